import { fitsPolicy } from '@vestibule/scheduling/availability.ts'
import { hasRoom, periodsOf, usedIn } from '@vestibule/scheduling/budget.ts'
import type { Command } from '@vestibule/scheduling/commands.ts'
import type { Terms } from '@vestibule/scheduling/facts.ts'
import { after, DAY_MS, type Instant, MINUTE_MS, overlaps } from '@vestibule/scheduling/instant.ts'
import { type LimitReached, limitReached } from '@vestibule/scheduling/limits.ts'
import { meetingAt } from '@vestibule/scheduling/meeting.ts'
import { MOST_OWN_TIMES, UNDO_MS } from '@vestibule/scheduling/policy.ts'
import { held, type SlotRules } from '@vestibule/scheduling/slots.ts'
import { agreedType } from './agreed.ts'
import type { Deps } from './deps.ts'
import { newId } from './ids.ts'
import { availabilityOf, spentWithin } from './offer.ts'
import { type FieldError, Refused } from './refused.ts'
import { busyOf, lastMeetingOf } from './store/bookings.ts'
import { busyElsewhere } from './store/busy-elsewhere.ts'
import type { Transaction } from './store/database.ts'
import type { Insider } from './store/insiders.ts'
import type { MeetingType } from './store/meeting-types.ts'
import { answersOf } from './store/screenings.ts'
import type { Loaded } from './transact.ts'
import type { WishToApprove } from './wish.ts'

const FARTHEST_DAYS = 90

/** Seals a text away and names it. */
type Sealing = (kind: 'decision-text' | 'place' | 'override', value: string) => Promise<string>

/** A yes as the rules judge it: its terms looked at, and whether it goes past what one person may have. */
export async function toApprove(
  tx: Transaction,
  deps: Deps,
  loaded: Loaded,
  wish: WishToApprove,
  sealed: Sealing,
): Promise<Extract<Command, { type: 'approve' }>> {
  const terms = await termsOf(wish, sealed)
  const type = await agreedType(tx, deps, { type: loaded.type, terms })
  if (!type) throw new Refused('not-found')
  await checkTerms(tx, loaded, type, terms)
  return {
    type: 'approve',
    decisionId: newId(),
    approvalId: newId(),
    textId: wish.ownLine ? await sealed('decision-text', wish.ownLine) : null,
    terms,
    limit: (await limitOf(tx, deps, loaded, type.rules.minutes)).reached,
    overrideTextId: wish.overrideReason ? await sealed('override', wish.overrideReason) : null,
    evenSo: wish.evenSo ?? false,
  }
}

/** What a yes to this many minutes would go past, and when the two met last. The relationship is the insider's word, where they said one. */
export async function limitOf(
  tx: Transaction | Deps['database'],
  deps: Deps,
  { row, course, now }: Pick<Loaded, 'row' | 'course' | 'now'>,
  minutes: number,
): Promise<{ reached: LimitReached | null; metAt: Instant | null }> {
  const metAt = await lastMeetingOf(tx, row)
  const relationship = course.relationship ?? (await answersOf(tx, deps.keyring, row.id))?.relationship ?? 'stranger'
  return { reached: limitReached(relationship, metAt, minutes, now), metAt }
}

async function termsOf(wish: WishToApprove, sealed: Sealing): Promise<Terms | null> {
  const startsAt = [...new Set(wish.startsAt ?? [])].sort((a, b) => a - b)
  const minutes = wish.minutes ?? null
  const place = wish.place ?? null
  if (startsAt.length === 0 && minutes === null && place === null && !wish.placeDetail) return null
  const placeTextId = wish.placeDetail ? await sealed('place', wish.placeDetail) : null
  return { startsAt, minutes, place, placeTextId }
}

/**
 * The insider's own times may lie outside their weekly hours and within a pause, but not outside what their organization allows or what
 * limits leave, nor in what is gone, taken, or out of sight.
 */
async function checkTerms(
  tx: Transaction,
  { insider, now }: Loaded,
  { rules, place, placeDetail }: MeetingType,
  terms: Terms | null,
) {
  const fields: FieldError[] = []
  const wrong = (pointer: string, detail: string) => void fields.push({ pointer, detail })
  const { longestMinutes } = insider.policy
  if (longestMinutes !== null && rules.minutes > longestMinutes)
    wrong('/minutes', `is more than your organization allows: ${longestMinutes}`)
  if (terms && place !== 'phone' && !placeDetail) wrong('/placeDetail', 'is needed: where do you meet?')
  const own = terms?.startsAt ?? []
  if (own.length > MOST_OWN_TIMES) wrong('/startsAt', `holds more than ${MOST_OWN_TIMES} times`)
  for (const [index, startsAt] of own.slice(0, MOST_OWN_TIMES).entries()) {
    const why = await whyNotAt(tx, insider, rules, startsAt, now)
    if (why) wrong(`/startsAt/${index}`, why)
  }
  if (fields.length > 0) throw new Refused('invalid', { fields })
}

async function whyNotAt(
  tx: Transaction,
  insider: Insider,
  rules: SlotRules,
  startsAt: Instant,
  now: Instant,
): Promise<string | null> {
  const unreachable = outOfReach(startsAt, after(now, UNDO_MS))
  if (unreachable) return unreachable
  const hold = held(startsAt, rules)
  if ((await busyOf(tx, insider.id, hold)).some((taken) => overlaps(taken, hold))) return 'is taken already'
  if ((await busyElsewhere(tx, insider.id, hold)).length > 0) return 'is taken in a calendar elsewhere'
  // That a meeting is too long is said of its minutes.
  const availability = { ...availabilityOf(insider), longestMinutes: null }
  if (!fitsPolicy(meetingAt(startsAt, rules.minutes), availability)) return 'is outside the hours your organization allows'
  const used = usedIn(await spentWithin(tx, insider, availability, hold), periodsOf(availability.zone, startsAt))
  return hasRoom(availability.limits, used, rules.minutes) ? null : 'is in a day, week or month that is full by your limits'
}

/** What is wrong with a time that an insider names themselves, whatever their hours; null: nothing. */
export function outOfReach(startsAt: Instant, now: Instant): string | null {
  if (startsAt % MINUTE_MS !== 0) return 'is not on the whole minute'
  if (startsAt <= now) return 'is not ahead'
  return startsAt > after(now, FARTHEST_DAYS * DAY_MS) ? `is more than ${FARTHEST_DAYS} days ahead` : null
}
