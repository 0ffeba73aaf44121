import { randomUUID } from 'node:crypto'
import type { Booking } from '../../http/schemas/booking.ts'
import { crowd, type Someone } from '../../races/ground.ts'
import type { TestMail } from '../../testing/service.ts'
import { book, call } from '../../testing/walk.ts'
import { CALENDAR_CLIENTS, type CalendarAnswering } from './calendar-clients.ts'
import { insiders, type Replies, requesters } from './replies.ts'

/** An invitation as one of the two got it. */
export interface Invited
  extends Pick<CalendarAnswering, 'name' | 'address' | 'organizer' | 'uid' | 'sequence' | 'startsAt' | 'endsAt'> {
  readonly side: 'requester' | 'insider'
}

/** A meeting that is booked, with what each of the two got into their calendar. */
export interface Met {
  readonly who: Someone
  readonly booking: Booking
  readonly requester: Invited
  readonly insider: Invited
}

export interface Answered {
  readonly client?: string
  readonly change?: Partial<CalendarAnswering>
  /** Whose domain signs; null: nobody. */
  readonly domain?: typeof insiders | null
  readonly from?: string
}

/** People with a yes, and the calendars of those who booked. */
export async function calendars({ service, bring }: Replies, people: number) {
  const crowded = await crowd(service, people, 'approved')
  const someone = () => {
    const next = crowded.pop()
    if (!next) throw new Error('more people are needed')
    return next
  }
  const invitedBy = (mail: TestMail, side: Invited['side']): Invited => ({ side, ...readInvitation(mail) })
  const sent = (method: Invited) => (method.side === 'insider' ? insiders : requesters)

  return {
    someone,

    met: async (startsAt?: string): Promise<Met> => {
      const who = someone()
      const booking = await book(service, who, startsAt)
      return {
        ...{ who, booking },
        requester: invitedBy(await service.mail('invitation-to-requester'), 'requester'),
        insider: invitedBy(await service.mail('invitation-to-insider'), 'insider'),
      }
    },

    invitedBy,

    /** An answer as a calendar program writes it, signed by the writer's domain. */
    written: (invited: Invited, word: CalendarAnswering['word'], { client, change, domain }: Answered = {}): Promise<Buffer> => {
      const write = CALENDAR_CLIENTS[client ?? 'Gmail']
      if (!write) throw new Error(`no such client: ${client}`)
      const at = service.deps.clock()
      const messageId = `<${randomUUID()}@calendar.example>`
      const bytes = write({ ...invited, word, at, messageId, summary: '15 minutes, ends sharp', ...change })
      return domain === null ? Promise.resolve(bytes) : (domain ?? sent(invited)).sign(bytes)
    },

    /** It comes to the organizer's address. */
    brought: (bytes: Buffer, invited: Invited) => bring(bytes, invited.organizer, invited.address),

    seenBy: async (who: Pick<Someone, 'status'>, { id }: Pick<Booking, 'id'>) =>
      (await call<Booking>(service, 'GET', `/v1/bookings/${id}`, { bearer: who.status })).body,
  }
}

/** What a calendar keeps of the invitation in a mail. */
export function readInvitation({ calendar, to }: TestMail): Omit<Invited, 'side'> {
  const lines = (calendar ?? '').replaceAll('\r\n ', '').split('\r\n')
  const value = (name: string) => lines.find((line) => line.startsWith(name))?.replace(/^[^:]*:(mailto:)?/i, '') ?? ''
  const at = (name: string) => Date.parse(value(name).replace(/(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)/, '$1-$2-$3:$4:$5'))
  return {
    ...{
      name: 'Rosa Requester',
      address: to,
      organizer: value('ORGANIZER'),
      uid: value('UID'),
      sequence: Number(value('SEQUENCE')),
    },
    ...{ startsAt: at('DTSTART'), endsAt: at('DTEND') },
  }
}
