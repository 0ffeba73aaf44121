import type { Pause } from '@vestibule/scheduling/availability.ts'
import { dateOf } from '@vestibule/scheduling/calendar.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { localOf } from '@vestibule/scheduling/zone.ts'
import { availabilityFaults } from './availability-faults.ts'
import { clockOf, minuteOf } from './clock-text.ts'
import { contentVersion } from './content-version.ts'
import type { Deps } from './deps.ts'
import type { EditAvailability } from './http/schemas/availability.ts'
import { isTaking } from './pausing.ts'
import { Refused } from './refused.ts'
import { type AvailabilitySettings, findInsider, type Insider, lockInsider, saveAvailability } from './store/insiders.ts'
import { withinTransaction } from './transact.ts'
import { zoneOf } from './zones.ts'

/** An insider's availability as it is edited. Dates that are past, and a pause that is over, are left out: saving drops them. */
export function editableAvailability(insider: Insider, now: Instant): EditAvailability {
  const today = dateOf(localOf(zoneOf(insider.timeZone), now).day)
  const ahead = insider.dateOverrides.filter(({ date }) => date >= today)
  return asEdited({ ...insider, dateOverrides: ahead, pause: isTaking(insider, now) ? null : insider.pause })
}

/** Names what is kept, for If-Match; that a day goes by changes nothing of it. */
export function availabilityVersion(settings: AvailabilitySettings): string {
  return contentVersion(asEdited(settings))
}

/**
 * Sets when an insider takes meetings and how many. What is booked stays, and so do deadlines that were given; the next booking goes by
 * what holds then.
 *
 * @param seen whether a version is the one the editor began from
 * @throws Refused `precondition-failed` when it was changed meanwhile; `invalid` with pointers into the edit
 */
export async function editAvailability(
  deps: Deps,
  insiderId: string,
  edit: EditAvailability,
  seen: (version: string) => boolean,
): Promise<Insider> {
  const faults = availabilityFaults(edit, deps.clock())
  if (faults.length > 0) throw new Refused('invalid', { fields: faults })
  const settings = toKeep(edit)
  return withinTransaction(deps, async (tx) => {
    await lockInsider(tx, insiderId)
    const insider = await findInsider(tx, deps.keyring, { id: insiderId })
    if (!insider) throw new Refused('not-found')
    const next = { ...insider, ...settings }
    const current = availabilityVersion(insider)
    if (availabilityVersion(next) === current) return insider
    if (!seen(current)) throw new Refused('precondition-failed')
    await saveAvailability(tx, insiderId, settings)
    return next
  })
}

function toKeep({ timeZone, weekly, overrides, pause, limits }: EditAvailability): AvailabilitySettings {
  return {
    timeZone,
    weeklyHours: weekly.map(({ weekday, validFrom = null, validUntil = null, ...span }) => ({
      weekday: weekday as 1,
      ...minutesOf(span),
      validFrom,
      validUntil,
    })),
    dateOverrides: overrides
      .map(({ date, spans }) => ({ date, spans: spans.map(minutesOf) }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    pause,
    limits,
  }
}

/** Keys in one order, whatever order the database gives them back in: the version is made of this. */
function asEdited({ timeZone, weeklyHours, dateOverrides, pause, limits }: AvailabilitySettings): EditAvailability {
  const cap = ({ meetings, minutes }: (typeof limits)['day']) => ({ meetings, minutes })
  return {
    timeZone,
    weekly: weeklyHours.map(({ weekday, fromMinute, untilMinute, validFrom = null, validUntil = null }) => ({
      weekday,
      from: clockOf(fromMinute),
      until: clockOf(untilMinute),
      validFrom,
      validUntil,
    })),
    overrides: dateOverrides.map(({ date, spans }) => ({
      date,
      spans: spans.map(({ fromMinute, untilMinute }) => ({ from: clockOf(fromMinute), until: clockOf(untilMinute) })),
    })),
    pause: pause && pauseOf(pause),
    limits: { day: cap(limits.day), week: cap(limits.week), month: cap(limits.month) },
  }
}

const pauseOf = ({ until }: Pause): Pause => ({ until })

const minutesOf = ({ from, until }: { from: string; until: string }) => ({
  fromMinute: minuteOf(from),
  untilMinute: minuteOf(until),
})
