import { type Day, dayOf } from '@vestibule/scheduling/calendar.ts'
import type { Command } from '@vestibule/scheduling/commands.ts'
import { type Days, MOST_STILL_DAYS } from '@vestibule/scheduling/deadlines.ts'
import { after, DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { APPROVAL_DAYS } from '@vestibule/scheduling/policy.ts'
import { firstReading, wallOf } from '@vestibule/scheduling/zone.ts'
import { agreedType } from './agreed.ts'
import type { Deps } from './deps.ts'
import { horizonEnd, slotsWithin } from './offer.ts'
import type { Transaction } from './store/database.ts'
import type { Insider } from './store/insiders.ts'
import type { MeetingType } from './store/meeting-types.ts'
import type { Loaded } from './transact.ts'
import { zoneOf } from './zones.ts'

/** The two people's days as they are at this moment, for the rule that judges this command. Under the lock. */
export async function daysFor(tx: Transaction, deps: Deps, loaded: Loaded, command: Command): Promise<Days> {
  const { insider, course } = loaded
  const off = daysOffOf(insider)
  const days = {
    insiderZone: zoneOf(insider.timeZone),
    requesterZone: zoneOf(setsWindow(command) ? (loaded.person?.profile.timeZone ?? insider.timeZone) : insider.timeZone),
    isOff: (day: Day) => off.has(day),
  }
  // What is free takes a read of all that is booked: only for what makes or renews a yes.
  if (!makesYes(command)) return { ...days, isOffered: () => true, isFree: true }
  const terms = command.type === 'approve' ? command.terms : course.terms
  const type = await agreedType(tx, deps, { type: loaded.type, terms })
  if (!type) return { ...days, isOffered: () => false, isFree: false }
  return { ...days, ...(await offerOf(tx, loaded, type)) }
}

function makesYes(command: Command): boolean {
  switch (command.type) {
    case 'approve':
    case 'return':
      return true
    case 'cancel':
      return command.side === 'insider'
    case 'record-outcome':
      return command.attendance === 'insider-absent'
    default:
      return false
  }
}

/** Only a return window goes by the requester's clock: for anything else nobody looks it up. */
function setsWindow({ type }: Command): boolean {
  return type === 'come-back' || type === 'postpone' || type === 'record-outcome'
}

/** A date with hours of its own and none in them. */
function daysOffOf({ dateOverrides }: Insider): ReadonlySet<Day> {
  return new Set(dateOverrides.filter(({ spans }) => spans.length === 0).map(({ date }) => dayOf(date)))
}

/**
 * On which days to come somebody could choose a time: one that is free by what is booked now, as far ahead as the meeting type lets one
 * look on that day.
 */
async function offerOf(
  tx: Transaction,
  { insider, now }: Loaded,
  type: MeetingType,
): Promise<Pick<Days, 'isOffered' | 'isFree'>> {
  const { horizonDays, noticeMinutes } = type.rules
  const farther = { ...type, rules: { ...type.rules, horizonDays: horizonDays + APPROVAL_DAYS + MOST_STILL_DAYS + 2 } }
  const within = { startsAt: now, endsAt: horizonEnd(farther, now) }
  const starts = (await slotsWithin(tx, insider, farther, within, now)).map(({ startsAt }) => startsAt)
  const zone = zoneOf(insider.timeZone)
  const isOffered = (day: Day) => {
    const from = firstReading(zone, wallOf(day, 0)) + noticeMinutes * MINUTE_MS
    const until = firstReading(zone, wallOf(day + 1, 0)) + horizonDays * DAY_MS
    return starts.some((at) => at >= from && at < until)
  }
  const seenNow = after(now, horizonDays * DAY_MS)
  return { isOffered, isFree: starts.some((at) => at < seenNow) }
}
