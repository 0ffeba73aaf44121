import Type, { type Static } from 'typebox'
import { Choice, Id, InstantText, Nullable, TimeZoneName } from './text.ts'

const Presence = Choice(['here', 'late', 'may-go', 'nobody-here'])
const Side = Choice(['requester', 'insider'])

export const TellPresence = Type.Object(
  {
    presence: Presence,
    minutesLate: Type.Optional(Type.Integer({ minimum: 1, maximum: 240, description: 'After the start; with late' })),
  },
  { title: 'TellPresence', additionalProperties: false },
)

export const SeenOfClock = Type.Object(
  {
    seen: Type.Optional(
      Type.String({
        pattern: '^(0|[1-9][0-9]{0,8})$',
        description: '`happened` of an answer before: this one comes once more has happened, or after 20 seconds',
      }),
    ),
  },
  { additionalProperties: false },
)

export const Clock = Type.Object(
  {
    bookingId: Id('bkg'),
    state: Choice(['booked', 'concluded', 'cancelled']),
    now: Type.String({ ...InstantText, description: 'When this was said, to the millisecond: the page’s clock goes by it' }),
    startsAt: InstantText,
    endsAt: InstantText,
    insiderTimeZone: TimeZoneName,
    requesterTimeZone: TimeZoneName,
    side: Type.Enum(['requester', 'insider'], { type: 'string', description: 'Whose clock this is' }),
    otherName: Type.String({ description: 'Whom they meet' }),
    told: Type.Array(Type.Object({ side: Side, presence: Presence, minutesLate: Nullable(Type.Integer()), at: InstantText }), {
      description: 'What the two told each other, oldest first',
    }),
    happened: Type.Integer({ description: 'Rises with whatever happens to the meeting' }),
    tellable: Type.Array(Type.Object({ presence: Presence, startsAt: InstantText, endsAt: InstantText }), {
      description: 'What this side may tell, and from when to when; the end does not belong to it',
    }),
  },
  { title: 'Clock', description: 'A meeting as its clock page shows it' },
)
export type Clock = Static<typeof Clock>
