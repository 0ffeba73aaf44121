import Type, { type Static } from 'typebox'
import { Booking } from './booking.ts'
import { Decision, DeclineReason, ReturnWindow, Round, Verdict } from './decision.ts'
import { MeetingType, Relationship } from './insider-page.ts'
import { Referral } from './referral.ts'
import { CalendarDate, Choice, Id, InstantText, LanguageTag, Nullable, Text, TimeZoneName } from './text.ts'

export const SCREENING_STATES = [
  'unverified',
  'pending',
  'asked',
  'deferred',
  'approved',
  'booked',
  'concluded',
  'cancelled',
  'replied',
  'declined',
  'lapsed',
  'expired',
  'withdrawn',
] as const

export const ScreeningState = Choice([...SCREENING_STATES])

export const ShownAnswer = Type.Object({ id: Type.String(), label: Type.String(), text: Type.String() })
/** `scannedAt`: when a virus scanner found nothing in it; null where it was not scanned. */
export const ShownFile = Type.Object({
  id: Id('fil'),
  question: Nullable(Type.String({ description: 'Which question it answers' })),
  name: Type.String(),
  mediaType: Type.String(),
  sizeBytes: Type.Integer(),
  scannedAt: Nullable(InstantText),
})

const Remembered = Type.Object(
  {
    with: Choice(['organization', 'own-insider'], 'Whose meetings are counted'),
    kept: Type.Integer(),
    missed: Type.Integer({ description: 'Without those that are disputed, or were excused' }),
    lateCancelled: Type.Integer({ description: 'Less than 24 hours before, and not excused' }),
  },
  { description: 'Meetings of the last 12 months, as far as policy has them remembered; null: it has not' },
)

/** What the insider reads to decide. */
export const Dossier = Type.Object(
  {
    name: Type.String(),
    address: Type.String(),
    timeZone: TimeZoneName,
    /** What the requester reads: a decline is written in it. */
    language: LanguageTag,
    relationship: Relationship,
    knownThrough: Nullable(Type.String()),
    standing: Nullable(Remembered),
    expectationsAcceptedAt: InstantText,
    answers: Type.Array(ShownAnswer),
    files: Type.Array(ShownFile),
    nextFreeAt: Nullable(InstantText), // null too in a browser that was not proved
    /** Texts of a decline by reason, ready to be edited. */
    declineTexts: Type.Array(
      Type.Object({
        reason: DeclineReason,
        label: Type.String(),
        text: Type.String(),
        withStep: Type.Object(
          { before: Type.String(), after: Type.String() },
          { description: 'The same letter around one useful next step, which is written between the two' },
        ),
      }),
    ),
    readyQuestions: Type.Array(Type.String(), { description: 'To choose from when asking; in the requester’s language' }),
    comeBackLine: Nullable(Type.String({ description: 'The insider’s own line to a come-back, to begin from' })),
    limit: Nullable(Type.Object({ reached: Choice(['met-recently', 'too-long']), metAt: Nullable(InstantText) })),
    roundsLeft: Type.Integer({ description: 'How often questions can still be asked' }),
    returnWeeks: Type.Array(ReturnWindow, {
      description: 'Weeks to offer for coming back, the usual one first; empty where it is decided',
    }),
    reported: Type.Boolean({ description: 'Whether this insider has reported this request' }),
  },
  { title: 'Dossier' },
)

export type Dossier = Static<typeof Dossier>

const Gate = Type.Object(
  { reason: Choice(['two-missed', 'reported']), since: InstantText },
  { description: 'Held back until the insider looks; told to insider and keys' },
)

const Helped = Choice(['yes', 'partly', 'no'], 'Whether it helped, months later')

export const KeepInTouch = Type.Object(
  { agreed: Type.Boolean({ description: 'false takes a yes back, at any time' }) },
  { title: 'KeepInTouch', additionalProperties: false },
)
export const SayThanks = Type.Object(
  { text: Text(2000, 1, 'Reaches the insider as it is, by mail') },
  { title: 'SayThanks', additionalProperties: false },
)
export const TellHelp = Type.Object(
  { helped: Helped, line: Type.Optional(Text(1000, 0, 'For the insider alone')) },
  { title: 'TellHelp', additionalProperties: false },
)

export const Screening = Type.Object(
  {
    id: Id('scr'),
    state: ScreeningState,
    viewer: Choice(['requester', 'insider', 'key'], 'For whom this answer was made'),
    insider: Type.Object({ slug: Type.String(), name: Type.String(), organization: Type.String(), timeZone: TimeZoneName }),
    meetingType: MeetingType,
    createdAt: InstantText,
    deadlineAt: Nullable(InstantText),
    /** Who has to act next, and what: the status page says it in words. */
    next: Choice([
      'requester-verifies',
      'insider-looks',
      'insider-decides',
      'requester-answers',
      'requester-returns',
      'requester-chooses',
      'meeting',
      'insider-records',
      'nothing',
    ]),
    decision: Nullable(Decision),
    gate: Nullable(Gate),
    returnWindow: Nullable(Type.Intersect([ReturnWindow, Type.Object({ open: Type.Boolean(), mayMove: Type.Boolean() })])),
    names: Nullable(
      Type.Object(
        { weekOf: CalendarDate, opensAt: InstantText, closesAt: InstantText, returnedAt: Nullable(InstantText) },
        { description: 'After the meeting: when they may come back for a name, and when they were back; not told to keys' },
      ),
    ),
    referrals: Type.Array(Referral, { description: 'Whom the insider thought of since; not told to keys' }),
    lapsedBecause: Nullable(
      Choice(['not-verified', 'not-answered', 'not-returned', 'no-time-chosen'], 'Of lapsed: what was not done in time'),
    ),
    rounds: Type.Array(Round, { description: 'What was asked and answered, oldest first; not told to keys' }),
    reply: Nullable(
      Type.Object(
        { text: Type.String(), answerBy: InstantText, answer: Nullable(Type.String()) },
        { description: 'A reply in writing, and the one answer it may have; not told to keys' },
      ),
    ),
    afterwards: Nullable(
      Type.Object(
        {
          keepInTouch: Nullable(
            Type.Boolean({ description: 'Whether they are on the insider’s private list; null: never said' }),
          ),
          thankedAt: Nullable(InstantText),
          helped: Nullable(Helped),
        },
        { description: 'What the requester said once the two had met; for the requester alone' },
      ),
    ),
    booking: Nullable(Booking),
    /** For the requester alone: what is remembered about them. An insider reads it in the dossier. */
    standing: Nullable(Remembered),
    /** The requester's own name and zone; null for a key. */
    requester: Nullable(
      Type.Object({
        name: Type.String(),
        address: Type.String(),
        timeZone: TimeZoneName,
        reachable: Type.Boolean({
          description: 'false while mail to the address comes back; a request confirmed anew ends that',
        }),
      }),
    ),
    /** For the insider alone; null for everybody else. */
    dossier: Nullable(Dossier),
    may: Type.Array(
      Choice([
        'verify',
        'look',
        'decide',
        'undo',
        'release',
        'take-back',
        'answer',
        'return',
        'postpone',
        'correct-relationship',
        'report',
        'withdraw',
        'book',
        'move',
        'cancel',
        'excuse',
        'dispute',
        'record-outcome',
        'refer',
        'keep-in-touch',
        'thank',
        'tell-help',
        'erase',
      ]),
      {
        description: 'What this caller may do now',
      },
    ),
  },
  { title: 'Screening', description: 'One request, as far as the caller may see it' },
)
export type Screening = Static<typeof Screening>

export const ScreeningParams = Type.Object({ id: Id('scr') })

/** A request in a list: how it stands, not what was written. */
export const ScreeningEntry = Type.Object(
  {
    id: Id('scr'),
    state: ScreeningState,
    insider: Type.Object({ slug: Type.String() }),
    createdAt: InstantText,
    deadlineAt: Nullable(InstantText),
    gate: Nullable(Gate),
    requester: Nullable(
      Type.Object(
        { name: Type.String() },
        { description: 'Told to the insider alone, once the address is proved; null too once erased' },
      ),
    ),
    decided: Nullable(
      Type.Object(
        { verdict: Verdict, effectiveAt: InstantText },
        { description: 'Decided and not in effect yet; told to the insider alone' },
      ),
    ),
    answered: Type.Boolean({ description: 'Noted as missed, and what the requester says to it waits for the insider’s look' }),
  },
  { title: 'ScreeningEntry' },
)
