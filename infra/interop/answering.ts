import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { MINUTE_MS } from '../../packages/scheduling/instant.ts'
import type { Booking } from '../../services/booking-api/http/schemas/booking.ts'
import type { Screening } from '../../services/booking-api/http/schemas/screening.ts'
import { openInbound } from '../../services/booking-api/inbound/open-inbound.ts'
import { CALENDAR_CLIENTS } from '../../services/booking-api/inbound/testing/calendar-clients.ts'
import { readInvitation } from '../../services/booking-api/inbound/testing/calendar-replies.ts'
import { CLIENTS } from '../../services/booking-api/inbound/testing/client-replies.ts'
import { dnsOf, signingDomain } from '../../services/booking-api/inbound/testing/signing-domain.ts'
import { parts } from '../../services/booking-api/mail/parts.ts'
import { smtpTransport } from '../../services/booking-api/mail/transport.ts'
import { book, call, type Requested, request } from '../../services/booking-api/testing/walk.ts'
import { startDovecot } from './dovecot.ts'
import { type MailGround, onMailGround } from './mail-ground.ts'
import { GONE } from './postfix.ts'

const INSIDER = 'ines@example.org'
/** What became of a mail that lies in the mailbox, as our log says it. */
type Logged = { readonly became?: string }

/**
 * Answers by mail on the real way: Postfix delivers the mail to the insider, a mail program's raw reply goes through it into a mailbox of
 * Dovecot's, and the service reads that over IMAP. Resolves to what was tried, a line each, and what is not as meant.
 */
export async function answerByMail(): Promise<{ tried: string[]; found: string[] }> {
  const logged: Logged[] = []
  const onLog = (line: string) => void logged.push(JSON.parse(line) as Logged)
  return onMailGround({ repliesRead: true, onLog }, async (ground) => {
    const { folder, service, server } = ground
    const own = signingDomain('example.org')
    const asking = signingDomain('example.net')
    const stranger = signingDomain('elsewhere.example')
    const mailbox = await startDovecot(folder)
    ground.alsoStop(mailbox.stop)
    const setting = { over: 'imap', host: '127.0.0.1', secure: false, mailbox: 'INBOX', ...mailbox } as const
    const log = {
      info: (said: Logged) => logged.push(said),
      warn: (said: Logged) => logged.push(said),
      error: (said: Logged) => logged.push(said),
    }
    const door = await openInbound(service.deps, setting, log as never, dnsOf(own.records, asking.records, stranger.records))
    ground.alsoStop(door.stop)

    const tried: string[] = []
    const found: string[] = []
    const check = (what: string, holds: boolean) => void (holds ? tried : found).push(`answering: ${what}`)
    const state = async ({ id, status }: Requested) =>
      (await call<Screening>(service, 'GET', `/v1/screenings/${id}`, { bearer: status })).body.state
    const became = () => logged.flatMap((line) => line.became ?? [])
    const hand = async (bytes: Buffer, to: string) => {
      const transport = smtpTransport(server.url)
      await transport.send(bytes, { from: INSIDER, to })
      transport.close()
    }
    /** Hands a reply to Postfix and waits until our reader has said something about it. */
    const bring = async (bytes: Buffer, to: string): Promise<string | undefined> => {
      const before = became().length
      await hand(bytes, to)
      await until(() => became().length > before)
      await service.settle()
      return became().at(-1)
    }
    const reply = async (client: string, words: string[], to: string, answers: string) => {
      const written = CLIENTS[client]?.(words, {
        from: `Ines Insider <${INSIDER}>`,
        to,
        answers,
        messageId: `<${randomUUID()}@mail.example.org>`,
        date: new Date(service.deps.clock()).toUTCString(),
      })
      if (!written) throw new Error(`no such client: ${client}`)
      return written
    }
    const inMailbox = (subject: RegExp) => delivered(ground, subject)

    const first = await request(service)
    const mail = await inMailbox(/asks for 15 minutes/)
    check(
      'the request lies in the mailbox of the insider, with a reply address',
      mail !== undefined && /^reply\+i/.test(mail.replyTo),
    )
    if (!mail) return { tried, found: [...found, await server.log()] }

    const forged = await stranger.sign(await reply('Outlook for Windows', ['Yes'], mail.replyTo, mail.messageId))
    check('a forged sender, signed by another domain, is not taken', (await bring(forged, mail.replyTo)) === 'not-taken')
    await service.forward(11 * MINUTE_MS)
    check('… and changes nothing', (await state(first)) === 'pending')
    const asked = await inMailbox(/Your answer to Rosa Requester isn’t sent yet/)
    check('… but brings the insider a link', asked?.links.some((href) => href.includes('/decide#')) === true)

    const yes = await own.sign(
      await reply('Thunderbird, above the quote', ['Ja, gerne!', '', 'Viele Grüße', 'Ines'], mail.replyTo, mail.messageId),
    )
    check('"Ja, gerne!" from a mail program, signed, is taken', (await bring(yes, mail.replyTo)) === 'taken')
    check('… and what was understood comes by mail', (await inMailbox(/Understood: yes, to Rosa Requester/)) !== undefined)
    check('… the requester hears nothing yet', (await state(first)) === 'pending')
    check('the same mail once more does nothing', (await bring(yes, mail.replyTo)) === 'repeated')
    await service.forward(10 * MINUTE_MS)
    check('after the ten minutes the requester is told', (await inMailbox(/says yes: please choose a time/)) !== undefined)
    check('… and the request is approved', (await state(first)) === 'approved')

    const booking = await book(service, first)
    const invited = readInvitation(await service.mail('invitation-to-requester'))
    const said = {
      word: 'DECLINED',
      at: service.deps.clock(),
      messageId: `<${randomUUID()}@mail.example.net>`,
      summary: '15 minutes',
    } as const
    const decline = await asking.sign(CALENDAR_CLIENTS['Outlook.com']?.({ ...invited, ...said }) ?? Buffer.alloc(0))
    check("a calendar's decline, without ORGANIZER, is taken", (await bring(decline, invited.organizer)) === 'answered')
    const { body: meeting } = await call<Booking>(service, 'GET', `/v1/bookings/${booking.id}`, { bearer: first.status })
    check('… and cancels, for an hour to undo', meeting.state === 'cancelled' && meeting.undoUntil !== null)

    await mailbox.stop()
    const second = await request(service, { address: 'second@example.net' })
    const later = await delivered(ground, /asks for 15 minutes/, second)
    const no = await own.sign(await reply('Gmail in a browser', ['No, thanks'], later?.replyTo ?? '', later?.messageId ?? ''))
    const before = became().length
    await hand(no, later?.replyTo ?? '')
    ground.alsoStop((await startDovecot(folder, mailbox)).stop)
    await until(() => became().length > before)
    check('an answer that came while the mailbox was away is taken once it is back', became().at(-1) === 'taken')

    const gone = await request(service, { address: `${GONE}@example.net` }).catch(() => undefined)
    await until(() => became().includes('bounce-noted'))
    check("Postfix's own bounce is believed", became().includes('bounce-noted') && gone !== undefined)
    if (gone) {
      const seen = await call<Screening>(service, 'GET', `/v1/screenings/${gone.id}`, { bearer: gone.decide })
      check('… and shown', seen.body.requester?.reachable === false)
    }
    if (found.length > 0) found.push(await mailbox.log(), await server.log())
    return { tried, found }
  })
}

interface Found {
  readonly replyTo: string
  readonly messageId: string
  readonly links: readonly string[]
}

/** The newest delivered mail with such a subject, about a certain request where one is named, as it lies in the Maildir. */
async function delivered({ server }: MailGround, subject: RegExp, about?: Requested): Promise<Found | undefined> {
  let last: Found | undefined
  await until(async () => {
    for (const bytes of await server.delivered()) {
      const mail = await parts(bytes)
      const header = (name: string) => mail.headers.find(([one]) => one.toLowerCase() === name)?.[1] ?? ''
      if (!subject.test(mail.subject) || !mail.links.some(({ href }) => href.includes(about?.decide ?? ''))) continue
      const replyTo = /<?([^\s<>]+)>?$/.exec(header('reply-to'))?.[1] ?? ''
      last = { replyTo, messageId: header('message-id'), links: mail.links.map(({ href }) => href) }
    }
    return last !== undefined
  })
  return last
}

/** Waits for something other programs do, thirty seconds at most; whoever asks looks at what is the case then. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300 && !(await holds()); tries++) await setTimeout(100)
}
