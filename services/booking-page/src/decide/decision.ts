import type { DecideScreening, Dossier } from '../api.ts'
import { dateIn, instantOf } from '../wall-clock.ts'
import { type Half, letterOf, OTHER_WEEK, type OwnTime, type Verdict } from './half.ts'
import { mondayOf, weeksToChoose } from './weeks.ts'

/** What is known besides the choice when it is judged, before it is sent. */
export interface Known {
  /** The server's clock, in epoch milliseconds. */
  readonly now: number
  /** The insider's. */
  readonly zone: string
  readonly dossier: Dossier
  /** A yes has no time to offer. */
  readonly nothingFree: boolean
  /** A yes goes past what one person may have. */
  readonly limited: boolean
}

export type Fault =
  | ('choose' | 'timeMissing' | 'timeHalf' | 'timeGap' | 'timePast' | 'timeFar' | 'timeTwice' | 'timeTaken' | 'timeElsewhere')
  | ('minutes' | 'placeDetail' | 'evenSo' | 'override' | 'week' | 'question' | 'reply' | 'letter' | 'refused')
/** By the id of the field it stands beside, in the order of the page. */
export type Faults = ReadonlyMap<string, Fault>
export type Judged = { readonly body: DecideScreening } | { readonly faults: Faults }

/** Of the API: how far ahead a time of one's own may lie. */
const FARTHEST_MS = 90 * 86_400_000
/** Nobody hears of a yes before ten minutes are over. */
const UNDO_MS = 600_000

/** The choice as it is sent, or what is still the matter with it. */
export function decisionOf(verdict: Verdict | undefined, half: Half, known: Known): Judged {
  switch (verdict) {
    case 'approve':
      return approval(half.approve, known)
    case 'come-back':
      return comeBack(half.comeBack, known)
    case 'ask': {
      const faults = half.questions.map((one, n): [string, Fault] | undefined =>
        one.trim() ? undefined : [`question-${n}`, 'question'],
      )
      return judged(faults, { verdict, questions: half.questions.map((one) => one.trim()) })
    }
    case 'reply':
      return judged([half.reply.trim() ? undefined : ['letter', 'reply']], { verdict, text: half.reply.trim() })
    case 'decline': {
      const { reason, askAgain, step, edited } = half.decline
      const text = letterOf(half.decline, known.dossier.declineTexts).trim()
      const asReady = edited[reason] === undefined && !step.trim()
      return judged([text ? undefined : ['letter', 'letter']], { verdict, reason, askAgain, ...(!asReady && { text }) })
    }
    case undefined:
      return judged([['verdict', 'choose']], undefined)
    default:
      return verdict satisfies never
  }
}

function judged(found: readonly ([string, Fault] | undefined)[], body: DecideScreening | undefined): Judged {
  const faults = new Map(found.filter((one) => one !== undefined))
  return faults.size > 0 || !body ? { faults } : { body }
}

function approval(half: Half['approve'], known: Known): Judged {
  const { onlyThese, ownLine, place, placeDetail, overrideReason } = half
  const minutes = half.minutes.trim()
  const times = onlyThese ? half.times : []
  const evenSo = known.nothingFree && !onlyThese
  const startsAt = [...new Set(times.map((time) => startOf(time, known)))].filter((at) => at !== undefined).sort((a, b) => a - b)
  return judged(
    [
      ...times.map((time, n) => timeFault(time, times.slice(0, n), known, `time-${n}`)),
      minutes && !/^(?:[5-9]|[1-9]\d|1\d\d|2[0-3]\d|240)$/.test(minutes) ? ['minutes', 'minutes'] : undefined,
      (place === 'video' || place === 'in-person') && !placeDetail.trim() ? ['place-detail', 'placeDetail'] : undefined,
      evenSo && !half.evenSo ? ['even-so', 'evenSo'] : undefined,
      known.limited && !overrideReason.trim() ? ['override', 'override'] : undefined,
    ],
    {
      verdict: 'approve',
      ...(ownLine.trim() && { ownLine: ownLine.trim() }),
      ...(onlyThese && { startsAt: startsAt.map((at) => new Date(at).toISOString()) }),
      ...(minutes && { minutes: Number(minutes) }),
      ...(place && { place, ...(placeDetail.trim() && { placeDetail: placeDetail.trim() }) }),
      ...(evenSo && { evenIfNothingFree: true }),
      ...(known.limited && { overrideReason: overrideReason.trim() }),
    },
  )
}

const startOf = ({ date, clock }: OwnTime, { zone }: Known): number | undefined => instantOf(date, clock, zone)

function timeFault(time: OwnTime, before: readonly OwnTime[], known: Known, field: string): [string, Fault] | undefined {
  if (!time.date && !time.clock) return [field, 'timeMissing']
  if (!time.date || !time.clock) return [field, 'timeHalf']
  const at = startOf(time, known)
  if (at === undefined) return [field, 'timeGap']
  if (at <= known.now + UNDO_MS) return [field, 'timePast']
  if (at > known.now + FARTHEST_MS) return [field, 'timeFar']
  return before.some((one) => startOf(one, known) === at) ? [field, 'timeTwice'] : undefined
}

function comeBack({ week, otherDate, ownLine }: Half['comeBack'], { now, zone }: Known): Judged {
  const { first, last } = weeksToChoose(dateIn(zone, now))
  const other = week === OTHER_WEEK
  const fits = other ? otherDate >= first && otherDate <= last : week >= first
  return judged([fits ? undefined : [other ? 'other-week' : 'week', 'week']], {
    verdict: 'come-back',
    weekOf: other && fits ? mondayOf(otherDate) : week,
    ...(ownLine.trim() && { ownLine: ownLine.trim() }),
  })
}

/** Where the API's own word about a field belongs. A time's pointer counts the times as they were sent: in order. */
export function refusedFaults(errors: readonly { pointer: string; detail: string }[], half: Half, known: Known): Faults {
  return new Map(
    errors.flatMap(({ pointer, detail }): [string, Fault][] => {
      const [, name = '', n = '0'] = pointer.split('/')
      if (name !== 'startsAt') {
        const field = FIELDS[name] ?? (name === 'questions' ? `question-${n}` : undefined)
        return field ? [[field, 'refused']] : []
      }
      const inOrder = half.approve.times.map((time, row) => ({ row, at: startOf(time, known) ?? 0 })).sort((a, b) => a.at - b.at)
      return [[`time-${inOrder[Number(n)]?.row ?? 0}`, TIME_FAULTS[detail] ?? 'refused']]
    }),
  )
}

const TIME_FAULTS: Readonly<Record<string, Fault>> = {
  'is taken already': 'timeTaken',
  'is taken in a calendar elsewhere': 'timeElsewhere',
  'is not ahead': 'timePast',
}

const FIELDS: Readonly<Record<string, string>> = {
  ...{ minutes: 'minutes', placeDetail: 'place-detail', overrideReason: 'override', ownLine: 'own-line' },
  ...{ weekOf: 'other-week', text: 'letter' },
}
