import Type, { type Static } from 'typebox'
import { Attendance } from './booking.ts'
import { Choice, Id, InstantText, Line, Nullable, Text } from './text.ts'

const State = Choice(['offered', 'dropped', 'asked', 'accepted', 'refused', 'withdrawn', 'concluded'])

/** How it stands, as far as the caller may know: a colleague is named to the requester once they have said yes. */
export const Referral = Type.Object(
  {
    id: Id('rfr'),
    screeningId: Id('scr'),
    state: State,
    offeredAt: InstantText,
    answerBy: Nullable(InstantText),
    colleague: Nullable(Type.Object({ name: Type.String(), address: Nullable(Type.String()) })),
    attendance: Nullable(Attendance),
    undoUntil: Nullable(InstantText),
  },
  { title: 'Referral', description: 'Somebody whom an insider thought of, for a requester to talk to next' },
)
export type Referral = Static<typeof Referral>

/** What a colleague reads before they answer. */
export const Asked = Type.Object(
  {
    id: Id('rfr'),
    state: State,
    answerBy: Nullable(InstantText),
    insider: Type.Object({ name: Type.String(), organization: Type.String() }),
    requester: Type.Object({ name: Type.String() }),
    letter: Type.String(),
    answers: Type.Array(Type.Object({ label: Type.String(), text: Type.String() })),
    hasAccount: Type.Boolean({ description: 'A yes opens their own slots; else the two are introduced by mail' }),
    attendance: Nullable(Attendance),
  },
  { title: 'AskedReferral', description: 'A favour that a colleague is asked for' },
)
export type Asked = Static<typeof Asked>

export const OfferReferral = Type.Object(
  {
    name: Line(120, 1, 'Of the colleague'),
    address: Line(254, 3, 'Of the colleague; used for this question alone'),
    letter: Text(4000, 1, 'What the colleague reads, in your words'),
    reason: Type.Optional(
      Text(500, 0, 'Why, although they have not come back for a name, or past what is usual for friends and relatives; kept'),
    ),
  },
  { title: 'OfferReferral', additionalProperties: false },
)
export const AgreeToReferral = Type.Object(
  { agrees: Type.Boolean({ description: 'Whether your name and answers may be shown to this person' }) },
  { title: 'AgreeToReferral', additionalProperties: false },
)
export const AnswerReferral = Type.Object(
  { answer: Choice(['yes', 'not-now', 'never'], 'never: nobody in the organization asks you again') },
  { title: 'AnswerReferral', additionalProperties: false },
)
export const TellReferral = Type.Object(
  { attendance: Choice(['attended', 'late', 'missed', 'excused', 'failed']) },
  { title: 'TellReferral', additionalProperties: false },
)
export const ReferralParams = Type.Object({ id: Id('rfr') })
