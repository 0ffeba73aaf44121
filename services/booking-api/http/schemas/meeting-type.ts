import Type, { type Static } from 'typebox'
import { PlaceKind } from './insider-page.ts'
import { Id, Line, Nullable, Text } from './text.ts'

const SETTINGS = {
  title: Line(80, 1, 'As people read it on the public page'),
  minutes: Type.Integer({ minimum: 5, maximum: 240, description: 'Length of the meeting; it ends on time' }),
  place: PlaceKind,
  placeDetail: Nullable(Text(500, 1, 'Where exactly, or the join link: told in a booking, never before')),
  noticeMinutes: Type.Integer({ minimum: 0, maximum: 43_200, description: 'From now to the first start on offer' }),
  horizonDays: Type.Integer({ minimum: 1, maximum: 180, description: 'How far ahead starts are on offer' }),
  stepMinutes: Type.Integer({ minimum: 5, maximum: 240, description: 'Starts are so far apart, counted from midnight' }),
  bufferBeforeMinutes: Type.Integer({ minimum: 0, maximum: 240, description: 'Kept free before the meeting' }),
  bufferAfterMinutes: Type.Integer({ minimum: 0, maximum: 240, description: 'Kept free after it' }),
}

export const EditMeetingType = Type.Object(SETTINGS, { title: 'EditMeetingType', additionalProperties: false })
export type EditMeetingType = Static<typeof EditMeetingType>

/** A meeting type with everything its insider set. */
export const OwnMeetingType = Type.Object(
  { id: Id('mtt'), ...SETTINGS, version: Type.String({ description: 'As in the ETag, for If-Match' }) },
  { title: 'OwnMeetingType' },
)
export const MeetingTypeParams = Type.Object({ id: Id('mtt') })
