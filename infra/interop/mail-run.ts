import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { inboxBytes, inboxMails } from '../../services/booking-api/store/inbox.ts'
import type { TestMail } from '../../services/booking-api/testing/service.ts'
import { book, call, decideNow, prove, request } from '../../services/booking-api/testing/walk.ts'
import { onMailGround } from './mail-ground.ts'
import type { MailServer } from './postfix.ts'
import { PYTHON } from './programs.ts'
import { run } from './run.ts'

const PLAIN = 'multipart/alternative(text/plain, text/html)'
const invitation = (method: string) =>
  `multipart/mixed(multipart/alternative(text/plain, text/html, text/calendar; method=${method}), application/ics)`
const STRUCTURES: Readonly<Record<string, string>> = {
  'verify-address': PLAIN,
  dossier: PLAIN,
  'browser-code': PLAIN,
  approved: PLAIN,
  'invitation-to-requester': invitation('REQUEST'),
  'invitation-to-insider': invitation('REQUEST'),
  'cancelled-to-requester': invitation('CANCEL'),
  'cancelled-to-insider': invitation('CANCEL'),
}

interface Delivered {
  readonly messageId: string
  readonly subject: string
  readonly tree: string
  readonly parts: readonly {
    readonly type: string
    readonly disposition: string | null
    readonly defects: readonly string[]
    readonly text: string
  }[]
}

/**
 * One whole run of the service with Debian's mail server behind it, from verification to cancellation. What lies in the mailbox is, below
 * the lines a server adds on top, to the byte what was sent, and Python's mail parser finds in it the parts that were meant.
 * Resolves to how many mails came, and what is not as meant.
 */
export async function deliverARun(): Promise<{ mails: number; found: string[] }> {
  return onMailGround({}, async ({ folder, server, service }) => {
    const requested = await request(service, { answers: { name: 'Rósa "X"; Requester, 👩🏽‍🚀' } })
    await decideNow(service, requested, await prove(service, requested.decide))
    const booking = await book(service, requested)
    await call(service, 'POST', `/v1/bookings/${booking.id}/cancellation`, { bearer: requested.status, body: { note: 'Ill' } })
    await service.settle()

    // What has no bytes yet is held back for later.
    const { database, keyring } = service.deps
    const sent = (await inboxMails(database, keyring)).filter(({ readable }) => readable)
    const bytesOf = await inboxBytes(
      database,
      keyring,
      sent.map(({ id }) => id),
    )
    const delivered = await arrived(server, sent.length)
    const found = Object.keys(STRUCTURES).flatMap((kind) =>
      sent.some((mail) => mail.kind === kind) ? [] : [`postfix: no ${kind} was sent`],
    )
    const read = await readMails(folder, delivered)
    const meant = await service.mails()
    for (const { id, kind, messageId } of sent) {
      const bytes = bytesOf.get(id)
      const i = read.findIndex((mail) => mail.messageId === messageId)
      const mail = read[i]
      const words = meant.find((one) => one.messageId === messageId)
      if (!mail || !words || !bytes) {
        found.push(`postfix: ${kind}: not delivered once`)
        continue
      }
      const asSent = asInMaildir(bytes.toString('latin1'))
      const asDelivered = asInMaildir(delivered[i]?.toString('latin1') ?? '')
      if (
        !asDelivered.endsWith(asSent) ||
        /^(?!Return-Path|X-Original-To|Delivered-To|Received)\S/m.test(asDelivered.slice(0, -asSent.length))
      )
        found.push(`postfix: ${kind}: other bytes than sent`)
      found.push(...otherParts(mail, words).map((line) => `postfix: ${kind}: ${line}`))
    }
    if (delivered.length !== sent.length)
      found.push(`postfix: ${delivered.length} delivered of ${sent.length}\n${await server.log()}`)
    return { mails: delivered.length, found }
  })
}

function otherParts(mail: Delivered, meant: TestMail): string[] {
  const found: string[] = []
  const same = (what: string, is: unknown, should: unknown) => {
    if (is !== should) found.push(`${what} is ${JSON.stringify(is)}, meant ${JSON.stringify(should)}`)
  }
  const text = (type: string) => asInMaildir(mail.parts.find((part) => part.type === type)?.text ?? '')
  same('subject', mail.subject, meant.subject)
  same('structure', mail.tree, STRUCTURES[meant.kind])
  same('text', text('text/plain'), asInMaildir(meant.text))
  same('HTML', text('text/html'), asInMaildir(meant.html))
  const calendar = mail.parts.find((part) => part.type === 'text/calendar')
  const attached = mail.parts.find((part) => part.type === 'application/ics')
  same('calendar part', calendar ? asInMaildir(calendar.text) : null, meant.calendar && asInMaildir(meant.calendar))
  same('attached file', attached?.text ?? null, meant.calendar)
  if (calendar) same("calendar part's disposition", calendar.disposition, null)
  if (attached) same("attached file's disposition", attached.disposition, 'attachment')
  for (const { type, defects } of mail.parts) same(`defects of ${type}`, defects.join(), '')
  return found
}

/** Lines end there as on Unix; how many ends the last one has depends on the boundary after it. */
function asInMaildir(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd()
}

/** Waits until the mailbox holds so many: a mail server delivers after it has said 250. */
async function arrived(server: MailServer, count: number): Promise<Buffer[]> {
  for (let tries = 0; ; tries++) {
    const delivered = await server.delivered()
    if (delivered.length >= count || tries === 300) return delivered
    await setTimeout(100)
  }
}

async function readMails(folder: string, mails: readonly Buffer[]): Promise<Delivered[]> {
  const paths = mails.map((_, i) => join(folder, `${i}.eml`))
  await Promise.all(mails.map((bytes, i) => writeFile(paths[i] ?? '', bytes)))
  const script = fileURLToPath(new URL('./readers/read_mails.py', import.meta.url))
  return JSON.parse(await run(PYTHON, ['-B', script, ...paths], { env: { ...process.env, PYTHONUTF8: '1' } })) as Delivered[]
}
