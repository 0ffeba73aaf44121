import type { Sample } from './samples.ts'

/** What a program understood of a file; undefined: it does not keep or tell that. */
export interface Understood {
  readonly events?: number
  readonly errors?: number
  readonly method?: string | null
  readonly uid?: string | null
  readonly sequence?: number
  readonly startsAt: number
  readonly endsAt: number
  readonly status?: string | null
  readonly summary: string
  readonly organizer?: string | null
  readonly attendees?: readonly { readonly address: string; readonly partstat: string | null; readonly rsvp: string | null }[]
}

/** Where what was understood is not what was meant, in words; empty: it is. */
export function differences({ name, meant }: Sample, understood: Understood | undefined): string[] {
  if (!understood) return [`${name}: not there`]
  const { attendee, organizer, ...plain } = meant
  const expected = { events: 1, errors: 0, ...plain } as const
  const wrong = Object.entries(expected).flatMap(([key, value]) => {
    const found = understood[key as keyof typeof expected]
    return found === undefined || found === value
      ? []
      : [`${name}: ${key} is ${JSON.stringify(found)}, meant ${JSON.stringify(value)}`]
  })
  if (understood.organizer !== undefined && understood.organizer?.toLowerCase() !== `mailto:${organizer}`)
    wrong.push(`${name}: organizer is ${understood.organizer}, meant mailto:${organizer}`)
  if (understood.attendees) {
    const found = understood.attendees
      .map(({ address, ...says }) => `${address.toLowerCase()} ${says.partstat} ${says.rsvp}`)
      .join()
    const meantThem = attendee === null ? '' : `mailto:${attendee.address} NEEDS-ACTION ${attendee.rsvp ? 'TRUE' : 'FALSE'}`
    if (found !== meantThem) wrong.push(`${name}: attendees are "${found}", meant "${meantThem}"`)
  }
  const length = understood.endsAt - understood.startsAt
  if (length !== meant.endsAt - meant.startsAt) wrong.push(`${name}: ${length / 60_000} minutes long`)
  return wrong
}
