import { eq, sql } from 'drizzle-orm'
import { hmac, type Keyring, unsealJson } from '../seal.ts'
import type { Database, Transaction } from './database.ts'
import { identityOf } from './normal-address.ts'
import { type Profile, profileContext } from './people.ts'
import { organization, person } from './schema.ts'

/**
 * The ids of everybody who is this person, themselves among them; for `in (…)`. Rows are never merged: what was asked under one spelling
 * stays sealed under the key of that row, is erased with it, and is written to at that address.
 */
export function aliasesOf(personId: string) {
  return sql`
    select ${personId}::uuid union
    select other.id from person one join person other using (organization_id, identity_hash) where one.id = ${personId}`
}

/** Waits for this person's turn, whichever of their addresses they ask under; after the insider's lock, never before it. */
export async function lockPerson(tx: Transaction, id: string): Promise<void> {
  await tx.execute(sql`select id from person where id in (${aliasesOf(id)}) order by id for no key update`)
}

const BATCH = 500

/**
 * Works out whose the addresses are that were written down before there was `identity_hash`. Only who knows the keys can, so that no
 * migration does; once all are done it finds none. Returns how many it did. Whoever was erased stays known by the address they used.
 */
export async function identifyPeople(database: Database, keyring: Keyring): Promise<number> {
  const rows = await database
    .select({ id: person.id, dataKey: person.dataKey, profile: person.profile, key: organization.addressKey })
    .from(person)
    .innerJoin(organization, eq(organization.id, person.organizationId))
    .where(
      sql`${person.identityHash} is null and ${person.dataKey} is not null and ${person.profile} is not null
        and not exists (select 1 from insider i where i.person_id = ${person.id})`,
    )
    .limit(BATCH)
  for (const { id, dataKey, profile, key } of rows) {
    if (!dataKey || !profile) continue
    const { address } = unsealJson<Profile>(keyring.unwrap(dataKey), profile, profileContext(id))
    const identityHash = hmac(keyring.unwrap(key), identityOf(address))
    await database.update(person).set({ identityHash }).where(eq(person.id, id))
  }
  return rows.length
}
