import Type, { type Static } from 'typebox'
import { CalendarDate, Nullable, TimeZoneName } from './text.ts'

const CLOCK = '([01]\\d|2[0-3]):[0-5]\\d'
const BEGINS = Type.String({ pattern: `^${CLOCK}$`, description: 'HH:MM on the insider’s clock', examples: ['09:00'] })
const ENDS = Type.String({ pattern: `^(${CLOCK}|24:00)$`, description: 'HH:MM, at most 24:00', examples: ['17:00'] })

const Span = Type.Object({ from: BEGINS, until: ENDS }, { title: 'Span', additionalProperties: false })
const WEEKLY = { weekday: Type.Integer({ minimum: 1, maximum: 7, description: 'Monday is 1' }), from: BEGINS, until: ENDS }

/** Hours that come back every week. */
export const WeeklySpan = Type.Object(WEEKLY, { title: 'WeeklySpan', additionalProperties: false })
const OwnHours = Type.Object(
  {
    ...WEEKLY,
    validFrom: Type.Optional(Nullable(CalendarDate)),
    validUntil: Type.Optional(Nullable(CalendarDate)),
  },
  {
    title: 'OwnHours',
    additionalProperties: false,
    description: 'From and until which date, both of them too; null or absent: open',
  },
)
export const MOST_SPANS = 70

const DateHours = Type.Object(
  { date: CalendarDate, spans: Type.Array(Span, { maxItems: 10, description: 'None: a day off' }) },
  { title: 'DateHours', additionalProperties: false },
)

const Count = Type.Integer({ minimum: 0, description: 'So many' })
const Cap = Type.Object(
  {
    meetings: Nullable(Type.Integer({ minimum: 1, maximum: 1000 })),
    minutes: Nullable(Type.Integer({ minimum: 1, maximum: 50_000 })),
  },
  { title: 'Cap', additionalProperties: false, description: 'At most so much; null: no limit' },
)
const Limits = Type.Object(
  { day: Cap, week: Cap, month: Cap },
  {
    title: 'Limits',
    additionalProperties: false,
    description: 'Over all meeting types; a meeting counts where it starts, on the insider’s clock',
  },
)
const Used = Type.Object({
  period: Type.String({ description: 'A date, an ISO week or a month', examples: ['2026-W50'] }),
  used: Type.Object({ meetings: Count, minutes: Count }),
  most: Type.Object(
    { meetings: Nullable(Count), minutes: Nullable(Count) },
    { description: 'The tighter of the insider’s and the organization’s' },
  ),
})

/** What an organization allows, of what an insider’s hours and meetings can be. */
export const ALLOWED = {
  allowedHours: Nullable(
    Type.Array(WeeklySpan, { minItems: 1, maxItems: MOST_SPANS, description: 'On each insider’s own clock; null: any' }),
  ),
  longestMinutes: Nullable(
    Type.Integer({ minimum: 5, maximum: 240, description: 'Of one meeting; null here and below: no limit' }),
  ),
  minutesPerWeek: Nullable(Type.Integer({ minimum: 1, maximum: 10_000 })),
  minutesPerMonth: Nullable(Type.Integer({ minimum: 1, maximum: 50_000 })),
}

const SETTINGS = {
  timeZone: TimeZoneName,
  weekly: Type.Array(OwnHours, { maxItems: MOST_SPANS }),
  overrides: Type.Array(DateHours, { maxItems: 500, description: 'Dates with hours of their own, instead of the weekly ones' }),
  pause: Nullable(
    Type.Object(
      { until: Nullable(CalendarDate) },
      {
        additionalProperties: false,
        description: 'Nobody can ask and nothing is offered until this day begins; null: until it is lifted',
      },
    ),
  ),
  limits: Limits,
}

export const EditAvailability = Type.Object(SETTINGS, { title: 'EditAvailability', additionalProperties: false })
export type EditAvailability = Static<typeof EditAvailability>

/** When an insider takes meetings and how many, what their organization allows, and what is used. */
export const Availability = Type.Object(
  {
    ...SETTINGS,
    policy: Type.Object(ALLOWED, { description: 'The organization’s; what lies outside is not offered' }),
    budget: Type.Object({ day: Used, week: Used, month: Used }, { description: 'Of the day, week and month that it is now' }),
    version: Type.String({ description: 'As in the ETag, for If-Match' }),
  },
  { title: 'Availability' },
)
