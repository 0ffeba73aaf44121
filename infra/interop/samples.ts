import { downloadableInvitation, type Method } from '../../services/booking-api/mail/invitation.ts'
import type { Meeting } from '../../services/booking-api/mail/meeting.ts'
import { render } from '../../services/booking-api/mail/render.ts'
import { ada, everyMail, insider, sender, settings, type Typed } from '../../services/booking-api/mail/testing/every-mail.ts'
import { theirName } from '../../services/booking-api/mail/theirs.ts'
import { viewOf } from '../../services/booking-api/mail/view.ts'

/** A calendar file and what whoever reads it must find. */
export interface Sample {
  /** Names the file and the complaints about it. */
  readonly name: string
  /** What happened to the meeting; a calendar gets them one over the other. */
  readonly word: Word
  readonly ics: string
  readonly meant: Meant
}

export type Word = 'invitation' | 'moved' | 'cancelled' | 'download'

export interface Meant {
  readonly method: Method
  readonly uid: string
  readonly sequence: number
  /** Epoch milliseconds. */
  readonly startsAt: number
  readonly endsAt: number
  readonly status: 'CONFIRMED' | 'CANCELLED'
  readonly summary: string
  readonly organizer: string
  /** A PUBLISH has none. */
  readonly attendee: { readonly address: string; readonly rsvp: boolean } | null
}

export const NAMES: Readonly<Record<string, string>> = {
  plain: 'Robin Sample',
  forging: 'Bob";PARTSTAT=ACCEPTED;X="',
  commas: 'Sample, Robin; the third, \\, \\n: "R"',
  lines: 'Robin\r\nATTENDEE:mailto:eve@example.net\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged',
  emoji: 'Robin 👩🏽‍🚀🏳️‍🌈 Sample ✨',
  'right-to-left': '\u202eרובין לדוגמה\u202c (robin)',
  long: `Robin ${'Ünïcödé-Sample-'.repeat(8)}`,
  carets: "O'Robin ^n ^' ^^ Sample",
}

const MAILED = [
  ...(['invitation-to-requester', 'invitation-to-insider', 'moved-to-requester', 'moved-to-insider'] as const),
  ...(['cancelled-to-requester', 'cancelled-to-insider'] as const),
]
/** Each word of a meeting has the next SEQUENCE. */
const SEQUENCE = { invitation: 0, moved: 1, cancelled: 2 } as const satisfies Partial<Record<Word, number>>
const DAY_MS = 86_400_000

/** Whom calendars answer: nobody, or an address of the insider's that is read. */
const ORGANIZERS = {
  off: { organizer: sender, asksForAnswer: false },
  on: { organizer: { ...sender, address: 'calls+01kafh0000e000000000000001@example.org' }, asksForAnswer: true },
} as const

/** Invitation, move and cancel of both people and the file each can download, for every name, with answers by mail off and on. */
export function writeSamples(): Sample[] {
  return Object.entries(ORGANIZERS).flatMap(([inbound, from]) => samplesFrom(inbound, from))
}

function samplesFrom(inbound: string, from: (typeof ORGANIZERS)[keyof typeof ORGANIZERS]): Sample[] {
  return Object.entries(NAMES).flatMap(([named, name]) => {
    const called = `${named}-${inbound}`
    const typed: Typed = { name, words: name }
    const mails = everyMail(typed)
    // Each person's copies are one event, however many words about it there are.
    const uid = (role: string) => `bkg_${called}-${role}@example.org`
    const mailed = MAILED.map((kind): Sample => {
      const { content, reader } = mails[kind]
      if (content.kind !== kind) throw new Error(`${content.kind} for ${kind}`)
      const [word, , role] = kind.split('-') as [Exclude<Word, 'download'>, string, string]
      const laterMs = word === 'invitation' ? 0 : DAY_MS
      const { startsAt, endsAt } = content.meeting
      const times = { startsAt: (startsAt + laterMs) as typeof startsAt, endsAt: (endsAt + laterMs) as typeof endsAt }
      const meeting = { ...content.meeting, ...times, ...from, uid: uid(role), sequence: SEQUENCE[word] }
      const { calendar } = render({ ...content, meeting }, reader, ada, settings)
      if (!calendar) throw new Error(`${kind} without a calendar file`)
      const meant = meantOf(calendar.method, meeting, name, reader.timeZone)
      const attendee = { address: reader.address, rsvp: from.asksForAnswer && calendar.method === 'REQUEST' }
      return { name: `${called}-${kind}`, word, ics: calendar.ics, meant: { ...meant, attendee } }
    })
    const { content, reader: requester } = mails['invitation-to-requester']
    if (!('meeting' in content)) throw new Error('an invitation without a meeting')
    const downloaded = (['requester', 'insider'] as const).map((role): Sample => {
      const meeting = { ...content.meeting, ...from, uid: uid(role) }
      const reader = role === 'requester' ? requester : insider
      const page = { url: role === 'requester' ? ada.myRequest : null, phone: role === 'insider' ? '+351 21 000 00 00' : null }
      const ics = downloadableInvitation(meeting, role, reader, ada, page)
      return {
        name: `${called}-download-${role}`,
        word: 'download',
        ics,
        meant: { ...meantOf('PUBLISH', meeting, name, reader.timeZone), attendee: null },
      }
    })
    return [...mailed, ...downloaded]
  })
}

function meantOf(
  method: Method,
  { uid, sequence, startsAt, endsAt, minutes, organizer }: Meeting,
  name: string,
  timeZone: string,
): Omit<Meant, 'attendee'> {
  const { texts } = viewOf(insider, ada, timeZone)
  // The clock is read by Intl here, not by the code that wrote the title.
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
    .format(endsAt)
    .replace(/^0/, '')
  const summary = texts.meeting.title(theirName(name).replaceAll('\\', '/'), ada.name, minutes, clock)
  const status = method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'
  return { method, uid, sequence, startsAt, endsAt, status, summary, organizer: organizer.address }
}
