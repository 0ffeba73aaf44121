import Type, { type Static } from 'typebox'
import { CalendarDate, Id, InstantText, Line, Text } from './text.ts'

const NOTED = {
  note: Text(4000, 0, 'The insider’s own; an empty one is none'),
  tags: Type.Array(Line(40, 1), { maxItems: 8, uniqueItems: true }),
  lastContactOn: Type.Intersect([CalendarDate], { description: 'On the insider’s clock; not still to come' }),
}

/** Somebody who agreed to be on the insider's private list. */
export const Contact = Type.Object(
  {
    id: Id('con'),
    screeningId: Id('scr'),
    name: Type.String(),
    address: Type.String(),
    ...NOTED,
    agreedAt: InstantText,
    keptUntil: Type.Intersect([InstantText], { description: '24 months after the last contact' }),
    version: Type.String({ description: 'As in the ETag, for If-Match' }),
  },
  { title: 'Contact' },
)
export type Contact = Static<typeof Contact>

export const EditContact = Type.Object(NOTED, { title: 'EditContact', additionalProperties: false })
export const ContactParams = Type.Object({ id: Id('con') })
