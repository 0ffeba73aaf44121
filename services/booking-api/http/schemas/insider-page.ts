import Type, { type Static } from 'typebox'
import { Choice, Id, LanguageTag, Line, Nullable, Text, TimeZoneName } from './text.ts'

/** Where people meet. The number, address or join link itself is never shown before a booking. */
export const PlaceKind = Choice(['phone', 'video', 'in-person'], 'phone: the insider calls')

export const MeetingType = Type.Object(
  {
    id: Id('mtt'),
    title: Type.String(),
    minutes: Type.Integer({ description: 'Length of the meeting; it ends on time' }),
    place: PlaceKind,
  },
  { title: 'MeetingType' },
)

/** One question of a questionnaire: enough for a form to be drawn from it. */
export const Question = Type.Object(
  {
    id: Type.String(),
    label: Type.String(),
    help: Nullable(Type.String()),
    answer: Choice(['short', 'long', 'choice', 'file', 'yes-no', 'time-zone', 'language', 'address']),
    choices: Type.Array(Type.Object({ value: Type.String(), label: Type.String() })),
    required: Type.Boolean(),
    maxLength: Nullable(Type.Integer()),
    /** Asked only when the named question was answered with one of these values. */
    shownIf: Nullable(Type.Object({ question: Type.String(), values: Type.Array(Type.String()) })),
  },
  { title: 'Question' },
)

export const Questionnaire = Type.Object(
  {
    version: Type.String({ description: 'Sent back with the answers, so that they are tied to what was asked' }),
    aboutMinutes: Type.Integer({ description: 'How long the form takes' }),
    sections: Type.Array(Type.Object({ id: Type.String(), title: Type.String(), questions: Type.Array(Question) })),
  },
  { title: 'Questionnaire' },
)

export const InsiderPage = Type.Object(
  {
    slug: Type.String(),
    name: Type.String(),
    headline: Type.String({ description: 'What they do, in a line' }),
    organization: Type.String(),
    timeZone: TimeZoneName,
    taking: Type.Boolean({ description: 'Whether requests are taken now' }),
    meetingTypes: Type.Array(MeetingType),
    expectations: Type.Object({
      version: Type.String(),
      paragraphs: Type.Array(Type.String()),
      accept: Type.String({ description: 'The words beside the box' }),
    }),
    answerWithinDays: Type.Integer({ description: 'From the day the request is confirmed' }),
    questionnaire: Questionnaire,
    privacy: Type.Array(Type.String(), { description: 'Who reads what and how long it is kept' }),
  },
  { title: 'InsiderPage', description: 'What anyone may know of an insider. No times.' },
)
export type InsiderPage = Static<typeof InsiderPage>

export const Relationship = Choice(
  ['stranger', 'friend', 'relative', 'friend-of-a-friend', 'friends-child', 'referred'],
  'How the requester knows the insider, as the requester says',
)

/** The built-in core of the questionnaire, answered. */
export const Answers = Type.Object(
  {
    name: Line(120, 1),
    timeZone: TimeZoneName,
    language: LanguageTag,
    now: Text(1000, 1, 'What you do now, and for whom'),
    why: Text(2000, 1, 'Why you are looking'),
    relationship: Relationship,
    knownThrough: Type.Optional(Line(200, 0, 'By whom, where the relationship names somebody')),
    wantsToLearn: Text(2000, 1),
    resumeText: Type.Optional(Text(4000, 0, 'Résumé in five lines, where no file is given')),
    resumeFile: Type.Optional(
      Type.Object(
        { id: Id('fil'), claim: Line(100, 20, 'The secret given when the file was uploaded') },
        { additionalProperties: false },
      ),
    ),
    worksheet: Type.Object(
      {
        skills: Text(1000, 1, 'What I do well'),
        enjoys: Text(1000, 1, 'What I like doing'),
        fields: Text(1000, 1, 'Fields and places I look at'),
        goal: Text(1000, 1, 'Where I want to be in three years'),
        questions: Text(1000, 1, 'Three questions I would ask'),
      },
      { additionalProperties: false },
    ),
    under18: Type.Boolean(),
  },
  { title: 'Answers', additionalProperties: false },
)
export type Answers = Static<typeof Answers>

export const SubmitScreening = Type.Object(
  {
    meetingTypeId: Id('mtt'),
    address: Line(254, 3, 'Address of the requester; proved by mail before anything is passed on'),
    answers: Answers,
    questionnaireVersion: Line(40, 1),
    expectations: Type.Object(
      { version: Line(40, 1), accepted: Type.Literal(true) },
      { additionalProperties: false, description: 'The expectations, read and accepted' },
    ),
  },
  { title: 'SubmitScreening', additionalProperties: false },
)
export type SubmitScreening = Static<typeof SubmitScreening>

export const Accepted = Type.Object(
  {
    address: Type.String({ description: 'Where the mail goes, to be shown large: wrong? send it again' }),
    confirmBy: Type.String({ description: 'RFC 3339' }),
  },
  { title: 'Accepted', description: 'Taken; a mail with a link follows' },
)
