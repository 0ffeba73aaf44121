import ICAL from 'ical.js'
import type { MeantEvent } from './invitation.ts'

/** A calendar file would not be read as it was meant, so it isn't sent. `what` names the line, never its content. */
export class UnreadableInvitation extends Error {
  override readonly name = 'UnreadableInvitation'
  readonly what: string
  constructor(what: string) {
    super(`the calendar file does not read back as meant: ${what}`)
    this.what = what
  }
}

const OCTETS = 75
/** Exactly these, once each: a forged line adds or doubles one. */
const ALWAYS = [
  'uid',
  'sequence',
  'dtstamp',
  'dtstart',
  'dtend',
  'summary',
  'transp',
  'location',
  'description',
  'organizer',
  'status',
]
const FOR_OUTLOOK = ['x-microsoft-cdo-busystatus', 'x-microsoft-disallow-counter']

/** Reads `ics` with another library than the one that wrote it and compares; throws `UnreadableInvitation` at the first difference. */
export function readBack(ics: string, meant: MeantEvent): void {
  const lines = ics.split('\r\n')
  check('line ends', lines.at(-1) === '' && !/[\r\n]/.test(lines.join('')))
  check(
    'long lines',
    lines.every((line) => Buffer.byteLength(line) <= OCTETS),
  )
  check('characters', ics.isWellFormed())

  const calendar = parsed(ics)
  check('method', calendar.getFirstPropertyValue('method') === meant.method)
  check('parts', names(calendar.getAllSubcomponents()) === 'vevent')
  const event = calendar.getFirstSubcomponent('vevent')
  if (event === null) throw new UnreadableInvitation('event')

  const extra = [...(meant.attendee === null ? [] : ['attendee']), ...(meant.url === null ? [] : ['url'])]
  check('lines', names(event.getAllProperties()) === [...ALWAYS, ...FOR_OUTLOOK, ...extra].sort().join(' '))
  const value = (name: string) => event.getFirstPropertyValue(name)?.toString()
  check('uid', value('uid') === meant.uid && /^[\w.@-]{8,200}$/.test(meant.uid))
  check('sequence', value('sequence') === String(meant.sequence))
  check('stamp', value('dtstamp') === utc(meant.stampAt))
  check('start', value('dtstart') === utc(meant.startsAt))
  check('end', value('dtend') === utc(meant.endsAt) && meant.endsAt > meant.startsAt)
  check(
    'zone',
    ['dtstart', 'dtend'].every((name) => event.getFirstProperty(name)?.getFirstParameter('tzid') === undefined),
  )
  check('status', value('status') === meant.status)
  check('summary', value('summary') === meant.summary)
  check('description', value('description') === meant.description)
  check('location', value('location') === meant.location)
  check('url', value('url') === (meant.url ?? undefined))
  check('disallow counter', value('x-microsoft-disallow-counter') === 'TRUE')
  check('organizer', says(event.getFirstProperty('organizer'), meant.organizer, ['cn']))
  const attendee = event.getFirstProperty('attendee')
  if (meant.attendee !== null) {
    check('attendee', says(attendee, meant.attendee, ['cn', 'partstat', 'role', 'rsvp']))
    const [partstat, rsvp] = ['partstat', 'rsvp'].map((name) => attendee?.getFirstParameter(name))
    check('answer', partstat === 'NEEDS-ACTION' && rsvp === (meant.rsvp ? 'TRUE' : 'FALSE'))
  }
  readAlarm(ics, event, meant.alarm)
}

function readAlarm(ics: string, event: ICAL.Component, meant: MeantEvent['alarm']): void {
  check('parts of the event', names(event.getAllSubcomponents()) === (meant === null ? '' : 'valarm'))
  if (meant === null) return
  check('place of the alarm', ics.includes('END:VALARM\r\nEND:VEVENT\r\n'))
  const trigger = event.getFirstSubcomponent('valarm')?.getFirstProperty('trigger')
  check('alarm', trigger?.getFirstValue()?.toString() === `-PT${meant.minutesBefore}M`)
  check('alarm relation', (trigger?.getFirstParameter('related') ?? 'START') === meant.relatedTo)
}

function parsed(ics: string): ICAL.Component {
  try {
    return new ICAL.Component(ICAL.parse(ics))
  } catch {
    throw new UnreadableInvitation('syntax')
  }
}

function says(
  property: ICAL.Property | null | undefined,
  meant: { name: string; address: string },
  parameters: string[],
): boolean {
  if (property === null || property === undefined) return false
  const [, ...rest] = property.toJSON() as [string, Record<string, unknown>]
  const found = Object.keys(rest[0] ?? {})
    .sort()
    .join(' ')
  return (
    found === parameters.join(' ') &&
    String(property.getFirstValue()).replace(/^mailto:/i, '') === meant.address &&
    property.getFirstParameter('cn') === meant.name
  )
}

function names(parts: readonly { name: string }[]): string {
  return parts
    .map(({ name }) => name)
    .sort()
    .join(' ')
}

function utc(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z')
}

function check(what: string, holds: boolean): void {
  if (!holds) throw new UnreadableInvitation(what)
}
