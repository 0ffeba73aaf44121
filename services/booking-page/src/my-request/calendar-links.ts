/** A meeting as somebody else's calendar is told of it: no secret, and nothing that was answered. */
export interface Entry {
  readonly title: string
  readonly details: string
  /** RFC 3339. */
  readonly startsAt: string
  readonly endsAt: string
}

/** Where Google's calendar in a browser offers to add it. */
export function googleCalendar({ title, details, startsAt, endsAt }: Entry): string {
  const dates = `${compact(startsAt)}/${compact(endsAt)}`
  return `https://calendar.google.com/calendar/render?${new URLSearchParams({ action: 'TEMPLATE', text: title, dates, details })}`
}

/** Where Outlook's calendar in a browser offers to add it. */
export function outlookCalendar({ title, details, startsAt, endsAt }: Entry): string {
  const asked = {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: startsAt,
    enddt: endsAt,
    body: details,
  }
  return `https://outlook.live.com/calendar/0/deeplink/compose?${new URLSearchParams(asked)}`
}

/** RFC 5545 §3.3.5, in UTC. */
const compact = (at: string): string => at.replace(/[-:]|\.\d+/g, '')
