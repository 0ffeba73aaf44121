import Type, { type Static } from 'typebox'
import { LENGTHS, MOST_CHOICES, MOST_QUESTIONS, OWN_KINDS } from '../../questions/own-question.ts'
import { TOPICS } from '../../questions/sensitive-topics.ts'
import { Choice, Id, Line, Nullable } from './text.ts'

const Day = (description: string) => Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$', description })
const Value = Line(60, 1, 'Stable: answers hold it, whatever becomes of the words')
const ShownIf = Type.Object(
  { question: Line(60, 1), values: Type.Array(Value, { minItems: 1, maxItems: MOST_CHOICES }) },
  { additionalProperties: false, description: 'Asked only when the named question was answered with one of these values' },
)

/** One question as it is put to a requester: enough for a form to be drawn from it. */
export const Question = Type.Object(
  {
    id: Type.String({ description: 'Its place in the answers: `own.x` is `x` in `own`' }),
    label: Type.String(),
    help: Nullable(Type.String()),
    answer: Choice([...OWN_KINDS, 'yes-no', 'consent', 'time-zone', 'language', 'address']),
    choices: Type.Array(Type.Object({ value: Type.String(), label: Type.String() })),
    required: Type.Boolean(),
    maxLength: Nullable(Type.Integer({ description: 'In characters' })),
    mostChoices: Nullable(Type.Integer()),
    minNumber: Nullable(Type.Number()),
    maxNumber: Nullable(Type.Number()),
    minDate: Nullable(Type.String()),
    maxDate: Nullable(Type.String()),
    shownIf: Nullable(ShownIf),
    template: Nullable(
      Type.Object({ url: Type.String(), name: Type.String(), sizeBytes: Type.Integer() }, { description: 'To be filled in' }),
    ),
    aboutSeconds: Type.Integer({ description: 'How long it takes to answer, roughly' }),
  },
  { title: 'Question' },
)
export type Question = Static<typeof Question>

export const Questionnaire = Type.Object(
  {
    version: Type.String({ description: 'Sent back with the answers, so that they are tied to what was asked' }),
    aboutMinutes: Type.Integer({ description: 'How long the form takes' }),
    sections: Type.Array(Type.Object({ id: Type.String(), title: Type.String(), questions: Type.Array(Question) })),
  },
  { title: 'Questionnaire' },
)
export type Questionnaire = Static<typeof Questionnaire>

/** One question of an insider's own, as they define it. Which limits belong to which kind: `definition-faults.ts`. */
export const OwnQuestion = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$', description: 'Stable: answers are tied to it' }),
    kind: Choice([...OWN_KINDS]),
    label: Line(300, 1),
    help: Type.Optional(Line(500)),
    required: Type.Boolean(),
    choices: Type.Optional(
      Type.Array(Type.Object({ value: Value, label: Line(200, 1) }, { additionalProperties: false }), {
        maxItems: MOST_CHOICES,
        description: 'For choice and several',
      }),
    ),
    mostChoices: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_CHOICES, description: 'For several' })),
    maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: LENGTHS.long.most, description: 'For short and long' })),
    minNumber: Type.Optional(Type.Number({ description: 'For number; inclusive' })),
    maxNumber: Type.Optional(Type.Number({ description: 'For number; inclusive' })),
    minDate: Type.Optional(Day('For date; inclusive')),
    maxDate: Type.Optional(Day('For date; inclusive')),
    shownIf: Type.Optional(ShownIf),
  },
  { title: 'OwnQuestion', additionalProperties: false },
)

const OwnQuestions = Type.Array(OwnQuestion, { maxItems: MOST_QUESTIONS, description: 'In the order they are asked' })
const Warnings = Type.Array(Type.Object({ pointer: Type.String({ description: 'RFC 6901' }), topic: Choice([...TOPICS]) }), {
  description: 'Where a question speaks of what had better not be asked. A hint, no refusal',
})

export const EditQuestionnaire = Type.Object(
  {
    questions: OwnQuestions,
    worksheet: Type.Optional(
      Nullable(
        Type.Object(
          {
            id: Id('fil'),
            claim: Type.Optional(Line(100, 20, 'For a fresh upload')),
            required: Type.Boolean(),
          },
          { additionalProperties: false, description: 'A file of your own to fill in, instead of the five prompts' },
        ),
      ),
    ),
  },
  { title: 'EditQuestionnaire', additionalProperties: false },
)
export type EditQuestionnaire = Static<typeof EditQuestionnaire>

/** What a meeting type asks besides the built-in questions. */
export const OwnQuestionnaire = Type.Object(
  {
    meetingTypeId: Id('mtt'),
    version: Type.String({ description: 'As it stands in the ETag, and in what was answered' }),
    questions: OwnQuestions,
    worksheet: Nullable(Type.Object({ id: Id('fil'), name: Type.String(), sizeBytes: Type.Integer(), required: Type.Boolean() })),
    warnings: Warnings,
  },
  { title: 'OwnQuestionnaire' },
)

export const QuestionnairePreview = Type.Object(
  { questionnaire: Questionnaire, warnings: Warnings },
  { title: 'QuestionnairePreview', description: 'The form as it would be asked' },
)
