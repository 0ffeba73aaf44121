import type { AfterwardsFact } from '@vestibule/scheduling/afterwards-fact.ts'
import { on } from '@vestibule/scheduling/testing/given.ts'
import { describe, expect, it } from 'vitest'
import { mailsFor, type Occasion } from './post.ts'

const people = { requesterId: 'requester', insiderPersonId: 'insider' }
const occasion: Occasion = {
  ...{ screeningId: 'screening-1', ...people, factId: 'fact-1', before: 'concluded' },
  ...{ heldBack: false, missed: null, noteId: null },
}

describe('once the two have met', () => {
  const met = { type: 'outcome-recorded', at: on(11), bookingId: 'booking-1', attendance: 'attended', minutesLate: null } as const
  const asked = (fact: Parameters<typeof mailsFor>[0]) =>
    mailsFor(fact, occasion).post.map(({ kind, recipientId, dueAt }) => [kind, recipientId, dueAt])

  it('the requester is asked for thanks the day after, and in 180 days whether it helped', () => {
    expect(asked(met)).toEqual([
      ['thanks-asked', 'requester', on(12)],
      ['help-asked', 'requester', on(11) + 180 * 86_400_000],
    ])
    expect(asked({ ...met, attendance: 'missed' })).toEqual([])
    expect(mailsFor({ ...met, attendance: 'missed' }, occasion).drop).toEqual(
      expect.arrayContaining(['thanks-asked', 'contact-asked']),
    )
  })

  it('an offer to keep in touch is told in ten minutes, and held back with the word that takes it back', () => {
    expect(asked({ ...met, keepInTouch: true })[0]).toEqual(['contact-asked', 'requester', on(11, '09:10')])
    expect(mailsFor({ ...met, keepInTouch: false }, occasion).drop).toContain('contact-asked')
    expect(mailsFor(met, occasion).drop).not.toContain('contact-asked')
  })

  it.each<[AfterwardsFact, string[], string[]]>([
    [{ type: 'contact-agreed', at: on(12), metOn: '2026-12-10' }, ['contact-asked'], []],
    [{ type: 'contact-ended', at: on(12), because: 'requester' }, [], []],
    [{ type: 'thanks-said', at: on(12), textId: 'thanks-1' }, ['thanks-asked'], ['thanks']],
    [{ type: 'help-told', at: on(12), helped: 'yes', textId: 'line-1' }, ['help-asked'], ['help-line']],
    [{ type: 'help-told', at: on(12), helped: 'yes', textId: null }, ['help-asked'], []],
  ])('what is said is asked for no longer, and its words reach the insider: %o', (fact, drops, kinds) => {
    const { drop, post } = mailsFor(fact, occasion)
    expect([drop, post.map(({ kind }) => kind)]).toEqual([drops, kinds])
    for (const mail of post) expect(mail).toMatchObject({ recipientId: 'insider', sealedForId: 'requester', dueAt: on(12) })
  })
})
