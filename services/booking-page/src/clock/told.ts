import type { Clock } from '../api.ts'

export type Told = Clock['told'][number]
export type Offer = Pick<Told, 'presence' | 'minutesLate'>

const MINUTE_MS = 60_000
const LATENESSES = [5, 10]
/** The rules take no more of a side, for one meeting. */
const MOST_LATE = 3

/** What still holds of what a side has told: *here*, or *late* by what is ahead, whichever came last; and beside it anything else. */
export function standing(clock: Pick<Clock, 'told' | 'startsAt'>, side: Told['side'], nowMs: number): Told[] {
  const said = clock.told.filter((one) => one.side === side)
  const where = said.findLast(isWhere)
  const holds = where && (where.minutesLate === null || comesMs(clock, where.minutesLate) > nowMs)
  return said.filter((one) => (one === where ? holds : !isWhere(one)))
}

/** What this side may tell now and has not told yet; late by what is still ahead, and ends before the meeting does. */
export function offers(clock: Pick<Clock, 'told' | 'tellable' | 'side' | 'startsAt' | 'endsAt'>, nowMs: number): Offer[] {
  const mine = standing(clock, clock.side, nowMs)
  const lates = clock.told.filter(({ side, presence }) => side === clock.side && presence === 'late').length
  const isAhead = (minutes: number) => {
    const comes = comesMs(clock, minutes)
    return comes > nowMs && comes < Date.parse(clock.endsAt)
  }
  return clock.tellable
    .filter(({ startsAt, endsAt }) => nowMs >= Date.parse(startsAt) && nowMs < Date.parse(endsAt))
    .flatMap(({ presence }): Offer[] => {
      if (presence !== 'late') return [{ presence, minutesLate: null }]
      if (lates >= MOST_LATE || mine.some((one) => one.presence === 'here')) return []
      return LATENESSES.filter(isAhead).map((minutesLate) => ({ presence, minutesLate }))
    })
    .filter((offer) => !mine.some((one) => one.presence === offer.presence && one.minutesLate === offer.minutesLate))
}

const comesMs = ({ startsAt }: Pick<Clock, 'startsAt'>, minutesLate: number): number =>
  Date.parse(startsAt) + minutesLate * MINUTE_MS
const isWhere = ({ presence }: Told): boolean => presence === 'here' || presence === 'late'
