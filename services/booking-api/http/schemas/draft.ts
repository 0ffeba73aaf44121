import Type from 'typebox'
import { Id, InstantText, Text } from './text.ts'

/** More than a form can hold, and no place to keep other things. */
export const DRAFT_BYTES = 64 * 1024

export const DraftKey = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', description: 'The secret given when the draft was made' })
export const DraftParams = Type.Object({ id: Id('drf') })
export const DraftHeaders = Type.Object({ 'draft-key': Type.Optional(DraftKey) })
export const SaveDraft = Type.Object(
  { content: Text(DRAFT_BYTES, 0, 'The form as its own page keeps it; at most 64 KiB in UTF-8') },
  { title: 'SaveDraft', additionalProperties: false },
)

const Times = { savedAt: InstantText, expiresAt: InstantText }
export const SavedDraft = Type.Object(Times, { title: 'SavedDraft' })
export const NewDraft = Type.Object({ id: Id('drf'), key: DraftKey, ...Times }, { title: 'NewDraft' })
export const Draft = Type.Object({ content: Type.String(), ...Times }, { title: 'Draft' })
