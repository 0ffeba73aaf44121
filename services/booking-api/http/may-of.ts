import { mayAgree, whyNoHelp, whyNoThanks } from '@vestibule/scheduling/afterwards.ts'
import type { Side } from '@vestibule/scheduling/facts.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { whyUnanswerable } from '@vestibule/scheduling/missed.ts'
import { whyUnmovable } from '@vestibule/scheduling/moving.ts'
import { haveMet } from '@vestibule/scheduling/names.ts'
import type { BookingOfScreening, Course, Screening as Standing } from '@vestibule/scheduling/screening.ts'
import type { Viewer } from './booking-view.ts'
import type { Caller } from './callers.ts'
import type { Screening } from './schemas/screening.ts'

type May = Screening['may']
type What = May[number]

/** What this caller may do with a screening as it stands: what a page offers, and the rules would take. */
export function mayOf(
  screening: Standing,
  caller: Caller,
  viewer: Viewer,
  { course, now }: { course: Course; now: Instant },
): May {
  const { insider, requester } = inState(screening, course.names, now)
  if (viewer === 'insider') {
    const notes: May = course.reported ? ['correct-relationship'] : ['correct-relationship', 'report']
    return screening.state === 'unverified' ? insider : [...insider, ...ofWhatWas(screening, course), ...notes]
  }
  if (viewer === 'key') return [...new Set([...insider, ...requester])].filter((what) => OF_KEYS.has(what))
  if (caller.kind === 'requester' && caller.link.purpose === 'verify') return requester.filter((what) => what === 'verify')
  const may = [...requester, ...afterwards(course, now)]
  return screening.state === 'booked' ? may : [...may, 'erase']
}

/** An integration decides, books, cancels and records; what only a person can say, it cannot. */
const OF_KEYS: ReadonlySet<What> = new Set(['decide', 'take-back', 'book', 'move', 'cancel', 'record-outcome'])

function inState(screening: Standing, names: Course['names'], now: Instant): { insider: May; requester: May } {
  switch (screening.state) {
    case 'unverified':
      return { insider: [], requester: ['verify', 'withdraw'] }
    case 'pending':
      return { insider: screening.gate ? ['look'] : deciding(screening.decision !== null), requester: ['withdraw'] }
    case 'asked':
      return { insider: [], requester: ['answer', 'withdraw'] }
    case 'deferred':
      return { insider: [], requester: [...returning(screening, now), 'withdraw'] }
    case 'approved':
      return { insider: ['take-back'], requester: ['book', 'withdraw'] }
    case 'booked':
      return {
        insider: [...moving(screening, 'insider', now), 'cancel'],
        requester: [...moving(screening, 'requester', now), 'cancel'],
      }
    case 'concluded':
      return {
        insider: ['record-outcome', ...referring(screening.booking)],
        requester: [...forName(names, now), ...answering(screening.booking, now)],
      }
    case 'cancelled':
      return { insider: deciding(screening.decision !== null), requester: ['withdraw'] }
    case 'replied':
      return { insider: [], requester: screening.answerId === null && now < screening.answerBy ? ['answer'] : [] }
    case 'declined':
    case 'expired':
    case 'lapsed':
    case 'withdrawn':
      return { insider: [], requester: [] }
    default:
      return screening satisfies never
  }
}

/** Somebody whom they met may be passed on. */
function referring({ outcome }: BookingOfScreening): May {
  return outcome && haveMet(outcome.attendance) ? ['refer'] : []
}

/** What the requester may still say to a meeting noted as missed. */
function answering(booking: BookingOfScreening, now: Instant): May {
  return whyUnanswerable(booking, now) ? [] : ['dispute']
}

/** What is left to say once the two have met. */
function afterwards(course: Course, now: Instant): May {
  const inTouch = course.afterwards.contact === 'agreed' || mayAgree(course)
  return [
    ...(inTouch ? (['keep-in-touch'] as const) : []),
    ...(whyNoThanks(course, now) ? [] : (['thank'] as const)),
    ...(whyNoHelp(course, now) ? [] : (['tell-help'] as const)),
  ]
}

/** After a meeting: the same, as long as it is awaited. */
function forName(names: Course['names'], now: Instant): May {
  return names && names.keptAt === null && now < names.closesAt ? returning(names, now) : []
}

function returning({ opensAt, moved }: { opensAt: Instant; moved: boolean }, now: Instant): May {
  if (now >= opensAt) return ['return']
  return moved ? [] : ['postpone']
}

/** What is left to say of the last meeting while another one is on its way: it was cancelled late, or the insider was not there. */
function ofWhatWas({ state }: Standing, { booking }: Pick<Course, 'booking'>): May {
  if (booking?.cancelled?.late && !booking.cancelled.excused) return ['excuse']
  return booking?.outcome && (state === 'approved' || state === 'cancelled') ? ['record-outcome'] : []
}

function moving(screening: Standing, side: Side, now: Instant): May {
  return whyUnmovable({ screening }, side, now) === null ? ['move'] : []
}

function deciding(held: boolean): May {
  return held ? ['undo', 'release'] : ['decide']
}
