import type { Screening } from '../api.ts'
import { texts } from '../texts/texts.ts'
import { clock, day, dayAndClock, dayOf } from '../times.ts'

/** Where a request stands, in the words its requester reads. */
export interface Standing {
  title: string
  paragraphs: string[]
  /** What the insider wrote. */
  letter?: string | null
  /** Whether the way back to the insider's page is shown. */
  askAgain?: boolean
}

/**
 * Says where a request stands, what happens next and by when.
 *
 * @param zone the requester's, in which deadlines are said
 */
export function standing(screening: Screening, zone: string): Standing {
  const t = texts.status
  const { insider, decision, booking } = screening
  const by = screening.deadlineAt && dayAndClock(screening.deadlineAt, zone)
  const when = (text: (by: string) => string) => (by ? [text(by)] : [])
  switch (screening.state) {
    case 'unverified':
      return {
        title: t.unverified.title,
        paragraphs: [t.unverified.body(insider.name), ...when(t.unverified.by)],
      }
    case 'pending':
      return {
        title: screening.rounds.length > 0 ? t.pending.answeredTitle(insider.name) : t.pending.title(insider.name),
        paragraphs: [...when((at) => `${t.pending.by(at)} ${t.pending.closes}`), t.pending.body(insider.name)],
      }
    case 'asked':
      return {
        title: t.asksMore.title(insider.name, screening.rounds.at(-1)?.questions.length ?? 1),
        paragraphs: [t.asksMore.body(insider.name), ...when(t.asksMore.by)],
      }
    case 'deferred':
      return deferred(screening)
    case 'replied':
      return replied(screening)
    case 'approved':
      return absentOr(screening, when(t.cancelled.again)) ?? approved(screening, when(t.approved.by))
    case 'booked':
      return booked(screening, zone)
    case 'concluded':
      return forName(screening, zone) ?? missed(screening) ?? { title: t.concluded.title, paragraphs: [overAndThen(screening)] }
    case 'cancelled': {
      const absent = absentOr(screening, [t.cancelled.waits(insider.name), ...when(t.pending.by)])
      if (absent) return absent
      const mine = booking?.undoUntil ? [] : [t.cancelled.byMe] // a card of its own says it
      const who = booking?.cancelledBy === 'insider' ? [t.cancelled.byThem(insider.name)] : mine
      if (screening.may.includes('book')) return { title: t.cancelled.title, paragraphs: [...who, ...when(t.cancelled.again)] }
      if (screening.next !== 'insider-decides')
        return { title: t.cancelled.title, paragraphs: [...who, t.cancelled.closed], askAgain: true }
      return { title: t.cancelled.title, paragraphs: [...who, t.cancelled.waits(insider.name), ...when(t.pending.by)] }
    }
    case 'declined': {
      if (decision?.verdict !== 'decline')
        return { title: t.takenBack.title, paragraphs: t.takenBack.paragraphs(insider.name), askAgain: true }
      const again = decision.askAgainAt ? [t.declined.askAgain(day(decision.askAgainAt, zone))] : []
      const paragraphs = [t.declined.body(insider.name), ...again]
      return { title: t.declined.title, paragraphs, letter: decision.text, askAgain: decision.mayAskAgain }
    }
    case 'lapsed':
      return { title: t.lapsed.title, paragraphs: [lapsed(screening), t.lapsed.again], askAgain: true }
    case 'expired':
      return { title: t.expired.title, paragraphs: [t.expired.body(insider.name)], askAgain: true }
    case 'withdrawn':
      return { title: t.withdrawn.title, paragraphs: [t.withdrawn.body], askAgain: true }
    default:
      return screening.state satisfies never
  }
}

/** Before the week: when it is. Within it: what the button does. */
function deferred({ insider, decision, returnWindow }: Screening): Standing {
  const t = texts.status.deferred
  const letter = decision?.text ?? null
  if (!returnWindow) return { title: t.earlyTitle, paragraphs: [], letter }
  if (returnWindow.open) return { title: t.openTitle, paragraphs: [t.openBody(insider.name)], letter }
  return { title: t.earlyTitle, paragraphs: [t.asks(insider.name, dayOf(returnWindow.weekOf)), t.waits], letter }
}

/** After the meeting, where a name was spoken of. Undefined: none was, or the week for it has passed. */
function forName({ insider, names, returnWindow }: Screening, zone: string): Standing | undefined {
  const t = texts.status.names
  const { earlyTitle, openTitle, waits } = texts.status.deferred
  if (names?.returnedAt) return { title: t.backTitle, paragraphs: [t.back(insider.name, day(names.returnedAt, zone))] }
  if (!returnWindow) return undefined
  if (returnWindow.open) return { title: openTitle, paragraphs: [t.openBody(insider.name)] }
  return { title: earlyTitle, paragraphs: [t.asks(insider.name, dayOf(returnWindow.weekOf)), waits] }
}

function replied({ insider, reply, may }: Screening): Standing {
  const t = texts.status.replied
  const after = reply?.answer ? t.answered(insider.name) : t.over
  return {
    title: t.title(insider.name),
    paragraphs: [may.includes('answer') ? t.body(insider.name) : after],
    letter: reply?.text ?? null,
  }
}

function approved({ insider, meetingType, decision }: Screening, until: string[]): Standing {
  const t = texts.status.approved
  const back = decision?.verdict === 'come-back'
  const own = decision?.startsAt.length ?? 0
  const choose = own > 0 ? t.own(insider.name, meetingType.minutes, own) : t.body(insider.name, meetingType.minutes)
  return {
    title: back ? t.backTitle : t.title(insider.name),
    paragraphs: [choose, ...until],
    letter: back ? null : (decision?.text ?? null),
  }
}

/** The insider was not there; what follows from it. Undefined: that isn't how it stands. */
function absentOr({ booking, insider }: Screening, next: string[]): Standing | undefined {
  const t = texts.status.absent
  return booking?.state === 'concluded'
    ? { title: t.title(insider.name), paragraphs: [t.body(insider.name), ...next] }
    : undefined
}

/** What is a good next step, as long as it is one. */
function overAndThen({ insider, may, afterwards }: Screening): string {
  const t = texts.status.concluded
  if (afterwards?.thankedAt) return t.thanked(insider.name)
  if (may.includes('thank')) return t.thank(insider.name)
  return may.includes('tell-help') ? t.nothing : t.body(insider.name)
}

/** It was noted that the requester didn't come, or was, and is corrected. Undefined: it never was. */
function missed({ booking, insider, standing }: Screening): Standing | undefined {
  const t = texts.status.missed
  if (!booking?.missed) return undefined
  if (booking.attendance !== 'missed') return { title: texts.status.concluded.title, paragraphs: [t.corrected(insider.name)] }
  const { answer } = booking.missed
  const counts = standing !== null && !(answer?.disputed && answer.lookedAt === null)
  return { title: t.title, paragraphs: [t.body(insider.name), ...(counts ? [t.shows] : [])] }
}

function lapsed({ insider, lapsedBecause }: Screening): string {
  const t = texts.status.lapsed
  switch (lapsedBecause) {
    case 'not-answered':
      return t.notAnswered(insider.name)
    case 'not-returned':
      return t.notReturned(insider.name)
    default:
      return t.noTime(insider.name)
  }
}

function booked({ booking, insider, decision }: Screening, zone: string): Standing {
  const t = texts.status.booked
  if (!booking) return { title: t.title(''), paragraphs: [] }
  const call = booking.place === 'phone' ? [t.calls(insider.name)] : []
  return {
    title: t.title(texts.time.onDay(day(booking.startsAt, zone), clock(booking.startsAt, zone))),
    paragraphs: [...call, t.body],
    letter: decision?.text ?? null,
  }
}
