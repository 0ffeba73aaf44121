import Type from 'typebox'
import { CalendarDate, Slug } from './text.ts'

const Away = Type.Object({ from: CalendarDate, until: CalendarDate }, { title: 'Away', additionalProperties: false })

/** Days on which an insider takes no meetings. */
export const DaysOff = Type.Object(
  {
    daysOff: Type.Array(Away, { maxItems: 100, description: 'From one date to another, both of them too, in order' }),
    version: Type.String({ description: 'As in the ETag, for If-Match' }),
  },
  { title: 'DaysOff' },
)

export const EditDaysOff = Type.Object(
  { daysOff: Type.Array(Away, { maxItems: 100 }) },
  { title: 'EditDaysOff', additionalProperties: false },
)

/** Whose settings; needed with a key, which speaks for an organization. */
export const WhoseSettings = Type.Object(
  { insider: Type.Optional(Type.Intersect([Slug], { description: 'Needed with a key, which speaks for an organization' })) },
  { additionalProperties: false },
)
