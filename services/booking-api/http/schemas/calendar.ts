import Type from 'typebox'
import { CALENDAR_TROUBLES } from '../../store/calendars.ts'
import { Choice, Id, InstantText, Line, Nullable } from './text.ts'

const BusyTime = Type.Object({ startsAt: InstantText, endsAt: InstantText }, { title: 'BusyTime' })

/** A calendar elsewhere, without its address: whoever has that reads it. */
export const Calendar = Type.Object(
  {
    id: Id('cal'),
    kind: Choice(['feed']),
    host: Type.String({ description: 'Where it is kept; the rest of its address is told to nobody' }),
    label: Type.String(),
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

export const AddCalendar = Type.Object(
  {
    address: Line(2_000, 1, 'https: or webcal: address of a calendar file'),
    label: Type.Optional(Line(100, 1, 'What the insider calls it. Default: what it calls itself')),
  },
  { title: 'AddCalendar', additionalProperties: false },
)

export const CalendarParams = Type.Object({ id: Id('cal') })
