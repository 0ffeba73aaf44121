import type { Instant } from '@vestibule/scheduling/instant.ts'
import { desc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type Keyring, unsealJson } from '../seal.ts'
import { withFiles } from './attachments.ts'
import type { Database } from './database.ts'

import { frozenBytes } from './messages.ts'
import { message, person } from './schema.ts'

export interface InboxMail {
  readonly id: string
  readonly n: number
  readonly kind: string
  readonly to: { readonly name: string; readonly address: string }
  readonly messageId: string
  readonly sentAt: Instant | null
  readonly heldUntil: Instant | null
  /** Whether it can be read: it was sent, and nobody it is sealed for has been erased. */
  readonly readable: boolean
}

const MOST_SHOWN = 300

/** Mails of the trial's inbox, newest first, those held back too. Dropped ones are not shown. Their bytes are read by `inboxBytes`. */
export async function inboxMails(database: Database, keyring: Keyring): Promise<InboxMail[]> {
  const owner = alias(person, 'owner')
  const rows = await database
    .select({
      n: NUMBER,
      id: message.id,
      kind: message.kind,
      state: message.state,
      messageId: message.messageId,
      finishedAt: message.finishedAt,
      dueAt: message.dueAt,
      recipientId: message.recipientId,
      recipientKey: person.dataKey,
      profile: person.profile,
      readable: sql<boolean>`${message.state} = 'sent' and ${message.bytes} is not null and ${owner.dataKey} is not null`,
    })
    .from(message)
    .innerJoin(person, eq(person.id, message.recipientId))
    .innerJoin(owner, eq(owner.id, message.sealedForId))
    .orderBy(desc(message.id))
    .limit(MOST_SHOWN)
  const addressees = new Map<string, Addressee>()
  return rows.filter(isShown).map(({ recipientId, recipientKey, profile, state, finishedAt, dueAt, ...row }) => {
    const to = addressees.get(recipientId) ?? addressee(keyring, recipientId, recipientKey, profile)
    addressees.set(recipientId, to)
    return { ...row, to, sentAt: state === 'sent' ? finishedAt : null, heldUntil: state === 'sent' ? null : dueAt }
  })
}

/** The bytes of readable mails by their ids, without their files, which stand in `inboxMail`. */
export async function inboxBytes(database: Database, keyring: Keyring, ids: readonly string[]): Promise<Map<string, Buffer>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .select({ row: message, dataKey: person.dataKey })
    .from(message)
    .innerJoin(person, eq(person.id, message.sealedForId))
    .where(inArray(message.id, [...ids]))
  return new Map(
    rows.flatMap(({ row, dataKey }) => {
      const bytes = dataKey && frozenBytes(row, keyring.unwrap(dataKey))
      return bytes ? [[row.id, bytes]] : []
    }),
  )
}

/** One sent mail by its number, with its files. */
export async function inboxMail(database: Database, keyring: Keyring, n: number): Promise<Buffer | null> {
  const found = (await numbered(database)).find((one) => one.n === n)
  const key = found && (await dataKeyOf(database, keyring, found.row.sealedForId))
  const frozen = found && key && found.row.state === 'sent' ? frozenBytes(found.row, key) : null
  if (!found || !key || !frozen) return null
  return Buffer.concat(await Array.fromAsync(withFiles(database, { dataKey: key }, found.row, frozen)))
}

/** Ids ascend with time, so a mail keeps its number. */
const NUMBER = sql<number>`(row_number() over (order by ${message.id}))::int`

async function numbered(database: Database): Promise<{ n: number; row: typeof message.$inferSelect }[]> {
  const rows = await database.select({ n: NUMBER, row: message }).from(message).orderBy(desc(message.id)).limit(MOST_SHOWN)
  return rows.filter(({ row }) => isShown(row))
}

function isShown({ state }: Pick<typeof message.$inferSelect, 'state'>): boolean {
  return state === 'sent' || state === 'waiting'
}

interface Addressee {
  readonly name: string
  readonly address: string
}

function addressee(keyring: Keyring, id: string, dataKey: Buffer | null, profile: Buffer | null): Addressee {
  if (!dataKey || !profile) return { name: '', address: '(erased)' }
  const { name, address } = unsealJson<Addressee>(keyring.unwrap(dataKey), profile, `profile/${id}`)
  return { name, address }
}

async function dataKeyOf(database: Database, keyring: Keyring, id: string): Promise<Buffer | null> {
  const [row] = await database.select({ dataKey: person.dataKey }).from(person).where(eq(person.id, id))
  return row?.dataKey ? keyring.unwrap(row.dataKey) : null
}
