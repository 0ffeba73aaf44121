import { Readable } from 'node:stream'
import { after } from '@vestibule/scheduling/instant.ts'
import type { Deps, Log } from '../deps.ts'
import { compose } from '../mail/compose.ts'
import type { MailKind } from '../mail/content.ts'
import { render } from '../mail/render.ts'
import type { Transport } from '../mail/transport.ts'
import { carriesFiles, markOf, withFiles } from '../store/attachments.ts'
import { findInsider, type Insider, lockInsider } from '../store/insiders.ts'
import {
  claimMessage,
  finishMessage,
  freezeMessage,
  frozenBytes,
  type MessageRow,
  retryMessage,
  stillMine,
  threadOf,
} from '../store/messages.ts'
import { personById } from '../store/people.ts'
import type { MessageData } from '../store/postings.ts'
import { withinTransaction } from '../transact.ts'
import { type Contents, contentOf } from './content-of.ts'
import { replyToOf, senderOf } from './reply-to.ts'

/** Waits between tries; the last one repeats. Five days of trying, then it is given up and noted. */
const WAITS_MS = [5_000, 30_000, 2 * 60_000, 10 * 60_000, 30 * 60_000, 60 * 60_000]
const MOST_ATTEMPTS = 130
/** To an address that mail comes back from: what proves it anew, and what somebody asks for at this moment. */
const SENT_ALL_THE_SAME: ReadonlySet<string> = new Set<MailKind>(['verify-address', 'link-again'])

/** Sends the next mail that is due. False when there was none: the worker may rest. */
export async function sendNext(deps: Deps, transport: Transport, log: Log): Promise<boolean> {
  const row = await claimMessage(deps.database, deps.clock())
  if (!row) return false
  try {
    const ready = await frozenOrDropped(deps, row)
    if (ready) await deliver(deps, transport, row, ready, log)
  } catch (error) {
    await putOff(deps, row, error instanceof Error ? error.name : 'error')
    log.error(
      { messageId: row.id, kind: row.kind, error: error instanceof Error ? error.name : 'error' },
      'a mail could not be made',
    )
  }
  return true
}

interface Ready {
  readonly bytes: Buffer | Readable
  readonly to: string
}

/** The frozen bytes of a message, rendered now if this is the first claim; undefined when it was dropped. */
async function frozenOrDropped(deps: Deps, row: MessageRow): Promise<Ready | undefined> {
  const now = deps.clock()
  const { uselessFrom } = row.data as MessageData
  if (uselessFrom !== undefined && now >= uselessFrom) return drop(deps, row, 'too-late')
  const [owner, recipient] = await Promise.all([keyOf(deps, row), recipientOf(deps, row)])
  if (!owner || !recipient) return drop(deps, row, 'erased')
  if (recipient.bounces && !SENT_ALL_THE_SAME.has(row.kind)) return refuse(deps, row, 'address-bounces')
  const to = recipient.address
  const frozen = frozenBytes(row, owner)
  if (frozen) return { bytes: filled(deps, row, owner, frozen), to }

  // Under the insider's lock: an undo that came first has dropped the row, one that comes later finds it begun.
  const bytes = await withinTransaction(deps, async (tx) => {
    await lockInsider(tx, row.insiderId)
    if (!(await stillMine(tx, row))) return undefined
    const insider = await findInsider(tx, deps.keyring, { id: row.insiderId })
    const contents = insider && (await contentOf(tx, deps, row, now))
    if (!contents) return undefined
    const rendered = await composed(deps, row, contents, insider, await threadOf(tx, row))
    return (await freezeMessage(tx, row, owner, rendered)) ? rendered : undefined
  })
  return bytes ? { bytes: filled(deps, row, owner, bytes), to } : drop(deps, row, 'no-longer-so')
}

/** What is frozen, with its files where they go. */
function filled({ database }: Deps, row: MessageRow, dataKey: Buffer, frozen: Buffer): Buffer | Readable {
  if (!carriesFiles(frozen)) return frozen
  return Readable.from(withFiles(database, { dataKey }, row, frozen), { objectMode: false })
}

async function composed(
  deps: Deps,
  row: MessageRow,
  { content, reader, host, attach, requester }: Contents,
  insider: Insider,
  thread: readonly string[],
): Promise<Buffer> {
  const { site } = deps
  const replyTo = replyToOf(deps, row, insider)
  const rendered = render(content, reader, host, {
    publicUrl: site.publicUrl,
    replyTo,
  })
  const from = rendered.calendar?.from ?? site.mailFrom
  const attachments = attach.flatMap(({ id, name, mediaType }) =>
    requester ? [{ filename: name, contentType: mediaType, content: markOf(requester, row.id, id) }] : [],
  )
  return compose(rendered, {
    from,
    // An address that is not proved yet is greeted with no name: somebody else may have typed it.
    to: { name: content.kind === 'verify-address' ? '' : reader.name, address: reader.address },
    // Where words go when somebody replies with some: at the organizer's address nobody reads them.
    replyTo: replyTo ?? (from.address === site.mailFrom.address ? null : site.mailFrom.address),
    messageId: row.messageId,
    inReplyTo: thread.at(-1) ?? null,
    references: thread,
    date: row.date,
    language: reader.language,
    attachments,
  })
}

async function deliver(deps: Deps, transport: Transport, row: MessageRow, { bytes, to }: Ready, log: Log): Promise<void> {
  const delivery = await transport.send(bytes, { from: senderOf(deps.site), to })
  const now = deps.clock()
  if (delivery.accepted) {
    await finishMessage(deps.database, row, 'sent', now, null)
    log.info({ messageId: row.id, kind: row.kind, attempts: row.attempts }, 'mail sent')
    return
  }
  const gaveUp = delivery.permanent || row.attempts >= MOST_ATTEMPTS
  if (gaveUp) await finishMessage(deps.database, row, 'refused', now, delivery.reason)
  else await putOff(deps, row, delivery.reason)
  log.warn({ messageId: row.id, kind: row.kind, attempts: row.attempts, reason: delivery.reason, gaveUp }, 'mail not taken')
}

async function putOff(deps: Deps, row: MessageRow, reason: string): Promise<void> {
  const wait = WAITS_MS[Math.min(row.attempts, WAITS_MS.length) - 1] ?? 0
  await retryMessage(deps.database, row, after(deps.clock(), wait), reason)
}

async function drop(deps: Deps, row: MessageRow, reason: string): Promise<undefined> {
  await finishMessage(deps.database, row, 'dropped', deps.clock(), reason)
  return undefined
}

async function refuse(deps: Deps, row: MessageRow, reason: string): Promise<undefined> {
  await finishMessage(deps.database, row, 'refused', deps.clock(), reason)
  return undefined
}

/** The data key that seals this mail: the requester's, or the insider's own for their code. */
async function keyOf({ database, keyring }: Deps, row: MessageRow): Promise<Buffer | undefined> {
  return (await personById(database, keyring, row.sealedForId))?.dataKey
}

async function recipientOf(
  { database, keyring }: Deps,
  row: MessageRow,
): Promise<{ address: string; bounces: boolean } | undefined> {
  const insider = await findInsider(database, keyring, { id: row.insiderId })
  if (insider?.personId === row.recipientId) return { address: insider.profile.address, bounces: false }
  const person = await personById(database, keyring, row.recipientId)
  return person && { address: person.profile.address, bounces: person.bouncesSince !== null }
}
