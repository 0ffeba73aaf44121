import { DAY_MS, type Interval, instant } from '@vestibule/scheduling/instant.ts'
import type { Component } from './components.ts'
import { eachValue, lengthIn, wallIn } from './wall-time.ts'

/** The spans of a VFREEBUSY, as a calendar that shows only when somebody is taken publishes them; all in UTC (RFC 5545 §3.8.2.6). */
export function freeBusyOf({ properties }: Component, within: Interval): Interval[] {
  return properties
    .filter(({ name, parameters }) => name === 'FREEBUSY' && parameters.FBTYPE?.toUpperCase() !== 'FREE')
    .flatMap(eachValue)
    .flatMap(({ value }) => {
      const [from = '', to = ''] = value.split('/')
      const start = wallIn(from)
      const length = lengthIn(to)
      const end = length && start ? start.wall + length.days * DAY_MS + length.ms : wallIn(to)?.wall
      if (!start || end === undefined || end <= within.startsAt || start.wall >= within.endsAt) return []
      return [{ startsAt: instant(start.wall), endsAt: instant(end) }]
    })
}
