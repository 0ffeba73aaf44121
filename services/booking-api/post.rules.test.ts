import type { Fact, FactType } from '@vestibule/scheduling/facts.ts'
import { type ScreeningState, stateAfter } from '@vestibule/scheduling/screening.ts'
import {
  approved,
  booked,
  cancelledLate,
  concluded,
  declined,
  on,
  saidNo,
  saidYes,
  submitted,
  toBooked,
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
  noteId: null,
}

const DECISION = ['approved', 'approval-ending', 'declined']
const BOOKING = ['invitation-to-requester', 'invitation-to-insider', 'outcome-asked']

const released = {
  type: 'decision-released',
  at: on(2, '09:03'),
  decisionId: 'decision-1',
  verdict: { ...saidYes.verdict, approvedUntil: on(16, '09:03') },
} satisfies Fact
const cancelledInTime = {
  ...cancelledLate,
  at: on(4),
  late: false,
  approvedUntil: on(16, '09:10'),
  decideBy: null,
} satisfies Fact

interface Said {
  readonly fact: Fact
  readonly before: ScreeningState
  readonly drops: readonly string[]
  /** Kind, recipient and due instant of each, in the order they are posted. */
  readonly posts: readonly (readonly [kind: string, to: 'requester' | 'insider', dueAt: number])[]
}

/** What each fact says to whom, and when. A new kind of fact does not compile without its line. */
const TABLE: Record<FactType, Said> = {
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
    posts: [['dossier', 'insider', on(1, '10:00')]],
  },
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
  'screening-approved': { fact: approved, before: 'pending', drops: [], posts: [] },
  'screening-declined': { fact: declined, before: 'pending', drops: [], posts: [] },
  'approval-taken-back': {
    fact: { type: 'approval-taken-back', at: on(3), approvalId: 'approval-1' },
    before: 'approved',
    drops: DECISION,
    posts: [['taken-back', 'requester', on(3)]],
  },
  'screening-withdrawn': {
    fact: { type: 'screening-withdrawn', at: on(3) },
    before: 'pending',
    drops: ['verify-address', 'dossier', ...DECISION],
    posts: [['withdrawn', 'insider', on(3)]],
  },
  'screening-expired': {
    fact: { type: 'screening-expired', at: on(15, '10:00') },
    before: 'pending',
    drops: ['dossier'],
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
    posts: [
      ['invitation-to-requester', 'requester', on(3)],
      ['invitation-to-insider', 'insider', on(3)],
      ['outcome-asked', 'insider', on(10, '09:15')],
    ],
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
  'screening-concluded': { fact: concluded, before: 'booked', drops: [], posts: [] },
  'outcome-recorded': {
    fact: { type: 'outcome-recorded', at: on(11), bookingId: 'booking-1', attendance: 'missed', minutesLate: null },
    before: 'concluded',
    drops: ['outcome-asked'],
    posts: [],
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

describe('an address that was never proved', () => {
  it('is written to once, to be proved, and not after the week', () => {
    expect(mailsFor(submitted, { ...occasion, before: 'unverified' }).post).toMatchObject([
      { kind: 'verify-address', data: { uselessFrom: on(8) } },
    ])
  })

  it.each<[string, Fact]>([
    ['the week is over', { type: 'screening-lapsed', at: submitted.verifyBy }],
    ['the request is withdrawn', { type: 'screening-withdrawn', at: on(2) }],
  ])('hears nothing more when %s, and neither does the insider', (_when, fact) => {
    const { drop, post } = mailsFor(fact, { ...occasion, before: stateAfter([submitted]) ?? 'pending' })
    expect(post).toEqual([])
    expect(drop).toContain('verify-address')
  })
})

describe('a decision', () => {
  it.each([
    ['a yes', saidYes, null],
    ['a yes with a line of the insider', { ...saidYes, verdict: { ...saidYes.verdict, textId: 'text-7' } }, 'text-7'],
    ['a no', saidNo, 'text-1'],
  ] as const)('%s is held until it takes effect, with its words', (_which, fact, textId) => {
    const [mail] = mailsFor(fact, occasion).post
    expect(mail).toMatchObject({ dueAt: on(2, '09:10'), data: { decisionId: 'decision-1', textId } })
  })

  it('that is a no says one thing', () => {
    expect(mailsFor(saidNo, occasion).post.map(({ kind }) => kind)).toEqual(['declined'])
    const now = { ...released, verdict: saidNo.verdict }
    expect(mailsFor(now, occasion).post).toMatchObject([{ kind: 'declined', dueAt: on(2, '09:03'), data: { textId: 'text-1' } }])
  })

  it('reminds two days before a yes ends, and not after it', () => {
    const [, ending] = mailsFor(saidYes, occasion).post
    expect(ending).toMatchObject({ kind: 'approval-ending', dueAt: on(14, '09:10'), data: { uselessFrom: on(16, '09:10') } })
  })
})

describe('a cancellation', () => {
  const kinds = (fact: Fact, noteId: string | null = null) =>
    mailsFor(fact, { ...occasion, before: 'booked', noteId }).post.map(({ kind }) => kind)

  it('after which a fresh yes is needed reminds of none', () => {
    expect(kinds(cancelledLate)).toEqual(['cancelled-to-requester', 'cancelled-to-insider'])
  })

  it.each([
    ['two days', on(6), false],
    ['a millisecond more', on(6, '09:00:00.001'), true],
    ['a day', on(5), false],
  ])('that leaves %s reminds only where there is time to', (_left, approvedUntil, reminds) => {
    expect(kinds({ ...cancelledInTime, approvedUntil }).includes('approval-ending')).toBe(reminds)
  })

  it('carries its line to both', () => {
    const { post } = mailsFor(cancelledLate, { ...occasion, before: 'booked', noteId: 'note-1' })
    expect(post.map(({ data }) => data.noteId)).toEqual(['note-1', 'note-1'])
  })
})

describe('a whole life', () => {
  it('tells each side in the order of what happened', () => {
    const facts: Fact[] = [...toBooked, cancelledLate]
    const told = facts.flatMap((fact, n) => {
      const before = stateAfter(facts.slice(0, n)) ?? 'unverified'
      return mailsFor(fact, { ...occasion, before }).post
    })
    const to = (whom: string) => told.filter(({ recipientId }) => recipientId === whom).map(({ kind }) => kind)
    expect(to('insider')).toEqual(['dossier', 'invitation-to-insider', 'outcome-asked', 'cancelled-to-insider'])
    expect(to('requester')).toEqual([
      'verify-address',
      'approved',
      'approval-ending',
      'invitation-to-requester',
      'cancelled-to-requester',
    ])
  })
})
