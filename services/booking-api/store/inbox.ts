import type { Instant } from '@vestibule/scheduling/instant.ts'
import { desc, eq, sql } from 'drizzle-orm'
import { type Keyring, unsealJson } from '../seal.ts'
import { withFiles } from './attachments.ts'
import type { Database } from './database.ts'

import { frozenBytes } from './messages.ts'
import { message, person } from './schema.ts'

export interface InboxMail {
  readonly n: number
  readonly kind: string
  readonly to: { readonly name: string; readonly address: string }
  readonly messageId: string
  readonly sentAt: Instant | null
  readonly heldUntil: Instant | null
  readonly bytes: Buffer | null
}

const MOST_SHOWN = 300

/** Mails of the trial's inbox, newest first: sent ones with their bytes (their files stand in `inboxMail`), those held back without. Dropped ones are not shown. */
export async function inboxMails(database: Database, keyring: Keyring): Promise<InboxMail[]> {
  const rows = await numbered(database)
  return Promise.all(
    rows.map(async ({ n, row }) => {
      const to = await addressee(database, keyring, row.recipientId)
      const key = await dataKeyOf(database, keyring, row.sealedForId)
      const sent = row.state === 'sent'
      return {
        n,
        kind: row.kind,
        to,
        messageId: row.messageId,
        sentAt: sent ? row.finishedAt : null,
        heldUntil: sent ? null : row.dueAt,
        bytes: sent && key ? frozenBytes(row, key) : null,
      }
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

/** Rows of the queue with a number of their own: ids ascend with time, so a mail keeps its number. */
async function numbered(database: Database): Promise<{ n: number; row: typeof message.$inferSelect }[]> {
  const rows = await database
    .select({ n: sql<number>`(row_number() over (order by ${message.id}))::int`, row: message })
    .from(message)
    .orderBy(desc(message.id))
    .limit(MOST_SHOWN)
  return rows.filter(({ row }) => row.state === 'sent' || row.state === 'waiting')
}

interface Addressee {
  readonly name: string
  readonly address: string
}

async function addressee(database: Database, keyring: Keyring, id: string): Promise<Addressee> {
  const [row] = await database.select({ dataKey: person.dataKey, profile: person.profile }).from(person).where(eq(person.id, id))
  if (!row?.dataKey || !row.profile) return { name: '', address: '(erased)' }
  const { name, address } = unsealJson<Addressee>(keyring.unwrap(row.dataKey), row.profile, `profile/${id}`)
  return { name, address }
}

async function dataKeyOf(database: Database, keyring: Keyring, id: string): Promise<Buffer | null> {
  const [row] = await database.select({ dataKey: person.dataKey }).from(person).where(eq(person.id, id))
  return row?.dataKey ? keyring.unwrap(row.dataKey) : null
}
