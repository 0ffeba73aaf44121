import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../testing/mail-server.ts'
import { compose } from './compose.ts'
import type { MailContent } from './content.ts'
import { downloadableInvitation } from './invitation.ts'
import type { Meeting } from './meeting.ts'
import { render } from './render.ts'
import { ada, at, everyMail, insider, meetingOf, requester, sender, settings } from './testing/every-mail.ts'
import { smtpTransport, type Transport } from './transport.ts'

// Every message of a meeting's life as it is on the wire, over SMTP and read by a parser: its head, its parts and its calendar file, whole.
// The words have tests of their own. What is golden is read against the rules by a person, then kept: `golden/*.txt`.

const CALLS = { name: sender.name, address: 'calls+01kafh0000e000000000000001@example.org' }
const LATER = { startsAt: at('2026-12-02T09:00:00Z'), endsAt: at('2026-12-02T09:15:00Z') }
const DAY: Partial<Meeting> = { ...LATER, sequence: 1, at: at('2026-11-24T08:00:00Z') }
const LIFE = [
  ['request', 'invitation-to-requester', {}],
  ['request to the insider', 'invitation-to-insider', {}],
  ['move', 'moved-to-requester', DAY],
  ['cancel', 'cancelled-to-requester', { ...DAY, sequence: 2, at: at('2026-11-25T08:00:00Z') }],
  ['cancel to the insider', 'cancelled-to-insider', { ...DAY, sequence: 2, at: at('2026-11-25T08:00:00Z') }],
] as const
const INBOUND: readonly (readonly [string, Pick<Meeting, 'organizer' | 'asksForAnswer'>])[] = [
  ['off', { organizer: sender, asksForAnswer: false }],
  ['on', { organizer: CALLS, asksForAnswer: true }],
  // Switched off since: the organizer stays, or calendars would take the next word for somebody else's.
  ['off again', { organizer: CALLS, asksForAnswer: false }],
]

let server: MailServer
let transport: Transport
beforeAll(async () => {
  server = await startMailServer()
  transport = smtpTransport(server.url)
})
afterAll(async () => {
  transport.close()
  await server.close()
})

/** The message as the mail server got it. */
async function sent(kind: (typeof LIFE)[number][1], change: Partial<Meeting>, messageId = '<msg_2.x@example.org>') {
  const { content, reader } = everyMail()[kind]
  const rendered = render({ ...content, meeting: { ...meetingOf(), ...change } } as MailContent, reader, ada, settings)
  const bytes = await compose(rendered, {
    from: rendered.calendar?.from ?? sender,
    to: { name: reader.name, address: reader.address },
    messageId,
    inReplyTo: '<msg_1.x@example.org>',
    references: ['<msg_1.x@example.org>'],
    date: at('2026-11-25T08:00:00Z'),
    language: reader.language,
  })
  const before = server.received.length
  expect(await transport.send(bytes, { from: 'reply@example.org', to: reader.address })).toEqual({ accepted: true })
  const received = server.received[before]
  if (!received) throw new Error('nothing came')
  return { bytes: received.bytes, reader, mail: await simpleParser(received.bytes) }
}

/** Head and parts of a message, without its words; boundaries are a hash of these. */
async function golden({ bytes, mail }: Awaited<ReturnType<typeof sent>>): Promise<string> {
  const wire = bytes.toString('latin1')
  const heads = Array.from(
    wire.matchAll(/^Content-Type: [^\r]+(?:\r\n[ \t][^\r]+)*(?:\r\n[A-Z][\w-]+: [^\r]+)*/gim),
    ([head]) => head,
  )
  const top = wire.slice(0, wire.indexOf('\r\n\r\n'))
  const [calendar, attached] = mail.attachments
  expect(attached?.content.equals(calendar?.content ?? Buffer.alloc(0))).toBe(true)
  const bare = [top, '', ...heads.slice(1)]
    .join('\n')
    .replaceAll('\r', '')
    .replace(/--_NmP-[0-9a-f]{32}/g, 'BOUNDARY')
  return `${bare}\n\n${unfolded(calendar?.content.toString() ?? '')}`
}

/** Line by line, as a person reads it: folds and line ends have a test of their own. */
function unfolded(ics: string): string {
  return ics.replaceAll('\r\n ', '').replaceAll('\r\n', '\n')
}

const file = (name: string) => `./golden/${name.replaceAll(/[ ,]+/g, '-')}.txt`

describe.each(INBOUND)('with answers by mail %s', (inbound, from) => {
  it.each(LIFE)('a %s is the golden one', async (name, kind, change) => {
    await expect(await golden(await sent(kind, { ...from, ...change }))).toMatchFileSnapshot(file(`${name}, inbound ${inbound}`))
  })

  it.each(LIFE)(
    'a %s is from its organizer, to one person, in the parts that mail programs know',
    async (_name, kind, change) => {
      const { mail, reader, bytes } = await sent(kind, { ...from, ...change })
      const ics = unfolded(mail.attachments[0]?.content.toString() ?? '')
      expect(mail.from?.value).toEqual([{ name: from.organizer.name, address: from.organizer.address }])
      expect([mail.to].flat().flatMap((one) => one?.value ?? [])).toEqual([{ name: reader.name, address: reader.address }])
      expect(ics).toContain(`\nORGANIZER;CN="${from.organizer.name}":mailto:${from.organizer.address}\n`)
      expect(ics).not.toMatch(/SENT-BY|TZID|VTIMEZONE|\nDURATION/)
      const method = kind.startsWith('cancelled') ? 'CANCEL' : 'REQUEST'
      expect(ics).toContain(`\nMETHOD:${method}\n`)
      expect(ics).toContain(`PARTSTAT=NEEDS-ACTION;RSVP=${from.asksForAnswer && method === 'REQUEST' ? 'TRUE' : 'FALSE'};`)
      const wire = bytes.toString('latin1')
      expect(Array.from(wire.matchAll(/^Content-Type: ([^;\r]+)/gm), ([, type]) => type)).toEqual([
        ...['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'text/calendar', 'application/ics'],
      ])
      expect(wire).toMatch(
        new RegExp(`^Content-Type: text/calendar; charset=utf-8; method=${method}\\r\\nContent-Transfer-Encoding`, 'm'),
      )
    },
  )

  it('the same word sent again is the same file, under a Message-ID of its own', async () => {
    const [once, again] = [
      await sent('moved-to-requester', { ...from, ...DAY }),
      await sent('moved-to-requester', { ...from, ...DAY }, '<msg_9.x@example.org>'),
    ]
    expect(again.mail.messageId).not.toBe(once.mail.messageId)
    expect(again.mail.attachments[0]?.content).toEqual(once.mail.attachments[0]?.content)
  })

  it.each(['requester', 'insider'] as const)('the file that a %s downloads is the golden one, and asks nobody', async (role) => {
    const reader = role === 'requester' ? requester : insider
    const page = { url: role === 'requester' ? ada.myRequest : null, phone: role === 'insider' ? '+351 21 000 00 00' : null }
    const ics = unfolded(downloadableInvitation({ ...meetingOf(), ...from }, role, reader, ada, page))
    expect(ics).not.toMatch(/ATTENDEE|RSVP/)
    await expect(ics).toMatchFileSnapshot(file(`download by the ${role}, inbound ${inbound}`))
  })
})
