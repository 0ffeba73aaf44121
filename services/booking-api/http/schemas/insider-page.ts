import Type, { type Static } from 'typebox'
import { LENGTHS, MOST_CHOICES, MOST_QUESTIONS, type OwnAnswers } from '../../questions/own-question.ts'
import { DraftKey } from './draft.ts'
import { Questionnaire } from './questionnaire.ts'
import { CalendarDate, Choice, Id, LanguageTag, Line, Nullable, Text, TimeZoneName } from './text.ts'

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

/** A meeting type as it is offered, with what is asked for it. */
export const OfferedMeeting = Type.Object(
  { ...MeetingType.properties, questionnaire: Questionnaire },
  { title: 'OfferedMeeting' },
)

export const InsiderPage = Type.Object(
  {
    slug: Type.String(),
    language: LanguageTag,
    name: Type.String(),
    headline: Type.String({ description: 'What they do, in a line' }),
    organization: Type.String(),
    timeZone: TimeZoneName,
    taking: Type.Boolean({ description: 'Whether requests are taken now' }),
    takingAgainOn: Nullable(CalendarDate), // only if the insider typed one
    full: Nullable(
      Type.Object(
        { until: Nullable(CalendarDate) },
        { description: 'As many requests wait as can be read: about until this day. Null: there is room' },
      ),
    ),
    mostOpen: Type.Integer({ description: 'Requests of one person that may be open in the organization at a time' }),
    meetingTypes: Type.Array(OfferedMeeting),
    expectations: Type.Object({
      version: Type.String({ description: 'Names these very words, in their language; sent back with the answers' }),
      paragraphs: Type.Array(Type.String()),
      accept: Type.String({ description: 'The words beside the box' }),
    }),
    answerWithinDays: Type.Integer({ description: 'From the day the request is confirmed' }),
    minors: Choice(['not-allowed', 'with-consent'], 'Whether somebody under 18 may ask'),
    privacy: Type.Array(Type.String(), { description: 'Who reads what and how long it is kept' }),
  },
  { title: 'InsiderPage', description: 'What anyone may know of an insider. No times.' },
)
export type InsiderPage = Static<typeof InsiderPage>

export const Relationship = Choice(
  ['stranger', 'friend', 'relative', 'friend-of-a-friend', 'friends-child', 'referred'],
  'How the requester knows the insider, as the requester says',
)

const ClaimedUpload = Type.Object(
  { id: Id('fil'), claim: Line(100, 20, 'The secret given when the file was uploaded') },
  { additionalProperties: false },
)

/** Which of these it must be depends on the question. One schema, not a union: a fault is then told once, and of the field. */
const OwnAnswer = Type.Unsafe<OwnAnswers[string]>({
  ...Text(LENGTHS.long.most),
  type: ['string', 'number', 'array', 'object'],
  items: Line(60, 1),
  maxItems: MOST_CHOICES,
  properties: ClaimedUpload.properties,
  required: ClaimedUpload.required,
  additionalProperties: false,
  description:
    'Text; a number; a day as YYYY-MM-DD; the value of a choice; a list of values; or an upload, as the question asks for it',
})

/** The questionnaire, answered: the built-in questions, and the insider’s own. */
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
    resumeFile: Type.Optional(ClaimedUpload),
    worksheet: Type.Optional(
      Type.Object(
        {
          skills: Text(1000, 1, 'What I do well'),
          enjoys: Text(1000, 1, 'What I like doing'),
          fields: Text(1000, 1, 'Fields and places I look at'),
          goal: Text(1000, 1, 'Where I want to be in three years'),
          questions: Text(1000, 1, 'Three questions I would ask'),
        },
        { additionalProperties: false, description: 'Five prompts, where the insider has no worksheet of their own' },
      ),
    ),
    worksheetFile: Type.Optional(ClaimedUpload),
    under18: Type.Boolean(),
    guardian: Type.Optional(
      Type.Object(
        { name: Line(120, 1), consents: Type.Literal(true) },
        { additionalProperties: false, description: 'For somebody under 18, where that is possible: who agrees to it' },
      ),
    ),
    own: Type.Optional(
      Type.Record(Type.String({ maxLength: 40 }), OwnAnswer, {
        maxProperties: MOST_QUESTIONS,
        description: 'Answers to the insider’s own questions, by id; what is not asked is left out',
      }),
    ),
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
    draft: Type.Optional(
      Type.Object(
        { id: Id('drf'), key: DraftKey },
        { additionalProperties: false, description: 'Deleted with the request, where it was kept for another device' },
      ),
    ),
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
