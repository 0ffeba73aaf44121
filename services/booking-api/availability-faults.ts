import { dateOf, dayOf } from '@vestibule/scheduling/calendar.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import { localOf } from '@vestibule/scheduling/zone.ts'
import type { EditAvailability } from './http/schemas/availability.ts'
import type { FieldError } from './refused.ts'
import { spanFaults } from './span-faults.ts'
import { isZone, zoneOf } from './zones.ts'

/** What in an edit can't be meant, beyond what its schema refuses. Spans may overlap and lie outside policy: what is offered is what they share. */
export function availabilityFaults({ timeZone, weekly, overrides, pause }: EditAvailability, now: Instant): FieldError[] {
  return [
    ...(isZone(timeZone) ? [] : [{ pointer: '/timeZone', detail: 'is not a time zone we know' }]),
    ...spanFaults('/weekly', weekly),
    ...weekly.flatMap((hours, index) => validityFaults(`/weekly/${index}`, hours)),
    ...overrides.flatMap(({ date, spans }, index) => [
      ...dateFaults(`/overrides/${index}/date`, date),
      ...(overrides.findIndex((one) => one.date === date) < index
        ? [{ pointer: `/overrides/${index}/date`, detail: 'is given twice' }]
        : []),
      ...spanFaults(`/overrides/${index}/spans`, spans),
    ]),
    ...(pause?.until ? pauseFaults(pause.until, timeZone, now) : []),
  ]
}

function validityFaults(pointer: string, { validFrom, validUntil }: EditAvailability['weekly'][number]): FieldError[] {
  const faults = [
    ...(validFrom ? dateFaults(`${pointer}/validFrom`, validFrom) : []),
    ...(validUntil ? dateFaults(`${pointer}/validUntil`, validUntil) : []),
  ]
  if (faults.length === 0 && validFrom && validUntil && validUntil < validFrom)
    return [{ pointer: `${pointer}/validUntil`, detail: 'is before the first day' }]
  return faults
}

function pauseFaults(until: string, timeZone: string, now: Instant): FieldError[] {
  const faults = dateFaults('/pause/until', until)
  if (faults.length > 0 || !isZone(timeZone)) return faults
  const today = dateOf(localOf(zoneOf(timeZone), now).day)
  return until > today ? [] : [{ pointer: '/pause/until', detail: 'is not ahead' }]
}

function dateFaults(pointer: string, date: string): FieldError[] {
  try {
    dayOf(date)
    return []
  } catch {
    return [{ pointer, detail: 'is not a date' }]
  }
}
