import { DAY_MS, type Instant, type Interval } from '@vestibule/scheduling/instant.ts'
import { wallAt } from '@vestibule/scheduling/zone.ts'
import { type Entry, keyOf } from './entry.ts'
import { repeated } from './recurrence.ts'
import { endOf, instantAt, type Length, type Moment } from './wall-time.ts'

/** How one of a series differs from the others: its own entry. */
type Override = Entry & { readonly replaces: NonNullable<Entry['replaces']> }

/**
 * The spans that entries of one UID take: an event, what it repeats as, less what was taken out, and those that were moved or changed.
 * In no order.
 *
 * @throws for a rule that makes no sense, or repeats more often than we count
 */
export function spansOf(entries: readonly Entry[], within: Interval): Interval[] {
  const overrides = newest(entries.filter((entry): entry is Override => entry.replaces !== null))
  const newestSequence = Math.max(...entries.filter(({ replaces }) => !replaces).map(({ sequence }) => sequence))
  // Of several versions the newest holds; several that are equally new are different events under one UID, as some programs write.
  const masters = entries.filter(({ replaces, sequence }) => !replaces && sequence === newestSequence)
  const spans: Interval[] = []
  const take = (start: Moment, length: Length) => {
    const span = { startsAt: instantAt(start), endsAt: endOf(start, length) }
    if (span.startsAt < within.endsAt && span.endsAt > within.startsAt && span.startsAt < span.endsAt) spans.push(span)
  }
  for (const { isFree, start, length } of overrides.values()) if (!isFree) take(start, length)
  for (const master of masters) {
    for (const { start, length } of occurrencesOf(master, within)) {
      if (overrides.has(keyOf(start)) || isTakenOut(start, master)) continue
      const later = lastBefore(overrides, keyOf(start))
      if (later) {
        // What holds from one on moves those after it as it was moved itself.
        const { zone } = later.start
        const moved = later.start.wall - wallAt(zone, keyOf(later.replaces.moment))
        if (!later.isFree) take({ ...start, zone, wall: wallAt(zone, keyOf(start)) + moved }, later.length)
      } else if (!master.isFree) take(start, length)
    }
  }
  return spans
}

function occurrencesOf(master: Entry, within: Interval): { start: Moment; length: Length }[] {
  const { start, length, rules, besides } = master
  const { zone } = start
  // What began before and lasts into the span; those that a change moved reach a day further.
  const around = {
    from: wallAt(zone, within.startsAt) - length.days * DAY_MS - length.ms - DAY_MS,
    until: wallAt(zone, within.endsAt) + DAY_MS,
  }
  const walls = new Set([start.wall])
  for (const rule of rules) {
    for (const wall of repeated(rule, start, around, (utc) => (start.isDate ? utc : wallAt(zone, utc as Instant))))
      walls.add(wall)
  }
  const own = new Set(walls)
  return [
    ...[...walls].map((wall) => ({ start: { ...start, wall }, length })),
    ...besides
      .filter((one) => !own.has(one.start.wall) || one.length)
      .map((one) => ({ start: one.start, length: one.length ?? length })),
  ]
}

/** By EXDATE; one that is a date takes out what begins on that day. */
function isTakenOut(start: Moment, { except }: Entry): boolean {
  return except.some((moment) =>
    moment.isDate && !start.isDate ? sameDay(start.wall, moment.wall) : keyOf(moment) === keyOf(start),
  )
}

const sameDay = (a: number, b: number): boolean => Math.floor(a / DAY_MS) === Math.floor(b / DAY_MS)

/** By what they stand for; of several for the same one the newest. */
function newest(overrides: readonly Override[]): Map<Instant, Override> {
  const found = new Map<Instant, Override>()
  for (const one of overrides) {
    const key = keyOf(one.replaces.moment)
    if ((found.get(key)?.sequence ?? -1) <= one.sequence) found.set(key, one)
  }
  return found
}

function lastBefore(overrides: ReadonlyMap<Instant, Override>, at: Instant): Override | undefined {
  let last: Override | undefined
  for (const [from, one] of overrides) {
    if (one.replaces.andLater && from <= at && (!last || from > keyOf(last.replaces.moment))) last = one
  }
  return last
}
