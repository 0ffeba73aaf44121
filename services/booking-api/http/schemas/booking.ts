import Type, { type Static } from 'typebox'
import { PlaceKind } from './insider-page.ts'
import { CalendarDate, Choice, Id, InstantText, LanguageTag, Line, Nullable, Text, TimeZoneName } from './text.ts'

export const ATTENDANCES = ['unrecorded', 'attended', 'late', 'missed', 'excused', 'failed', 'insider-absent'] as const
export const Attendance = Choice([...ATTENDANCES])

export const BookingState = Choice(['booked', 'concluded', 'cancelled'])
const CALENDAR_WORDS = ['accepted', 'tentative', 'declined'] as const

export const Booking = Type.Object(
  {
    id: Id('bkg'),
    screeningId: Id('scr'),
    state: BookingState,
    startsAt: InstantText,
    endsAt: InstantText,
    minutes: Type.Integer(),
    insiderTimeZone: TimeZoneName,
    requesterTimeZone: TimeZoneName,
    place: PlaceKind,
    placeDetail: Nullable(Type.String({ description: 'Room or join link' })),
    phone: Nullable(Type.String({ description: 'The number the insider calls; for the insider alone' })),
    needs: Nullable(Type.String({ description: 'What would make it easier; for the insider alone' })),
    cancelledBy: Nullable(Choice(['requester', 'insider'])),
    cancelledLate: Nullable(Type.Boolean({ description: 'Of a cancelled one' })),
    excused: Nullable(Type.Boolean({ description: 'Of one cancelled late: whether the insider said that it weighs nothing' })),
    /** Until then a cancellation is in time; later it is recorded as late. */
    cancelInTimeUntil: InstantText,
    moveUntil: Nullable(
      Type.String({ format: 'date-time', description: 'Until then this caller may move it; null: not, or no more' }),
    ),
    movedBy: Nullable(Choice(['requester', 'insider'], 'Who chose the time it has now; null where it was never moved')),
    calendarAnswer: Nullable(
      Choice(CALENDAR_WORDS, 'What the requester’s calendar answered to the time it has, where such answers are read'),
    ),
    insiderCalendarAnswer: Nullable(
      Choice(CALENDAR_WORDS, 'The same of the insider’s, for the insider alone; a decline cancels nothing before they say so'),
    ),
    undoUntil: Nullable(
      Type.String({
        format: 'date-time',
        description: 'A calendar’s decline cancelled it: until then the requester can say that it wasn’t meant',
      }),
    ),
    attendance: Nullable(Attendance),
    minutesLate: Nullable(Type.Integer()),
    introduce: Nullable(Choice(['yes', 'not-yet', 'no'], 'Whether the insider would introduce them; for the insider alone')),
    note: Nullable(Type.String({ description: 'What the insider noted of it; for the insider alone' })),
    keepInTouch: Nullable(Type.Boolean({ description: 'Whether the insider offers it; for the insider alone' })),
    correctUntil: Nullable(InstantText),
    missed: Nullable(
      Type.Object(
        {
          answerBy: InstantText,
          answer: Nullable(
            Type.Object({
              at: InstantText,
              disputed: Type.Boolean({ description: 'Then it counts for nothing until the insider has looked' }),
              explanation: Nullable(Type.String({ description: 'For the requester, and for the insider in a proved browser' })),
              lookedAt: Nullable(InstantText),
            }),
          ),
        },
        { description: 'Noted as missed by the requester, also where that was corrected since; and what they say to it' },
      ),
    ),
    sequence: Type.Integer({ description: 'iCalendar SEQUENCE' }),
  },
  { title: 'Booking', description: 'A meeting with its hard end' },
)
export type Booking = Static<typeof Booking>

export const Slot = Type.Object({ startsAt: InstantText, endsAt: InstantText })
export const Slots = Type.Object(
  {
    insiderTimeZone: TimeZoneName,
    timeZone: TimeZoneName,
    minutes: Type.Integer(),
    /** The first instant no longer offered: the end of the horizon or of what was asked. */
    until: InstantText,
    slots: Type.Array(Slot),
    days: Type.Optional(
      Type.Array(
        Type.Object({
          date: CalendarDate,
          slots: Type.Integer({ minimum: 1, description: 'How many of `slots`, going on in order, begin on it' }),
        }),
        { description: 'With `groupBy=day`: the dates on which they begin, on the clock of `timeZone`' },
      ),
    ),
  },
  { title: 'Slots' },
)
export type Slots = Static<typeof Slots>

export const Opening = Type.Object(
  {
    nextOpening: Nullable(
      Type.Object({
        weekOf: Type.Intersect([CalendarDate], { description: 'The Monday of its week, on the insider’s clock' }),
        inViewAt: Type.Intersect([InstantText], { description: 'From then on it is on offer, if nobody is quicker' }),
      }),
    ),
  },
  { title: 'Opening' },
)

export const BookSlot = Type.Object(
  {
    startsAt: InstantText,
    phone: Type.Optional(
      Type.String({
        minLength: 5,
        maxLength: 40,
        pattern: '^\\+?[0-9 ().\\/-]+$',
        description: 'Required where the insider calls',
      }),
    ),
    needs: Type.Optional(Text(500, 0, 'What would make it easier: captions, chat, an interpreter')),
    remindDayBefore: Type.Optional(
      Type.Boolean({ description: 'A mail on the day before as well; an hour before there is one anyway' }),
    ),
  },
  { title: 'BookSlot', additionalProperties: false },
)

export const ExcuseCancellation = Type.Object({}, { title: 'ExcuseCancellation', additionalProperties: false })

export const MoveBooking = Type.Object(
  { startsAt: InstantText, note: Type.Optional(Text(500, 0, 'A line to the other side')) },
  { title: 'MoveBooking', additionalProperties: false },
)

export const CancelBooking = Type.Object(
  { note: Type.Optional(Text(500, 0, 'A line to the other side')) },
  { title: 'CancelBooking', additionalProperties: false },
)

export const RecordOutcome = Type.Object(
  {
    attendance: Choice(['attended', 'late', 'missed', 'excused', 'failed', 'insider-absent']),
    minutesLate: Type.Optional(Type.Integer({ minimum: 1, maximum: 240, description: 'With late' })),
    introduce: Type.Optional(Choice(['yes', 'not-yet', 'no'], 'Whether you would introduce this person to somebody')),
    note: Type.Optional(Text(2000, 0, 'For yourself; an empty one takes it away')),
    keepInTouch: Type.Optional(Type.Boolean({ description: 'Whether you offer to keep in touch' })),
    namesNextWeek: Type.Optional(
      Type.Boolean({
        description: 'Asks them to come back for a name; can be taken back for ten minutes. With attended or late',
      }),
    ),
  },
  {
    title: 'RecordOutcome',
    description:
      'What is left out of introduce, note, keepInTouch and namesNextWeek stays as it was. An integration can’t say these: they are between you and yourself',
    additionalProperties: false,
  },
)

export const DisputeOutcome = Type.Object(
  {
    disputed: Type.Boolean({ description: 'It was otherwise; else it is only explained how it came about' }),
    explanation: Type.Optional(Text(2000, 1, 'Needed where nothing is disputed')),
  },
  { title: 'DisputeOutcome', additionalProperties: false },
)

const Typed = Type.Optional(Line(254, 3, 'Of the insider, at the desk; left out where a link calls'))
export const SendCode = Type.Union([Type.Object({ address: Typed }, { additionalProperties: false }), Type.Null()], {
  description: 'An address at the desk; with a link nothing, or {}',
})
export const ProveBrowser = Type.Object({ code: Line(6, 6), address: Typed }, { additionalProperties: false })
export const BrowserProved = Type.Object(
  {
    pageProof: Type.String({
      description: 'For this page alone, where the browser keeps no cookie: an hour, as the header Vestibule-Proof',
    }),
  },
  { title: 'BrowserProved', description: 'This browser is proved' },
)

/** What a link from a mail is good for; the page asks this first. */
export const Link = Type.Object(
  {
    purpose: Choice(['verify', 'status', 'decide', 'meeting', 'outcome', 'clock', 'consent']),
    standing: Choice(['live', 'spent', 'retired', 'expired'], 'spent: its one effect is done; it still reads what was decided'),
    screeningId: Id('scr'),
    bookingId: Nullable(Id('bkg')),
    referralId: Nullable(Id('rfr')),
    insiderSlug: Type.String(),
    expiresAt: InstantText,
    language: LanguageTag,
    proved: Type.Boolean({ description: 'Whether this browser was proved to be the insider’s' }),
  },
  { title: 'Link', description: 'A link as its bearer may know it' },
)

export const BookingParams = Type.Object({ id: Id('bkg') })

/** A meeting in a list. */
export const BookingEntry = Type.Object(
  {
    id: Id('bkg'),
    screeningId: Id('scr'),
    state: BookingState,
    startsAt: InstantText,
    endsAt: InstantText,
    calendarAnswer: Nullable(Choice(CALENDAR_WORDS, 'What the requester’s calendar answered to the time it has')),
    attendance: Nullable(Attendance),
    requester: Nullable(Type.Object({ name: Type.String() }, { description: 'Told to the insider alone; null too once erased' })),
  },
  { title: 'BookingEntry' },
)
export type BookingEntry = Static<typeof BookingEntry>
