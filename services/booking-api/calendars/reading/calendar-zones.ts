import { type Instant, instant } from '@vestibule/scheduling/instant.ts'
import type { Wall, Zone } from '@vestibule/scheduling/zone.ts'
import { findIana } from 'windows-iana'
import { isZone, zoneOf } from '../../zones.ts'
import { type Component, valueIn } from './components.ts'
import { repeated } from './recurrence.ts'
import { eachValue, wallIn } from './wall-time.ts'

/** Where rules of zones in a file are worked out: meetings lie a year around now. */
const FROM = Date.UTC(2000, 0, 1)
const UNTIL = Date.UTC(2040, 0, 1)

export interface CalendarZones {
  /** The zone of a TZID; undefined for one that nobody explains. */
  readonly named: (tzid: string) => Zone | undefined
  /** That of times without any: what the calendar says of itself, else the insider's. */
  readonly floating: Zone
  readonly utc: Zone
}

/**
 * The zones of a calendar. A name the world knows is what the world says of it today, Windows' names too; any other is what the file says:
 * files carry rules of the year they were made by, and a zone with the same winter and summer may change on other days.
 *
 * @param before what files read before this one explain; an account keeps each event in a file of its own, each with the same zone
 */
export function zonesOf(calendar: Component, insiderTimeZone: string, before: ExplainedZones = new Map()): CalendarZones {
  const own = new Map<string, Component>()
  for (const component of calendar.components) {
    const tzid = component.name === 'VTIMEZONE' && valueIn(component, 'TZID')
    if (tzid) own.set(tzid.replaceAll('"', ''), component)
  }
  const found = new Map<string, Zone | undefined>()
  const named = (tzid: string) => {
    if (!found.has(tzid)) {
      const component = own.get(tzid)
      found.set(
        tzid,
        known(tzid, component && valueIn(component, 'X-LIC-LOCATION')) ?? (component && explained(tzid, component, before)),
      )
    }
    return found.get(tzid)
  }
  const says = valueIn(calendar, 'X-WR-TIMEZONE')
  return { named, floating: (says && named(says)) || zoneOf(insiderTimeZone), utc: zoneOf('UTC') }
}

/** IANA's name of a zone, alone or at the end of a longer one (`/freeassociation.sourceforge.net/Europe/Berlin`), or Windows'. */
function known(...names: (string | undefined)[]): Zone | undefined {
  for (const name of names) {
    if (!name) continue
    if (/^(utc|gmt|z|coordinated universal time|tzone:\/\/microsoft\/utc)$/i.test(name)) return zoneOf('UTC')
    const segments = name.split('/').filter(Boolean)
    for (let take = Math.min(3, segments.length); take > 0; take--) {
      const last = segments.slice(-take).join('/')
      if ((take > 1 || take === segments.length) && isZone(last)) return zoneOf(last)
    }
    const windows = findIana(name).find(isZone)
    if (windows) return zoneOf(windows)
  }
  return undefined
}

/** Zones by the whole of what explains them: two files may mean another zone by the same name. */
export type ExplainedZones = Map<string, Zone | undefined>

/** A zone as its VTIMEZONE explains it (RFC 5545 §3.6.5). */
function explained(tzid: string, component: Component, before: ExplainedZones): Zone | undefined {
  const whole = JSON.stringify(component)
  if (!before.has(whole)) before.set(whole, workedOut(tzid, component))
  return before.get(whole)
}

function workedOut(tzid: string, { components }: Component): Zone | undefined {
  const changes = components.flatMap((observance) => changesOf(observance)).sort((a, b) => a.from - b.from)
  const [first] = changes
  if (!first) return undefined
  return { name: tzid, changes: [{ from: instant(first.from - 1), offsetMinutes: first.before }, ...changes] }
}

interface Change {
  readonly from: Instant
  readonly offsetMinutes: number
  readonly before: number
}

function changesOf(observance: Component): Change[] {
  const before = minutesIn(valueIn(observance, 'TZOFFSETFROM'))
  const offsetMinutes = minutesIn(valueIn(observance, 'TZOFFSETTO'))
  const start = wallIn(valueIn(observance, 'DTSTART') ?? '')
  if (before === undefined || offsetMinutes === undefined || !start) return []
  const toWall = (utc: Wall) => utc + before * 60_000
  const walls = new Set([start.wall])
  for (const property of observance.properties) {
    if (property.name === 'RRULE') {
      for (const wall of repeated(property.value, start, { from: FROM, until: UNTIL }, toWall)) walls.add(wall)
    } else if (property.name === 'RDATE') {
      for (const { value } of eachValue(property)) {
        const at = wallIn(value)
        if (at) walls.add(at.wall)
      }
    }
  }
  return [...walls].map((wall) => ({ from: instant(wall - before * 60_000), offsetMinutes, before }))
}

/** `+0530` in minutes; seconds, of long ago, are dropped. */
function minutesIn(offset = ''): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)/.exec(offset) ?? []
  return sign === undefined ? undefined : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
