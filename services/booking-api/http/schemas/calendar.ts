import Type from 'typebox'
import { CALENDAR_TROUBLES } from '../../store/calendars.ts'
import { Choice, Id, InstantText, Line, Nullable } from './text.ts'

const BusyTime = Type.Object({ startsAt: InstantText, endsAt: InstantText }, { title: 'BusyTime' })

const CollectionId = Line(22, 1)
const Collection = { id: CollectionId, name: Type.String() }

/** Those there are, before any is read. */
export const CalendarAccount = Type.Object(
  { collections: Type.Array(Type.Object(Collection, { title: 'Collection' })) },
  { title: 'CalendarAccount' },
)

/** A calendar elsewhere, without its address: whoever has that reads it. */
export const Calendar = Type.Object(
  {
    id: Id('cal'),
    kind: Choice(['feed', 'caldav'], 'A calendar file, or an account at a CalDAV server'),
    host: Type.String({ description: 'Where it is kept; the rest of its address is told to nobody' }),
    label: Type.String(),
    all: Type.Boolean({ description: 'Whether all calendars of an account are read, those too that come later' }),
    collections: Type.Array(Type.Object({ ...Collection, isRead: Type.Boolean() }, { title: 'ReadCollection' }), {
      description: 'The calendars of an account as of `readAt`; of a file none',
    }),
    addedAt: InstantText,
    readAt: Type.Union([InstantText], { description: 'When it was last read, or found unchanged: busy times are as of then' }),
    trouble: Type.Union([Choice([...CALENDAR_TROUBLES]), Type.Null()], {
      description: 'Why it could not be read since `readAt`; null where it could. What was read then still counts',
    }),
    unreadable: Type.Integer({ minimum: 0, description: 'Entries that made no sense, or only some' }),
    upcoming: Type.Integer({ minimum: 0, description: 'Busy times in the next four weeks' }),
    next: Nullable(BusyTime),
  },
  { title: 'Calendar' },
)

const MOST_CHOSEN = 20
const Only = Type.Array(CollectionId, { minItems: 1, maxItems: MOST_CHOSEN, uniqueItems: true })
const USER = Line(200, 1, 'Of an account at a CalDAV server')
const PASSWORD = Line(500, 1, 'Best one made for this alone (an app password). Kept sealed, and told to nobody but its server')

export const AddCalendar = Type.Object(
  {
    address: Line(2_000, 1, 'https: or webcal: address of a calendar file; with `user` and `password` that of a CalDAV server'),
    user: Type.Optional(USER),
    password: Type.Optional(PASSWORD),
    only: Type.Optional(Only),
    label: Type.Optional(Line(100, 1, 'What the insider calls it. Default: what it calls itself')),
  },
  { title: 'AddCalendar', additionalProperties: false },
)

export const FindCalendars = Type.Object(
  { address: Line(2_000, 1, 'Of a CalDAV server: `cloud.example.org`'), user: USER, password: PASSWORD },
  { title: 'FindCalendars', additionalProperties: false },
)

export const ChangeAccount = Type.Object(
  {
    only: Type.Union([Only, Type.Null()], {
      description: 'Ids of the calendars that are read; null: all, those too that come later',
    }),
    password: Type.Optional(PASSWORD),
  },
  { title: 'ChangeAccount', additionalProperties: false },
)

export const CalendarParams = Type.Object({ id: Id('cal') })
