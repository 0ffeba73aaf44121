/** One property of a component: its name in capitals, its parameters by name in capitals, its value as it stands there. */
export interface Property {
  readonly name: string
  readonly parameters: Readonly<Record<string, string>>
  readonly value: string
}

/** What lies between a BEGIN and its END (RFC 5545 §3.6). */
export interface Component {
  readonly name: string
  readonly properties: readonly Property[]
  readonly components: readonly Component[]
}

/** Thrown for what is no iCalendar, or breaks off in the middle: what is missing might be when somebody is taken. */
export class NotACalendar extends Error {
  constructor() {
    super('not a calendar')
  }
}

/** What says when somebody is taken; descriptions, guests' names and the rest are never looked at. */
const READ = new Set([
  'UID',
  'SEQUENCE',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'STATUS',
  'TRANSP',
  'X-MICROSOFT-CDO-BUSYSTATUS',
  'ATTENDEE',
  'FREEBUSY',
  'TZID',
  'X-LIC-LOCATION',
  'TZOFFSETFROM',
  'TZOFFSETTO',
  'X-WR-CALNAME',
  'X-WR-TIMEZONE',
])
/** Their values hold no colon; the names of zones before them do, in Outlook's files unquoted (`TZID=tzone://Microsoft/Utc`). */
const TIMES = new Set(['DTSTART', 'DTEND', 'RDATE', 'EXDATE', 'RECURRENCE-ID'])
const DEEPEST = 10

/**
 * The calendars of an iCalendar text, with what of them says when somebody is taken. Lines that make no sense are passed over, as every
 * calendar program does.
 *
 * @throws NotACalendar
 */
export function calendarsIn(text: string): Component[] {
  const top: MutableComponent = { name: '', properties: [], components: [] }
  const open: MutableComponent[] = [top]
  for (const line of unfolded(text)) {
    const colon = line.indexOf(':')
    if (colon < 0) continue
    const name = nameOf(line)
    const within = open.at(-1) as MutableComponent
    if (name === 'BEGIN') {
      const component: MutableComponent = {
        name: line
          .slice(colon + 1)
          .trim()
          .toUpperCase(),
        properties: [],
        components: [],
      }
      if (open.length > DEEPEST) throw new NotACalendar()
      within.components.push(component)
      open.push(component)
    } else if (name === 'END') {
      if (
        open.length === 1 ||
        within.name !==
          line
            .slice(colon + 1)
            .trim()
            .toUpperCase()
      )
        throw new NotACalendar()
      open.pop()
    } else if (READ.has(name)) {
      const property = propertyOf(name, line)
      if (property) within.properties.push(property)
    }
  }
  const calendars = top.components.filter((component) => component.name === 'VCALENDAR')
  if (calendars.length === 0 || open.length > 1) throw new NotACalendar()
  return calendars
}

/** The value of a property that stands there once; of several the first. */
export function valueIn({ properties }: Component, name: string): string | undefined {
  return propertyNamed(properties, name)?.value
}

export function propertyNamed(properties: readonly Property[], name: string): Property | undefined {
  return properties.find((property) => property.name === name)
}

interface MutableComponent extends Component {
  readonly properties: Property[]
  readonly components: MutableComponent[]
}

/** Whole lines: one that begins with a space or a tab goes on with the one before (RFC 5545 §3.1). */
function* unfolded(text: string): Generator<string> {
  let line = ''
  for (const [piece] of text.matchAll(/[^\r\n]+/g)) {
    if (piece.startsWith(' ') || piece.startsWith('\t')) {
      line += piece.slice(1)
      continue
    }
    yield line
    line = piece
  }
  yield line
}

function nameOf(line: string): string {
  const end = line.search(/[;:]/)
  return line.slice(0, end).toUpperCase()
}

function propertyOf(name: string, line: string): Property | undefined {
  const found = TIMES.has(name)
    ? /^[^;:]+(;.*)?:([^:]*)$/.exec(line)
    : /^[^;:]+((?:;[^=;:]+=(?:"[^"]*"|[^";:])*)*):(.*)$/.exec(line)
  if (!found) return undefined
  const parameters: Record<string, string> = {}
  for (const [, key = '', value = ''] of (found[1] ?? '').matchAll(/;([^=;:"]+)=((?:"[^"]*"|[^";])*)/g)) {
    parameters[key.toUpperCase()] = value.replaceAll('"', '')
  }
  return { name, parameters, value: (found[2] ?? '').trim() }
}
