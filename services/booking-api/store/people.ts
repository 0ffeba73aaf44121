import type { Instant } from '@vestibule/scheduling/instant.ts'
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { newId } from '../ids.ts'
import type { Language } from '../mail/languages.ts'
import { once } from '../once.ts'
import { hmac, type Keyring, newKey, sealJson, unsealJson } from '../seal.ts'
import { instantFromDatabase } from './columns.ts'
import type { Database, Transaction } from './database.ts'
import { identityOf, normalAddress } from './normal-address.ts'
import type { Raw } from './one-go.ts'
import { organization, person } from './schema.ts'

/** How somebody is written to, and in which language and zone. */
export interface Profile {
  readonly name: string
  readonly address: string
  readonly timeZone: string
  readonly language: Language
}

export interface Person {
  readonly id: string
  readonly dataKey: Buffer
  readonly profile: Profile
  /** Since when mail to the address comes back for good; null while it arrives. */
  readonly bouncesSince: Instant | null
}

/** Keyed hashes under which an organization knows an address: as it is written to, and as whose it is. */
async function hashesOf(
  tx: Database | Transaction,
  keyring: Keyring,
  organizationId: string,
  address: string,
): Promise<{ addressHash: Buffer; identityHash: Buffer }> {
  const [row] = await tx.select({ key: organization.addressKey }).from(organization).where(eq(organization.id, organizationId))
  if (!row) throw new Error('no such organization')
  const key = keyring.unwrap(row.key)
  return { addressHash: hmac(key, normalAddress(address)), identityHash: hmac(key, identityOf(address)) }
}

/**
 * The person behind an address in an organization, made when new. An erased person comes back under a new key.
 * The profile is the latest one given; a request keeps the name and zone it was made with among its answers.
 */
export async function findOrMakePerson(
  tx: Transaction,
  keyring: Keyring,
  organizationId: string,
  profile: Profile,
): Promise<{ id: string; dataKey: Buffer }> {
  const hashes = await hashesOf(tx, keyring, organizationId, profile.address)
  const id = newId()
  const fresh = newKey()
  await tx
    .insert(person)
    .values({
      id,
      organizationId,
      ...hashes,
      dataKey: keyring.wrap(fresh),
      profile: sealJson(fresh, profile, profileContext(id)),
    })
    .onConflictDoNothing()
  const [row] = await tx
    .select({ id: person.id, dataKey: person.dataKey, profile: person.profile })
    .from(person)
    .where(sql`${person.organizationId} = ${organizationId} and ${person.addressHash} = ${hashes.addressHash}`)
    .for('no key update')
  if (!row) throw new Error('a person vanished between two statements')
  if (row.dataKey && row.profile) return { id: row.id, dataKey: keyring.unwrap(row.dataKey) }
  await tx
    .update(person)
    .set({
      ...hashes,
      dataKey: keyring.wrap(fresh),
      profile: sealJson(fresh, profile, profileContext(row.id)),
    })
    .where(eq(person.id, row.id))
  return { id: row.id, dataKey: fresh }
}

/**
 * The person an insider is, apart from whoever asks under the same address: erasing a request made with an insider's address
 * must never reach the insider.
 */
export async function makeInsiderPerson(
  tx: Transaction,
  keyring: Keyring,
  organizationId: string,
  profile: Profile,
): Promise<{ id: string; dataKey: Buffer }> {
  const { addressHash } = await hashesOf(tx, keyring, organizationId, asInsider(profile.address))
  const id = newId()
  const dataKey = newKey()
  await tx.insert(person).values({
    id,
    organizationId,
    addressHash,
    dataKey: keyring.wrap(dataKey),
    profile: sealJson(dataKey, profile, profileContext(id)),
  })
  return { id, dataKey }
}

// No address has a space in it, so none that a requester gives comes to the same hash; a slash is allowed in one (RFC 5322).
const asInsider = (address: string): string => `insider ${address}`

/** Everybody in an organization who is whoever has this address: by it, by what its provider makes of it, and as an insider. */
export async function personsKnownAs(
  tx: Transaction,
  keyring: Keyring,
  organizationId: string,
  address: string,
): Promise<string[]> {
  const [own, theirs] = await Promise.all([
    hashesOf(tx, keyring, organizationId, address),
    hashesOf(tx, keyring, organizationId, asInsider(address)),
  ])
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .where(
      and(
        eq(person.organizationId, organizationId),
        or(inArray(person.addressHash, [own.addressHash, theirs.addressHash]), eq(person.identityHash, own.identityHash)),
      ),
    )
  return rows.map(({ id }) => id)
}

/** Every insider's person at an address, in whichever organization. */
export async function insiderPersonsAt(database: Database, keyring: Keyring, address: string): Promise<string[]> {
  return personsAt(database, keyring, asInsider(address))
}

/** Writes down the profile a person has just proved to be theirs; mail to its address arrives, then. */
export async function saveProfile(tx: Transaction, who: { id: string; dataKey: Buffer }, profile: Profile): Promise<void> {
  await tx
    .update(person)
    .set({ profile: sealJson(who.dataKey, profile, profileContext(who.id)), bouncesSince: null, bounceStatus: null })
    .where(eq(person.id, who.id))
}

/** A person with their key and profile; undefined once erased. */
export async function personById(tx: Database | Transaction, keyring: Keyring, id: string): Promise<Person | undefined> {
  const [row] = (await tx.execute(sql`
    select data_key as requester_key, profile as requester_profile, bounces_since from person where id = ${id}`)) as unknown as Raw[]
  return row && toPerson(id, row, keyring)
}

/** Undefined: erased. Key and profile are opened when somebody looks at them. */
export function toPerson(id: string, row: Raw, keyring: Keyring): Person | undefined {
  const { requester_key: key, requester_profile: profile } = row as Record<string, Buffer | null>
  if (!key || !profile) return undefined
  const dataKey = once(() => keyring.unwrap(key))
  const opened = once(() => unsealJson<Profile>(dataKey(), profile, profileContext(id)))
  return {
    id,
    get dataKey() {
      return dataKey()
    },
    get profile() {
      return opened()
    },
    bouncesSince: row.bounces_since === null ? null : instantFromDatabase(row.bounces_since),
  }
}

/** What people are called, by id; whoever was erased is not among them. */
export async function namesOf(database: Database, keyring: Keyring, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .select({ id: person.id, dataKey: person.dataKey, profile: person.profile })
    .from(person)
    .where(inArray(person.id, [...ids]))
  return new Map(
    rows.flatMap(({ id, dataKey, profile }): [string, string][] =>
      dataKey && profile ? [[id, unsealJson<Profile>(keyring.unwrap(dataKey), profile, profileContext(id)).name]] : [],
    ),
  )
}

/** Notes that mail to this person comes back for good; the first time stays. */
export async function noteBounce(database: Database, id: string, status: string, now: Instant): Promise<void> {
  await database
    .update(person)
    .set({ bouncesSince: now, bounceStatus: status })
    .where(and(eq(person.id, id), isNull(person.bouncesSince)))
}

/** What is left of somebody who is known no more: the keyed hash of their address. */
export const FORGOTTEN = { dataKey: null, profile: null, bouncesSince: null, bounceStatus: null }

/** Forgets a person: without the key nothing sealed under it opens again, here or in a backup of these rows. */
export async function erasePerson(tx: Transaction, id: string): Promise<void> {
  await tx.update(person).set(FORGOTTEN).where(eq(person.id, id))
}

export function profileContext(id: string): string {
  return `profile/${id}`
}

/** Who is known under an address, or another spelling of it, in each organization: one row of theirs. Each hashes it under a key of its own. */
export async function personsAt(database: Database, keyring: Keyring, address: string): Promise<string[]> {
  const organizations = await database.select({ id: organization.id, key: organization.addressKey }).from(organization)
  const found = await Promise.all(
    organizations.map(({ id, key }) => {
      const addressKey = keyring.unwrap(key)
      const named = sql`${person.addressHash} = ${hmac(addressKey, normalAddress(address))}`
      const same = sql`${person.identityHash} = ${hmac(addressKey, identityOf(address))}`
      return database
        .select({ id: person.id })
        .from(person)
        .where(sql`${person.organizationId} = ${id} and (${named} or ${same}) and ${person.dataKey} is not null`)
        .limit(1)
    }),
  )
  return found.flat().map(({ id }) => id)
}
