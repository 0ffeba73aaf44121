import { dateOf, dayOf } from '@vestibule/scheduling/calendar.ts'
import { fromText } from '../instants.ts'
import { Refused } from '../refused.ts'
import type { Wish } from '../wish.ts'
import type { DecideScreening } from './schemas/decision.ts'

/** A decision as it is wished for: texts trimmed, times read. Throws naming the field where something is empty or no date. */
export function wishOf(body: DecideScreening): Wish {
  switch (body.verdict) {
    case 'approve':
      return {
        type: 'approve',
        ownLine: words(body.ownLine),
        startsAt: (body.startsAt ?? []).map((at, index) => fromText(at, `/startsAt/${index}`)),
        minutes: body.minutes ?? null,
        place: body.place ?? null,
        placeDetail: words(body.placeDetail),
        evenSo: body.evenIfNothingFree ?? false,
        overrideReason: words(body.overrideReason),
      }
    case 'come-back':
      return { type: 'come-back', weekOf: body.weekOf === undefined ? null : date(body.weekOf), ownLine: words(body.ownLine) }
    case 'ask':
      return { type: 'ask', questions: body.questions.map((question, index) => said(question, `/questions/${index}`)) }
    case 'reply':
      return { type: 'reply', text: said(body.text, '/text') }
    case 'decline':
      return { type: 'decline', reason: body.reason, text: words(body.text), askAgain: body.askAgain ?? 'any-time' }
    default:
      return body satisfies never
  }
}

function words(text: string | undefined): string | null {
  return text?.trim() || null
}

function said(text: string, pointer: string): string {
  const trimmed = text.trim()
  if (trimmed === '') throw new Refused('invalid', { fields: [{ pointer, detail: 'is empty' }] })
  return trimmed
}

/** The schema knows the form of a date; that there is no 30 February is known here. */
function date(text: string): string {
  try {
    return dateOf(dayOf(text))
  } catch {
    throw new Refused('invalid', { fields: [{ pointer: '/weekOf', detail: 'is not a date' }] })
  }
}
