import Type, { type Static } from 'typebox'
import { PlaceKind, Relationship } from './insider-page.ts'
import { CalendarDate, Choice, InstantText, Line, Nullable, Text } from './text.ts'

export const DECLINE_REASONS = ['slump', 'not-a-fit', 'too-vague', 'no-time', 'policy', 'conflict', 'wrong-page'] as const
export const DeclineReason = Choice([...DECLINE_REASONS])

/** When a requester who was told to come back may do so. */
export const ReturnWindow = Type.Object(
  {
    weekOf: CalendarDate,
    opensAt: InstantText,
    closesAt: InstantText,
  },
  { title: 'ReturnWindow', description: 'A working week of the insider’s, open as long as it is so for either of the two' },
)

/** Questions of the insider's, and what was answered. */
export const Round = Type.Object(
  {
    askedAt: InstantText,
    questions: Type.Array(Type.String()),
    answeredAt: Nullable(InstantText),
    answers: Nullable(Type.Array(Type.String(), { description: 'One for each question' })),
  },
  { title: 'Round' },
)

export const Verdict = Choice(['approve', 'come-back', 'ask', 'reply', 'decline'])

/** What the insider decided. Outside the insider's side it exists only once it is in effect. */
export const Decision = Type.Object(
  {
    verdict: Verdict,
    decidedAt: InstantText,
    effectiveAt: InstantText,
    inEffect: Type.Boolean({ description: 'false while it can be undone; then only the insider sees it' }),
    reason: Nullable(DeclineReason),
    mayAskAgain: Type.Boolean({ description: 'Of decline: false where the insider asked not to be asked again' }),
    askAgainAt: Nullable(InstantText),
    text: Nullable(Type.String({ description: 'The words written to the requester; shown to insider and requester' })),
    questions: Type.Array(Type.String(), { description: 'Of ask' }),
    startsAt: Type.Array(InstantText, {
      description: 'Of approve: only these times, the insider’s own; empty: whatever is free',
    }),
    returnWindow: Nullable(ReturnWindow),
    overrideReason: Nullable(Type.String({ description: 'Why a limit per person was gone past; told to the insider alone' })),
    by: Nullable(Choice(['insider', 'key'], 'Who decided; told to the insider alone')),
  },
  { title: 'Decision' },
)

/** The verdicts, one shape each: what belongs to a decline cannot ride on a yes. */
export const DecideScreening = Type.Union(
  [
    Type.Object(
      {
        verdict: Type.Literal('approve'),
        ownLine: Type.Optional(Text(500)),
        startsAt: Type.Optional(
          Type.Array(InstantText, {
            minItems: 1,
            maxItems: 3,
            description: 'Only these times, your own; they may lie outside your hours. Left out: whatever is free',
          }),
        ),
        minutes: Type.Optional(Type.Integer({ minimum: 5, maximum: 240, description: 'Another length than the meeting type’s' })),
        place: Type.Optional(PlaceKind),
        placeDetail: Type.Optional(Line(300, 0, 'Room or join link that goes with another place')),
        evenIfNothingFree: Type.Optional(Type.Boolean({ description: 'Yes, though there is no time to choose now' })),
        overrideReason: Type.Optional(Text(1000, 0, 'Why a limit per person is gone past; kept')),
      },
      { additionalProperties: false },
    ),
    Type.Object(
      {
        verdict: Type.Literal('come-back'),
        weekOf: Type.Optional(CalendarDate),
        ownLine: Type.Optional(Text(500)),
      },
      { additionalProperties: false },
    ),
    Type.Object(
      {
        verdict: Type.Literal('ask'),
        questions: Type.Array(Text(500, 1), { minItems: 1, maxItems: 5 }),
      },
      { additionalProperties: false },
    ),
    Type.Object({ verdict: Type.Literal('reply'), text: Text(6000, 1) }, { additionalProperties: false }),
    Type.Object(
      {
        verdict: Type.Literal('decline'),
        reason: DeclineReason,
        text: Type.Optional(Text(4000, 0, 'Left out: the text for this reason as it stands')),
        askAgain: Type.Optional(Choice(['any-time', 'six-months', 'not-again'])),
      },
      { additionalProperties: false },
    ),
  ],
  { title: 'DecideScreening', description: 'approve, come-back, ask, reply or decline' },
)
export type DecideScreening = Static<typeof DecideScreening>

export const AnswerScreening = Type.Object(
  { answers: Type.Array(Text(4000, 0), { minItems: 1, maxItems: 5, description: 'One for each question' }) },
  { title: 'AnswerScreening', additionalProperties: false },
)

export const CorrectRelationship = Type.Object(
  { relationship: Relationship },
  { title: 'CorrectRelationship', additionalProperties: false },
)

export const ReportScreening = Type.Object(
  { reason: Text(2000, 1, 'What happened, in your words; kept under lock, for whoever looks after this organization') },
  { title: 'ReportScreening', additionalProperties: false },
)
