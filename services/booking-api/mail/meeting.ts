import type { Instant, Interval } from '@vestibule/scheduling/instant.ts'

export interface Meeting {
  /** iCalendar UID, the same for both people, every change and the cancel. */
  readonly uid: string
  /** iCalendar SEQUENCE. */
  readonly sequence: number
  /** When the fact happened: DTSTAMP, never the time of sending. */
  readonly at: Instant
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly minutes: number
  readonly requesterName: string
  readonly requesterTimeZone: string
  readonly place: 'phone' | 'video' | 'in-person'
  /** Join address or room; never set before approval. */
  readonly placeDetail: string | null
  /** Whom it is from in calendars, and in the mails that carry a calendar file: the same for all its life. */
  readonly organizer: { readonly name: string; readonly address: string }
  /** Calendars are asked to answer (RSVP), since somebody reads it. */
  readonly asksForAnswer: boolean
}

/** What had to be said of a calendar's answer: it proves nothing, it proposes another time, or it declines and something is to be confirmed. */
export type CalendarNews = 'not-proved' | 'counter' | 'declined'

export type OutcomeLink = 'attended' | 'late' | 'missed' | 'failed' | 'insider-absent'

/** What is told of a meeting from its booking on, to either of the two. */
export type MeetingMail =
  | {
      readonly kind: 'invitation-to-requester'
      readonly meeting: Meeting
      /** It stands again, after a decline that was not meant. */
      readonly again: boolean
      readonly statusLink: string
      readonly clockLink: string
    }
  | {
      readonly kind: 'invitation-to-insider'
      readonly meeting: Meeting
      readonly again: boolean
      readonly phone: string | null
      readonly needs: string | null
      readonly meetingLink: string
      readonly clockLink: string
    }
  /** Also the first that is heard of it, where the invitation had not left: all that is needed stands in it. */
  | {
      readonly kind: 'moved-to-requester'
      readonly meeting: Meeting
      readonly from: Interval
      readonly by: 'requester' | 'insider'
      /** A line from the other side, or null. */
      readonly note: string | null
      /** Of a time that the insider chose: until when saying no to it costs nothing. Null: the requester chose. */
      readonly noneTheWorseUntil: Instant | null
      readonly statusLink: string
      readonly clockLink: string
    }
  | {
      readonly kind: 'moved-to-insider'
      readonly meeting: Meeting
      readonly from: Interval
      readonly by: 'requester' | 'insider'
      readonly note: string | null
      readonly phone: string | null
      readonly needs: string | null
      readonly meetingLink: string
      readonly clockLink: string
    }
  | {
      readonly kind: 'reminder-to-requester'
      readonly meeting: Meeting
      /** Zones of the two whose clocks have changed since the time was arranged. */
      readonly clocksChanged: readonly string[]
      readonly statusLink: string
      readonly clockLink: string
    }
  | {
      readonly kind: 'reminder-to-insider'
      readonly meeting: Meeting
      readonly clocksChanged: readonly string[]
      readonly phone: string | null
      readonly meetingLink: string
      readonly clockLink: string
    }
  /** The insider was not there. */
  | {
      readonly kind: 'absence-to-requester'
      readonly meeting: Meeting
      /** Until when another time can be chosen; null: a fresh yes is needed. */
      readonly chooseBy: Instant | null
      readonly statusLink: string
    }
  /** To the insider who was not there, where the times they had named are over. */
  | { readonly kind: 'absence-to-insider'; readonly meeting: Meeting; readonly approveLink: string }
  | {
      readonly kind: 'cancelled-to-requester'
      readonly meeting: Meeting
      readonly by: 'requester' | 'insider'
      /** A line from the other side, or null. */
      readonly note: string | null
      /** While the approval lives on: choose another time until then. Null: a fresh yes is needed. */
      readonly chooseBy: Instant | null
      /** Their calendar declined: until then they can say that it wasn't meant. Null: somebody pressed. */
      readonly undoUntil: Instant | null
      readonly statusLink: string
    }
  | {
      readonly kind: 'cancelled-to-insider'
      readonly meeting: Meeting
      readonly by: 'requester' | 'insider'
      readonly note: string | null
      /** Under 24 hours before the start and over an hour after booking. */
      readonly late: boolean
      /** A calendar declined: until then it may come back. */
      readonly undoUntil: Instant | null
      /** Where a fresh yes can be given, when this cancellation ended the approval. */
      readonly approveLink: string | null
    }
  /** About an answer of their calendar's that changed nothing. */
  | {
      readonly kind: 'calendar-answer-to-requester'
      readonly meeting: Meeting
      readonly why: Exclude<CalendarNews, 'declined'>
      readonly statusLink: string
    }
  | {
      readonly kind: 'calendar-answer-to-insider'
      readonly meeting: Meeting
      readonly why: CalendarNews
      readonly meetingLink: string
    }
  /** The other side comes late; to whoever hasn't the clock open. */
  | {
      readonly kind: 'other-late'
      readonly meeting: Meeting
      readonly by: 'requester' | 'insider'
      readonly minutesLate: number
      readonly comesAt: Instant
      readonly clockLink: string
    }
  /** The requester is there, and nobody else; to the insider. */
  | { readonly kind: 'other-waits'; readonly meeting: Meeting; readonly phone: string | null; readonly clockLink: string }
  /** The requester didn't come; to them. */
  | {
      readonly kind: 'missed-to-requester'
      readonly meeting: Meeting
      readonly answerBy: Instant
      readonly statusLink: string
    }
  /** What they say to that; to the insider. */
  | {
      readonly kind: 'missed-answered-to-insider'
      readonly meeting: Meeting
      readonly disputes: boolean
      readonly explanation: string | null
      readonly outcomeLink: string
    }
  /** What came of it: somebody looked and it stays, or it was corrected. */
  | {
      readonly kind: 'missed-stays-to-requester'
      readonly meeting: Meeting
      /** Whether the organization shows it to anybody at all. */
      readonly remembered: boolean
      readonly statusLink: string
    }
  | { readonly kind: 'missed-corrected-to-requester'; readonly meeting: Meeting; readonly statusLink: string }
  | {
      readonly kind: 'outcome-asked'
      readonly meeting: Meeting
      readonly links: Readonly<Record<OutcomeLink, string>>
      /** Whether colleagues are shown what was missed. */
      readonly shown: boolean
      readonly correctUntil: Instant
    }
