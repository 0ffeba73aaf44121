import type { Fact } from '@vestibule/scheduling/facts.ts'
import { stateAfter } from '@vestibule/scheduling/screening.ts'
import {
  cancelledLate,
  deferred,
  moved,
  on,
  saidAsk,
  saidComeBack,
  saidNo,
  saidReply,
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
  heldBack: false,
  missed: null,
  noteId: null,
}

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

  it.each([
    [saidComeBack, 'come-back', null],
    [saidAsk, 'asked', 'questions-1'],
    [saidReply, 'replied', 'reply-1'],
  ] as const)('%#: %s says one thing', (fact, kind, textId) => {
    expect(mailsFor(fact, occasion).post).toMatchObject([{ kind, dueAt: on(2, '09:10'), data: { textId } }])
    expect(mailsFor(fact, occasion).post).toHaveLength(1)
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

describe('a request that is held back', () => {
  it('is told of once a day, for fourteen days, instead of being delivered', () => {
    const { post } = mailsFor({ ...verified, gate: 'two-missed' }, { ...occasion, before: 'unverified' })
    expect(new Set(post.map(({ kind }) => kind))).toEqual(new Set(['held-back']))
    expect(post.map(({ dueAt }) => dueAt)).toEqual(Array.from({ length: 14 }, (_, day) => on(1 + day, '10:00')))
  })

  it('is withdrawn without a word of whose it was', () => {
    const withdrawn = { type: 'screening-withdrawn', at: on(2) } as const
    expect(mailsFor(withdrawn, { ...occasion, heldBack: true })).toMatchObject({
      drop: expect.arrayContaining(['held-back']),
      post: [],
    })
    expect(mailsFor(withdrawn, occasion).post).toMatchObject([{ kind: 'withdrawn' }])
  })
})

describe('a return window', () => {
  it('is reminded of by nobody', () => {
    const { post } = mailsFor(saidComeBack, occasion)
    expect(post.filter(({ dueAt }) => dueAt > on(2, '09:10'))).toEqual([])
    expect(mailsFor(deferred, occasion).post).toEqual([])
  })
})

describe('questions that were not answered', () => {
  it('close with words of their own', () => {
    const lapsed: Fact = { type: 'screening-lapsed', at: on(16) }
    expect(mailsFor(lapsed, { ...occasion, before: 'asked' }).post.map(({ kind }) => kind)).toEqual(['asked-closed'])
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

describe('a move', () => {
  it('carries its line to both', () => {
    const { post } = mailsFor(moved, { ...occasion, before: 'booked', noteId: 'note-1' })
    expect(post.slice(0, 2).map(({ data }) => data.noteId)).toEqual(['note-1', 'note-1'])
  })
})

describe('a reminder', () => {
  const reminders = (fact: Fact) => mailsFor(fact, occasion).post.filter(({ kind }) => kind.startsWith('reminder'))

  it('is of no use once the meeting begins', () => {
    expect(reminders(toBooked.at(-1) as Fact).map(({ data }) => data)).toEqual([{ uselessFrom: on(10) }, { uselessFrom: on(10) }])
  })

  it('goes on the day before, too, to who wished it', () => {
    const wished = reminders({ ...moved, dayBefore: ['requester'] })
    expect(wished.map(({ kind, dueAt, data }) => [kind, dueAt, data.uselessFrom])).toEqual([
      ['reminder-to-requester', on(13), on(14, '08:00')],
      ['reminder-to-requester', on(14, '08:00'), on(14)],
      ['reminder-to-insider', on(14, '08:00'), on(14)],
    ])
    expect(reminders({ ...moved, at: on(13), dayBefore: ['requester'] })).toHaveLength(2)
  })

  it.each([
    ['an hour ahead', on(14, '08:00'), 0],
    ['a millisecond more', on(14, '07:59:59.999'), 2],
  ])('of a time that was said %s goes only where there is time to', (_ahead, at, count) => {
    expect(reminders({ ...moved, at })).toHaveLength(count)
  })
})

describe('an outcome', () => {
  const absent = {
    type: 'outcome-recorded',
    at: on(11),
    bookingId: 'booking-1',
    attendance: 'insider-absent',
    minutesLate: null,
  } as const

  it('of the insider’s absence tells the requester, and reminds before the yes that it renews ends', () => {
    const renewed = { ...absent, renewal: { approvalId: 'approval-9', approvedUntil: on(25) } }
    expect(mailsFor(renewed, { ...occasion, before: 'concluded' }).post.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ['absence-to-requester', on(11)],
      ['approval-ending', on(23)],
    ])
  })

  it('of an absence after which a fresh yes is needed asks the insider for it', () => {
    const over = { ...absent, renewal: { decideBy: on(25), remindAt: [] } }
    const { post } = mailsFor(over, { ...occasion, before: 'concluded' })
    expect(post.map(({ kind }) => kind)).toEqual(['absence-to-requester', 'absence-to-insider'])
  })

  it('corrected, of an absence, takes the yes back that it had renewed', () => {
    const corrected = mailsFor({ ...absent, attendance: 'attended' }, { ...occasion, before: 'approved' })
    expect(corrected.drop).toContain('absence-to-requester')
    expect(corrected.post.map(({ kind }) => kind)).toEqual(['taken-back', 'thanks-asked', 'help-asked'])
    expect(mailsFor(absent, { ...occasion, before: 'approved' }).post).toEqual([])
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
    expect(to('insider')).toEqual([
      'dossier',
      'decide-reminder',
      'decide-reminder',
      'invitation-to-insider',
      'reminder-to-insider',
      'outcome-asked',
      'cancelled-to-insider',
    ])
    expect(to('requester')).toEqual([
      'verify-address',
      'approved',
      'approval-ending',
      'invitation-to-requester',
      'reminder-to-requester',
      'cancelled-to-requester',
    ])
  })
})
