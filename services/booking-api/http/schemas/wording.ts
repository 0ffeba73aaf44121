import Type from 'typebox'
import { WORDING_KEYS } from '../../wordings/wording-key.ts'
import { Choice, LanguageTag, Slug, Text } from './text.ts'

const Key = Choice(
  [...WORDING_KEYS],
  'What is worded: a decline by its reason, questions ready to be asked, the line of a come-back',
)
const Field = Choice(['requester', 'insider', 'organization', 'minutes', 'step'])
const Texts = Type.Array(Text(4000, 1), {
  minItems: 1,
  maxItems: 5,
  description: 'A letter or a line is one text, of questions there are up to five; with fields in braces, like {requester}',
})

/** Something the insider may word themselves, in the language of whoever reads it. */
export const Wording = Type.Object(
  {
    key: Key,
    language: LanguageTag,
    own: Type.Boolean({ description: 'Whether these are the insider’s own words; else ours' }),
    texts: Type.Array(Type.String(), { description: 'Empty where we say nothing' }),
    most: Type.Integer({ description: 'How many texts it may be' }),
    maxLength: Type.Integer({ description: 'Of each text, in characters' }),
    fields: Type.Array(Field, { description: 'What can be filled in' }),
    required: Type.Array(Field, { description: 'What must stand in it' }),
    version: Type.String({ description: 'As in the ETag, for If-Match' }),
  },
  { title: 'Wording' },
)

export const EditWording = Type.Object({ texts: Texts }, { title: 'EditWording', additionalProperties: false })

export const WordingPreview = Type.Object(
  { texts: Type.Array(Type.String()) },
  { title: 'WordingPreview', description: 'Filled in for a made-up requester' },
)

export const WordingParams = Type.Object({ key: Key })

const Insider = Type.Optional(
  Type.Intersect([Slug], { description: 'Whose; needed with a key, which speaks for an organization' }),
)
export const WordingsQuery = Type.Object(
  { language: Type.Optional(LanguageTag), insider: Insider },
  { additionalProperties: false, description: 'language: of whoever reads it; the insider’s own unless told' },
)
