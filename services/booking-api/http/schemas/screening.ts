import Type, { type Static } from 'typebox'
import { Booking } from './booking.ts'
import { MeetingType, Relationship } from './insider-page.ts'
import { Choice, Id, InstantText, Nullable, TimeZoneName } from './text.ts'

export const SCREENING_STATES = [
  'unverified',
  'pending',
  'approved',
  'booked',
  'concluded',
  'cancelled',
  'declined',
  'lapsed',
  'expired',
  'withdrawn',
] as const

export const ScreeningState = Choice([...SCREENING_STATES])

export const DECLINE_REASONS = ['slump', 'not-a-fit', 'too-vague', 'no-time', 'policy', 'conflict', 'wrong-page'] as const
export const DeclineReason = Choice([...DECLINE_REASONS])

/** What the insider decided. Outside the insider's side it exists only once it is in effect. */
export const Decision = Type.Object(
  {
    verdict: Choice(['approve', 'decline']),
    decidedAt: InstantText,
    effectiveAt: InstantText,
    inEffect: Type.Boolean({ description: 'false while it can be undone; then only the insider sees it' }),
    reason: Nullable(DeclineReason),
    askAgainAt: Nullable(InstantText),
    text: Nullable(Type.String({ description: 'The words written to the requester; shown to insider and requester' })),
  },
  { title: 'Decision' },
)

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

/** What the insider reads to decide. */
export const Dossier = Type.Object(
  {
    name: Type.String(),
    address: Type.String(),
    timeZone: TimeZoneName,
    relationship: Relationship,
    knownThrough: Nullable(Type.String()),
    standing: Type.Object(
      { kept: Type.Integer(), missed: Type.Integer() },
      { description: 'Meetings with the organization over 12 months' },
    ),
    expectationsAcceptedAt: InstantText,
    answers: Type.Array(ShownAnswer),
    files: Type.Array(ShownFile),
    nextFreeAt: Nullable(InstantText), // null too in a browser that was not proved
    /** Texts of a decline by reason, ready to be edited. */
    declineTexts: Type.Array(Type.Object({ reason: DeclineReason, label: Type.String(), text: Type.String() })),
  },
  { title: 'Dossier' },
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
    next: Choice(['requester-verifies', 'insider-decides', 'requester-chooses', 'meeting', 'insider-records', 'nothing']),
    decision: Nullable(Decision),
    booking: Nullable(Booking),
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
      Choice(['verify', 'decide', 'undo', 'release', 'take-back', 'withdraw', 'book', 'cancel', 'record-outcome', 'erase']),
      {
        description: 'What this caller may do now',
      },
    ),
  },
  { title: 'Screening', description: 'One request, as far as the caller may see it' },
)
export type Screening = Static<typeof Screening>

/** The verdicts, one shape each: what belongs to a decline cannot ride on a yes. */
export const DecideScreening = Type.Union(
  [
    Type.Object(
      { verdict: Type.Literal('approve'), ownLine: Type.Optional(Type.String({ maxLength: 500 })) },
      { additionalProperties: false },
    ),
    Type.Object(
      {
        verdict: Type.Literal('decline'),
        reason: DeclineReason,
        text: Type.Optional(Type.String({ maxLength: 4000, description: 'Left out: the text for this reason as it stands' })),
        askAgain: Type.Optional(Choice(['any-time', 'six-months', 'not-again'])),
      },
      { additionalProperties: false },
    ),
  ],
  { title: 'DecideScreening', description: 'approve or decline' },
)

export const ScreeningParams = Type.Object({ id: Id('scr') })

/** A request in a list: how it stands, not what was written. */
export const ScreeningEntry = Type.Object(
  {
    id: Id('scr'),
    state: ScreeningState,
    insider: Type.Object({ slug: Type.String() }),
    createdAt: InstantText,
    deadlineAt: Nullable(InstantText),
  },
  { title: 'ScreeningEntry' },
)
