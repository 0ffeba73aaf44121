import type { AfterwardsFact } from '@vestibule/scheduling/afterwards-fact.ts'
import type { Fact, FactType } from '@vestibule/scheduling/facts.ts'
import type { ReferralFact } from '@vestibule/scheduling/referral-fact.ts'
import type { ScreeningState } from '@vestibule/scheduling/screening.ts'
import {
  answered,
  approved,
  asked,
  booked,
  cameBack,
  cancelledLate,
  concluded,
  declined,
  deferred,
  moved,
  on,
  replied,
  saidYes,
  submitted,
  verified,
} from '@vestibule/scheduling/testing/given.ts'
import { describe, expect, it } from 'vitest'
import { mailsFor, type Occasion } from './post.ts'

const occasion: Occasion = {
  screeningId: 'screening-1',
  requesterId: 'requester',
  insiderPersonId: 'insider',
  factId: 'fact-1',
  before: 'pending',
  heldBack: false,
  missed: null,
  noteId: null,
}

const DECISION = ['approved', 'approval-ending', 'come-back', 'asked', 'replied', 'declined']
const REMINDERS = ['decide-reminder', 'held-back']
const TO_DECIDE = ['dossier', 'answers', ...REMINDERS]
const WINDOW = ['come-back', 'window-moved']
const REMINDING = ['reminder-to-requester', 'reminder-to-insider']
const INVITED = ['invitation-to-requester', 'invitation-to-insider']
const MOVED = ['moved-to-requester', 'moved-to-insider']
const ASKED = ['calendar-answer-to-requester', 'calendar-answer-to-insider', 'outcome-asked']
const BOOKING = [...INVITED, ...MOVED, ...REMINDING, ...ASKED]

const OF_AN_OUTCOME = ['outcome-asked', ...REMINDING, 'absence-to-requester', 'absence-to-insider', 'approval-ending']
const OF_A_MISS = [
  'missed-to-requester',
  'missed-answered-to-insider',
  'missed-stays-to-requester',
  'missed-corrected-to-requester',
]

const outcome = { type: 'outcome-recorded', at: on(11), bookingId: 'booking-1', minutesLate: null } as const
const missed = { ...outcome, attendance: 'missed', answerBy: on(25) } satisfies Fact
const released = {
  type: 'decision-released',
  at: on(2, '09:03'),
  decisionId: 'decision-1',
  verdict: { ...saidYes.verdict, approvedUntil: on(16, '09:03') },
} satisfies Fact
const byCalendar = { side: 'insider', answer: 'declined', writtenAt: on(5) } as const
const calendarAnswered = { type: 'calendar-answered', at: on(5), bookingId: 'booking-1', ...byCalendar } as const
const cancelledInTime = {
  ...cancelledLate,
  at: on(4),
  late: false,
  approvedUntil: on(16, '09:10'),
  decideBy: null,
} satisfies Fact

const NOTHING = { drops: [], posts: [] } as const
/** What a time calls for: its reminders, and the question at its hard end. */
const ofItsTime = (day: number) =>
  [
    ['reminder-to-requester', 'requester', on(day, '08:00')],
    ['reminder-to-insider', 'insider', on(day, '08:00')],
    ['outcome-asked', 'insider', on(day, '09:15')],
  ] as const

interface Said {
  readonly fact: Fact
  readonly before: ScreeningState
  readonly drops: readonly string[]
  /** Kind, recipient and due instant of each, in the order they are posted. */
  readonly posts: readonly (readonly [kind: string, to: 'requester' | 'insider', dueAt: number])[]
}

/** What each fact says to whom, and when. A new kind of fact does not compile without its line. */
const TABLE: Record<Exclude<FactType, (ReferralFact | AfterwardsFact)['type']>, Said> = {
  'screening-submitted': {
    fact: submitted,
    before: 'unverified',
    drops: [],
    posts: [['verify-address', 'requester', on(1)]],
  },
  'screening-verified': {
    fact: verified,
    before: 'unverified',
    drops: ['verify-address'],
    posts: [
      ['dossier', 'insider', on(1, '10:00')],
      ['decide-reminder', 'insider', on(4, '10:00')],
      ['decide-reminder', 'insider', on(11, '10:00')],
    ],
  },
  'gate-opened': {
    fact: { type: 'gate-opened', at: on(3), decideBy: on(17), remindAt: [on(6)] },
    before: 'pending',
    drops: ['held-back'],
    posts: [
      ['dossier', 'insider', on(3)],
      ['decide-reminder', 'insider', on(6)],
    ],
  },
  'screening-deferred': { fact: deferred, before: 'pending', drops: REMINDERS, posts: [] },
  'window-moved': {
    fact: { ...deferred, type: 'window-moved', at: on(3) },
    before: 'deferred',
    drops: WINDOW,
    posts: [['window-moved', 'requester', on(3)]],
  },
  'returned-for-a-name': {
    fact: { type: 'returned-for-a-name', at: on(15), bookingId: 'booking-1' },
    before: 'concluded',
    drops: ['names-next-week'],
    posts: [['came-for-a-name', 'insider', on(15)]],
  },
  'window-kept': {
    fact: cameBack,
    before: 'deferred',
    drops: WINDOW,
    posts: [
      ['returned', 'insider', on(8)],
      ['approval-ending', 'requester', on(20)],
    ],
  },
  'window-missed': {
    fact: { type: 'window-missed', at: on(12) },
    before: 'deferred',
    drops: WINDOW,
    posts: [
      ['window-missed', 'requester', on(12)],
      ['not-returned', 'insider', on(12)],
    ],
  },
  'screening-asked': { fact: asked, before: 'pending', drops: REMINDERS, posts: [] },
  'screening-answered': {
    fact: answered,
    before: 'asked',
    drops: ['asked'],
    posts: [
      ['answers', 'insider', on(3)],
      ['decide-reminder', 'insider', on(6)],
      ['decide-reminder', 'insider', on(13)],
    ],
  },
  'screening-replied': { fact: replied, before: 'pending', drops: REMINDERS, posts: [] },
  'reply-answered': {
    fact: { type: 'reply-answered', at: on(4), textId: 'answer-1' },
    before: 'replied',
    drops: [],
    posts: [['reply-answered', 'insider', on(4)]],
  },
  // Between the insider and us: nobody is told.
  'relationship-corrected': {
    fact: { type: 'relationship-corrected', at: on(3), relationship: 'friend' },
    before: 'pending',
    ...NOTHING,
  },
  'requester-reported': { fact: { type: 'requester-reported', at: on(3), textId: 'report-1' }, before: 'pending', ...NOTHING },
  'decision-made': {
    fact: saidYes,
    before: 'pending',
    drops: [],
    posts: [
      ['approved', 'requester', on(2, '09:10')],
      ['approval-ending', 'requester', on(14, '09:10')],
    ],
  },
  'decision-undone': {
    fact: { type: 'decision-undone', at: on(2, '09:05'), decisionId: 'decision-1', decideBy: on(15) },
    before: 'pending',
    drops: DECISION,
    posts: [],
  },
  'decision-released': {
    fact: released,
    before: 'pending',
    drops: DECISION,
    posts: [
      ['approved', 'requester', on(2, '09:03')],
      ['approval-ending', 'requester', on(14, '09:03')],
    ],
  },
  // Said already, by the mail that was held: the fact itself is for the feed.
  'screening-approved': { fact: approved, before: 'pending', drops: REMINDERS, posts: [] },
  'screening-declined': { fact: declined, before: 'pending', drops: REMINDERS, posts: [] },
  'approval-taken-back': {
    fact: { type: 'approval-taken-back', at: on(3), approvalId: 'approval-1' },
    before: 'approved',
    drops: DECISION,
    posts: [['taken-back', 'requester', on(3)]],
  },
  'screening-withdrawn': {
    fact: { type: 'screening-withdrawn', at: on(3) },
    before: 'pending',
    drops: ['verify-address', ...TO_DECIDE, ...DECISION],
    posts: [['withdrawn', 'insider', on(3)]],
  },
  'screening-expired': {
    fact: { type: 'screening-expired', at: on(15, '10:00') },
    before: 'pending',
    drops: TO_DECIDE,
    posts: [['expired', 'requester', on(15, '10:00')]],
  },
  'screening-lapsed': {
    fact: { type: 'screening-lapsed', at: on(16, '09:10') },
    before: 'approved',
    drops: ['verify-address', ...DECISION],
    posts: [['lapsed', 'requester', on(16, '09:10')]],
  },
  'booking-created': {
    fact: booked,
    before: 'approved',
    drops: ['approval-ending'],
    posts: [['invitation-to-requester', 'requester', on(3)], ['invitation-to-insider', 'insider', on(3)], ...ofItsTime(10)],
  },
  'booking-moved': {
    fact: moved,
    before: 'booked',
    drops: BOOKING,
    posts: [['moved-to-requester', 'requester', on(5)], ['moved-to-insider', 'insider', on(5)], ...ofItsTime(14)],
  },
  'cancellation-excused': {
    fact: { type: 'cancellation-excused', at: on(10), bookingId: 'booking-1' },
    before: 'cancelled',
    ...NOTHING,
  },
  'booking-cancelled': {
    fact: cancelledInTime,
    before: 'booked',
    drops: BOOKING,
    posts: [
      ['cancelled-to-requester', 'requester', on(4)],
      ['cancelled-to-insider', 'insider', on(4)],
      ['approval-ending', 'requester', on(14, '09:10')],
    ],
  },
  'calendar-answered': { fact: calendarAnswered, before: 'booked', drops: [], posts: [[ASKED[1] ?? '', 'insider', on(5)]] },
  'decline-undone': {
    fact: { ...booked, type: 'decline-undone', at: on(9), sequence: 2 },
    before: 'cancelled',
    drops: [...DECISION, 'cancelled-to-requester', 'cancelled-to-insider'],
    posts: [['invitation-to-requester', 'requester', on(9)], ['invitation-to-insider', 'insider', on(9)], ...ofItsTime(10)],
  },
  'presence-told': {
    fact: { type: 'presence-told', at: on(10), bookingId: 'booking-1', side: 'requester', presence: 'late', minutesLate: 5 },
    before: 'booked',
    drops: [],
    posts: [['other-late', 'insider', on(10)]],
  },
  'screening-concluded': { fact: concluded, before: 'booked', drops: [], posts: [] },
  'outcome-recorded': {
    fact: missed,
    before: 'concluded',
    drops: [...OF_AN_OUTCOME, ...OF_A_MISS, 'thanks-asked', 'help-asked', 'contact-asked'],
    posts: [['missed-to-requester', 'requester', on(11, '09:10')]],
  },
  'missed-answered': {
    fact: { type: 'missed-answered', at: on(12), bookingId: 'booking-1', disputes: true, textId: 'explanation-1' },
    before: 'concluded',
    drops: [],
    posts: [['missed-answered-to-insider', 'insider', on(12)]],
  },
}

describe('a fact', () => {
  it.each(Object.entries(TABLE))(
    '%s says what it has to, to whom, when, in this order',
    (type, { fact, before, drops, posts }) => {
      expect(fact.type).toBe(type)
      const { drop, post } = mailsFor(fact, { ...occasion, before })
      expect(drop).toEqual(drops)
      expect(post.map(({ kind, recipientId, dueAt }) => [kind, recipientId, dueAt])).toEqual(posts)
    },
  )

  it.each(Object.entries(TABLE))(
    '%s: each mail names the screening and the fact, and is sealed for the requester',
    (_type, said) => {
      for (const mail of mailsFor(said.fact, { ...occasion, before: said.before }).post) {
        expect(mail).toMatchObject({ screeningId: 'screening-1', factId: 'fact-1', sealedForId: 'requester' })
        expect(mail.bookingId).toBe('bookingId' in said.fact && mail.kind !== 'approval-ending' ? 'booking-1' : null)
        expect(mail.dueAt).toBeGreaterThanOrEqual(said.fact.at)
      }
    },
  )
})
