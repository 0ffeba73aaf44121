import Type from 'typebox'
import { MeetingType } from './insider-page.ts'
import { Id, InstantText, LanguageTag, TimeZoneName } from './text.ts'

/** Who is at the desk. */
export const Me = Type.Object(
  {
    slug: Type.String(),
    name: Type.String(),
    organization: Type.String(),
    isAdmin: Type.Boolean({ description: 'Whether they set what the organization allows' }),
    timeZone: TimeZoneName,
    language: LanguageTag,
    meetingTypes: Type.Array(MeetingType),
    sessionId: Id('ses'),
  },
  { title: 'Me', description: 'The insider whose session calls' },
)

/** A browser that was proved as the insider's. */
export const Session = Type.Object(
  {
    id: Id('ses'),
    createdAt: InstantText,
    expiresAt: InstantText,
    current: Type.Boolean({ description: 'Whether it is the one that asks' }),
  },
  { title: 'Session' },
)

export const SessionParams = Type.Object({ id: Id('ses') })
