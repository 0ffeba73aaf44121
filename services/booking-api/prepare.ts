import { fitsPolicy } from '@vestibule/scheduling/availability.ts'
import { periodsOf, usedIn } from '@vestibule/scheduling/budget.ts'
import type { Command, Offer } from '@vestibule/scheduling/commands.ts'
import type { DeclineReason, Side } from '@vestibule/scheduling/facts.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { meetingAt } from '@vestibule/scheduling/meeting.ts'
import type { ScreeningState } from '@vestibule/scheduling/screening.ts'
import { held } from '@vestibule/scheduling/slots.ts'
import { agreedType } from './agreed.ts'
import { outOfReach, toApprove } from './approving.ts'
import { gateFor, withinLimits } from './before-delivery.ts'
import type { Deps } from './deps.ts'
import { newId } from './ids.ts'
import { availabilityOf, isOnOffer } from './offer.ts'
import { toOffer } from './referring.ts'
import { Refused } from './refused.ts'
import type { Transaction } from './store/database.ts'
import { inOneGo, type Statement } from './store/one-go.ts'
import { saveProfile } from './store/people.ts'
import { answersOf, requesterOf } from './store/screenings.ts'
import { keepingText, readText, type TextKind } from './store/sealed-texts.ts'
import { wordingsOf } from './store/wordings.ts'
import type { Loaded } from './transact.ts'
import type { Wish } from './wish.ts'
import { declineLetter } from './wordings/decline-letters.ts'

export interface Prepared {
  readonly command: Command
  /** Sealed `{phone, needs}` of a booking. */
  readonly detailsId: string | null
  /** Sealed line that goes with a move or a cancellation. */
  readonly noteId: string | null
  /** The texts these name, said and not yet written: with everything else, once the rules have agreed. */
  readonly writes: readonly Statement[]
}

/** States in which nothing is left to withdraw. */
const ENDED: ReadonlySet<ScreeningState> = new Set(['concluded', 'replied', 'declined', 'expired', 'lapsed', 'withdrawn'])

/** Makes a command the rules can judge out of a wish: texts are sealed away, ids made, the offer looked up. Under the lock. */
export async function prepare(tx: Transaction, deps: Deps, loaded: Loaded, wish: Wish): Promise<Prepared> {
  const seal = async (kind: TextKind, value: unknown) => {
    const { id, write } = sealing(loaded, kind, value)
    await inOneGo(tx, [write])
    return id
  }
  const only = (command: Command): Prepared => ({ command, detailsId: null, noteId: null, writes: [] })
  switch (wish.type) {
    case 'verify':
      await withinLimits(tx, loaded)
      await saveProvedProfile(tx, deps, loaded)
      return only({ type: 'verify', gate: await gateFor(tx, loaded) })
    case 'recheck-gate': {
      const { screening } = loaded.course
      const wasMissed = screening.state === 'pending' && screening.gate?.reason === 'two-missed'
      return only({ type: wasMissed && (await gateFor(tx, loaded)) === null ? 'look' : 'tidy' })
    }
    case 'erase':
      return only({ type: ENDED.has(loaded.course.screening.state) ? 'tidy' : 'withdraw' })
    case 'approve':
      return only(await toApprove(tx, deps, loaded, wish, seal))
    case 'come-back': {
      const textId = wish.ownLine ? await seal('decision-text', wish.ownLine) : null
      return only({ type: 'come-back', decisionId: newId(), weekOf: wish.weekOf, textId })
    }
    case 'ask':
      return only({ type: 'ask', decisionId: newId(), textId: await seal('questions', wish.questions) })
    case 'reply':
      return only({ type: 'reply', decisionId: newId(), textId: await seal('decision-text', wish.text) })
    case 'decline': {
      const text = wish.text ?? (await standingText(tx, deps, loaded, wish.reason))
      const textId = await seal('decision-text', text)
      return only({ type: 'decline', decisionId: newId(), reason: wish.reason, askAgain: wish.askAgain, textId })
    }
    case 'answer':
      await checkAnswers(tx, deps, loaded, wish.answers)
      return only({ type: 'answer', textId: await seal('answers-to-questions', wish.answers) })
    case 'return':
      return only({ type: 'return', approvalId: newId() })
    case 'report':
      return only({ type: 'report', textId: await seal('report', wish.reason) })
    case 'book': {
      const { offer, needsPhone } = await offerAt(tx, deps, loaded, wish)
      if (needsPhone && !wish.phone && loaded.course.screening.state === 'approved')
        throw new Refused('invalid', { fields: [{ pointer: '/phone', detail: 'is needed: the insider calls' }] })
      const bookable = loaded.course.screening.state === 'approved'
      const details = bookable ? sealing(loaded, 'booking-details', { phone: wish.phone, needs: wish.needs }) : null
      const wished = { requester: wish.remindDayBefore, insider: loaded.insider.remindDayBefore }
      const dayBefore = (['requester', 'insider'] as const).filter((side) => wished[side])
      return {
        command: {
          ...{ type: 'book', bookingId: newId(), startsAt: wish.startsAt, offer, dayBefore },
          answersRead: deps.site.repliesRead ?? false,
        },
        detailsId: details?.id ?? null,
        noteId: null,
        writes: details ? [details.write] : [],
      }
    }
    case 'move': {
      const { bookingId, side, startsAt } = wish
      if (side === 'insider') checkAhead(startsAt, loaded.now)
      const { offer } = await offerAt(tx, deps, loaded, { startsAt, side })
      const note = wish.note ? sealing(loaded, 'move-note', wish.note) : null
      return { command: { type: 'move', bookingId, side, startsAt, offer }, detailsId: null, ...noted(note) }
    }
    case 'record-outcome': {
      const { note, ...said } = wish
      const kept = note ? sealing(loaded, 'outcome-note', note) : null
      return {
        command: { ...said, approvalId: newId(), ...(note !== undefined && { noteTextId: kept?.id ?? null }) },
        ...{ detailsId: null, noteId: null, writes: kept ? [kept.write] : [] },
      }
    }
    case 'answer-missed': {
      const { type, bookingId, disputes, explanation } = wish
      const textId = explanation ? await seal('explanation', explanation) : null
      return only({ type, bookingId, disputes, textId })
    }
    case 'say-thanks':
      return only({ type: 'say-thanks', textId: await seal('thanks', wish.text) })
    case 'tell-help': {
      const { type, helped, line } = wish
      return only({ type, helped, textId: line ? await seal('help-line', line) : null })
    }
    case 'answer-calendar': {
      const { note, ...command } = wish
      const passedOn = note && wish.answer === 'declined' && wish.side === 'requester'
      return { command, detailsId: null, ...noted(passedOn ? sealing(loaded, 'cancel-note', note) : null) }
    }
    case 'undo-decline': {
      const { startsAt, ...command } = wish
      return only({ ...command, offer: offerAgain(loaded, startsAt) })
    }
    case 'refer': {
      const { step } = wish
      return step.what === 'offer' ? toOffer(tx, deps, loaded, step, seal) : only({ type: 'refer', step })
    }
    case 'cancel': {
      const note = wish.note ? sealing(loaded, 'cancel-note', wish.note) : null
      return {
        command: { type: 'cancel', bookingId: wish.bookingId, side: wish.side },
        detailsId: null,
        ...noted(note),
      }
    }
    default:
      return only(wish)
  }
}

/** From now on mails to this address carry the name and zone given with it: whoever gave them has proved to own it. */
async function saveProvedProfile(tx: Transaction, deps: Deps, { row, requester }: Loaded): Promise<void> {
  const answers = requester && (await answersOf(tx, deps.keyring, row.id))
  if (!requester || !answers) return
  const { name, address, timeZone, language } = answers
  await saveProfile(tx, requester, { name, address, timeZone, language })
}

/** As many answers as there were questions. */
async function checkAnswers(tx: Transaction, deps: Deps, { course }: Loaded, answers: readonly string[]): Promise<void> {
  const asked = course.screening.state === 'asked' ? course.exchanges.at(-1) : undefined
  const questions = asked ? ((await readText<string[]>(tx, deps.keyring, asked.questionsId)) ?? []) : ['']
  if (answers.length === questions.length) return
  const detail = `holds ${answers.length} answers to ${questions.length} questions`
  throw new Refused('invalid', { fields: [{ pointer: '/answers', detail }] })
}

/** A time that an insider names themselves is ahead, and not out of sight. */
function checkAhead(startsAt: Instant, now: Instant): void {
  const wrong = outOfReach(startsAt, now)
  if (wrong) throw new Refused('invalid', { fields: [{ pointer: '/startsAt', detail: wrong }] })
}

/**
 * What is on offer at `startsAt`, judged with everything that holds now: to an insider who moves a meeting whatever policy allows, to
 * everybody else what the yes offers. A booking that would be given up for it is left aside.
 */
async function offerAt(
  tx: Transaction,
  deps: Deps,
  { insider, type: offeredType, holds, elsewhere, spent, course, now }: Loaded,
  { startsAt, side = 'requester' }: { startsAt: Instant; side?: Side },
): Promise<{ offer: Offer; needsPhone: boolean }> {
  const { terms } = course
  const type = await agreedType(tx, deps, { type: offeredType, terms })
  if (!type) throw new Refused('not-found')
  const hold = held(startsAt, type.rules)
  const availability = availabilityOf(insider)
  const meeting = meetingAt(startsAt, type.rules.minutes)
  const periods = periodsOf(availability.zone, startsAt)
  const offer = {
    offered: side === 'insider' ? fitsPolicy(meeting, availability) : isOnOffer(insider, type, terms, startsAt, now),
    meeting,
    hold,
    busy: [...holds, ...elsewhere],
    periods,
    used: usedIn(spent, periods),
    limits: availability.limits,
  }
  return { offer, needsPhone: type.place === 'phone' }
}

/** The time a booking had, as it is on offer to it alone: nobody in the way, and room in the limits. */
function offerAgain({ insider, course, holds, elsewhere, spent }: Loaded, startsAt: Instant): Offer {
  const { booking } = course
  if (booking?.startsAt !== startsAt) throw new Refused('nothing-to-undo')
  const availability = availabilityOf(insider)
  const periods = periodsOf(availability.zone, startsAt)
  return {
    offered: true,
    meeting: { startsAt, endsAt: booking.endsAt },
    hold: { startsAt: booking.holdStartsAt, endsAt: booking.holdEndsAt },
    busy: [...holds, ...elsewhere],
    periods,
    used: usedIn(spent, periods),
    limits: availability.limits,
  }
}

function noted(note: ReturnType<typeof sealing> | null): Pick<Prepared, 'noteId' | 'writes'> {
  return { noteId: note?.id ?? null, writes: note ? [note.write] : [] }
}

function sealing({ row, requester }: Loaded, kind: TextKind, value: unknown) {
  // Once erased, nothing is written about it any more: it would stay, and the person's key with it.
  if (!requester) throw new Refused('not-found')
  return keepingText(requester, row.id, kind, value)
}

async function standingText(tx: Transaction, deps: Deps, { row, insider, type }: Loaded, reason: DeclineReason): Promise<string> {
  const requester = await requesterOf(tx, deps.keyring, row)
  const language = requester?.profile.language ?? 'en'
  const names = {
    requester: requester?.profile.name ?? '',
    insider: insider.profile.name,
    organization: insider.organizationName,
    minutes: type?.rules.minutes ?? 15,
  }
  return declineLetter(reason, names, language, await wordingsOf(tx, insider, language))
}
