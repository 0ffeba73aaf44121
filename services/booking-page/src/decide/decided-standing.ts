import type { Screening } from '../api.ts'
import { texts } from '../texts/texts.ts'
import { day, dayAndClock } from '../times.ts'
import { windowClocks } from './window-clocks.ts'

interface Standing {
  title: string
  /** What comes next, and by when. */
  next: string[]
}

/** How a request that is not the insider's to decide stands, in words; what is held for ten minutes says what will come of it. */
export function standing(screening: Screening): Standing {
  const t = texts.decided
  const { state, decision, insider, deadlineAt, booking } = screening
  const zone = insider.timeZone
  const name = screening.dossier?.name ?? screening.requester?.name ?? ''
  const at = (instant: string | null) => (instant ? dayAndClock(instant, zone) : '')
  const told = decision?.inEffect ? [t.told(name, at(decision.effectiveAt))] : []
  if (decision && !decision.inEffect) return { title: t.titles[decision.verdict](name), next: toCome(screening, name) }
  switch (state) {
    case 'approved': {
      const until = deadlineAt ? [t.openUntil(at(deadlineAt))] : []
      if (decision?.verdict === 'come-back') {
        return { title: t.cameBack(name), next: [t.cameBackBody, t.nextChooses(name), ...until] }
      }
      return { title: t.titles.approve(name), next: [...told, ...toCome(screening, name), ...until] }
    }
    case 'asked':
      return { title: t.titles.ask(name), next: [...told, t.answerBy(at(deadlineAt))] }
    case 'deferred':
      return { title: t.titles['come-back'](name), next: [...told, ...toCome(screening, name)] }
    case 'replied': {
      const { reply } = screening
      const open = reply && !reply.answer ? [t.mayWriteBack(name, at(reply.answerBy))] : []
      return { title: t.titles.reply(name), next: [...told, ...(reply?.answer ? [t.closedWithIt] : open)] }
    }
    case 'declined':
      if (decision?.verdict !== 'decline') return { title: t.tookBack, next: [t.tookBackBody(name)] }
      return { title: t.titles.decline(name), next: [...told, ...toCome(screening, name)] }
    case 'booked':
      return { title: t.bookedTitle(at(booking?.startsAt ?? null)), next: [t.bookedBody] }
    case 'lapsed': {
      const verdict = decision?.verdict
      const why = verdict === 'ask' || verdict === 'come-back' ? t.lapsed[verdict] : t.lapsed.approve
      return { title: t.closedTitle, next: [why(name)] }
    }
    case 'expired':
      return { title: t.closedTitle, next: [t.expired] }
    case 'withdrawn':
      return { title: t.nothingToDo, next: [t.withdrawn(name)] }
    case 'cancelled':
      return { title: t.nothingToDo, next: [t.cancelled] }
    case 'concluded':
      return { title: t.nothingToDo, next: [t.concluded] }
    case 'pending':
    case 'unverified':
      return { title: t.nothingToDo, next: [] }
    default:
      return state satisfies never
  }
}

/** What follows from a decision, whether or not it is in effect yet. */
function toCome({ decision, returnWindow, insider, dossier }: Screening, name: string): string[] {
  const t = texts.decided
  switch (decision?.verdict) {
    case 'approve':
      return [decision.startsAt.length > 0 ? t.nextChoosesOf(name) : t.nextChooses(name)]
    case 'come-back': {
      // Moved by the requester, it is no longer the one that was decided.
      const window = returnWindow ?? decision.returnWindow
      const moved = returnWindow && returnWindow.weekOf !== decision.returnWindow?.weekOf ? [t.moved] : []
      const clocks = window ? [t.window(...windowClocks(window, insider.timeZone, dossier?.timeZone ?? insider.timeZone))] : []
      return [...clocks, ...moved, t.nobodyReminds(name)]
    }
    case 'decline':
      return decision.askAgainAt ? [t.mayAskAgain(day(decision.askAgainAt, insider.timeZone))] : []
    default:
      return []
  }
}
