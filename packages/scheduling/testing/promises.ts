import type { Fact, FactType } from '../facts.ts'
import { HOUR_MS, type Instant } from '../instant.ts'
import type { ReferralFact } from '../referral-fact.ts'
import type { ReturnWindow } from '../return-window.ts'
import { on } from './given.ts'

/** What the insider may still note of a requester whose request has ended. */
const NOTES: readonly FactType[] = ['relationship-corrected', 'requester-reported', 'cancellation-excused', 'contact-ended']
/** What the requester may say once the two have met. */
const SAID: readonly FactType[] = ['contact-agreed', 'thanks-said', 'help-told']

/** Which facts may follow once a fact of this kind has ended the life, or the yes; null where it ends neither. */
export const EVERY_FACT = {
  'screening-submitted': null,
  'screening-verified': null,
  'decision-made': null,
  'decision-undone': null,
  'decision-released': null,
  'gate-opened': null,
  'screening-approved': null,
  'screening-deferred': null,
  'window-moved': null,
  'window-kept': null,
  'screening-asked': null,
  'screening-answered': null,
  'relationship-corrected': null,
  'requester-reported': null,
  'booking-created': null,
  'booking-moved': null,
  'cancellation-excused': null,
  'booking-cancelled': null,
  'calendar-answered': null,
  'decline-undone': null,
  'presence-told': null,
  'screening-replied': ['reply-answered', ...NOTES],
  'reply-answered': NOTES,
  'screening-declined': NOTES,
  'approval-taken-back': NOTES,
  'screening-withdrawn': NOTES,
  'screening-expired': NOTES,
  'screening-lapsed': NOTES,
  'window-missed': NOTES,
  'returned-for-a-name': ['outcome-recorded', ...SAID, ...NOTES],
  'screening-concluded': ['outcome-recorded', ...NOTES],
  'outcome-recorded': ['outcome-recorded', 'missed-answered', 'window-moved', 'returned-for-a-name', ...SAID, ...NOTES],
  'missed-answered': ['outcome-recorded', ...NOTES],
  'contact-agreed': null,
  'contact-ended': null,
  'thanks-said': null,
  'help-told': null,
} satisfies Record<Exclude<FactType, ReferralFact['type']>, readonly FactType[] | null>

/** What has to be true of every history, whatever the rules and the model agree on. Throws where it is not so. */
export function keepsItsPromises(facts: readonly Fact[]): void {
  let approvedUntil: Instant | null = null
  let approvalId: string | null = null
  let sequence: number | null = null
  /** Of a meeting that a calendar declined: what can be brought back, and until when. */
  let declined: { approvedUntil: Instant | null; sequence: number; at: Instant } | null = null
  let rounds = 0
  let window: ReturnWindow | null = null
  let mayFollow: readonly FactType[] | null = null
  let at = facts[0]?.at ?? on(1)
  for (const fact of facts) {
    if (mayFollow) holds(`${fact.type} may follow an end`, mayFollow.includes(fact.type))
    // A week to come back in for a name is moved after the end, which stays one.
    if (!NOTES.includes(fact.type) && !SAID.includes(fact.type) && !(mayFollow && fact.type === 'window-moved'))
      mayFollow = owesAnother(fact) ? null : endsWith(fact)
    holds(`${fact.type} is not dated before the fact before it`, fact.at >= at)
    at = fact.at
    if (fact.type === 'screening-asked') holds('nothing is asked a fourth time', ++rounds <= 3)
    if (fact.type === 'screening-deferred' || fact.type === 'window-moved') window = fact
    if (fact.type === 'outcome-recorded' && fact.names) window = fact.names
    if (fact.type === 'window-kept' || fact.type === 'returned-for-a-name')
      holds('somebody came back within the window', window !== null && at >= window.opensAt && at < window.closesAt)
    if (fact.type === 'screening-approved' || fact.type === 'window-kept') {
      holds('there is no other live approval', approvedUntil === null)
      ;({ approvalId, approvedUntil } = fact)
    } else if (fact.type === 'booking-created') {
      holds(
        'a booking comes under a live approval',
        approvedUntil !== null && fact.approvalId === approvalId && at < approvedUntil,
      )
      holds('there is no other booking', sequence === null && fact.sequence === 0)
      sequence = fact.sequence
      declined = null
    } else if (fact.type === 'booking-moved') {
      holds('SEQUENCE rises by one with a move', sequence !== null && fact.sequence === sequence + 1)
      holds('nothing is moved to where it was', fact.startsAt !== fact.from.startsAt)
      sequence = fact.sequence
    } else if (fact.type === 'outcome-recorded') {
      sequence = null
      const { renewal } = fact
      if (renewal) holds('an absence of the insider’s alone renews the yes', fact.attendance === 'insider-absent')
      if (renewal && 'approvalId' in renewal) ({ approvalId, approvedUntil } = renewal)
    } else if (fact.type === 'booking-cancelled') {
      holds('SEQUENCE rises', sequence !== null && fact.sequence > sequence)
      sequence = null
      declined = fact.byCalendar ? { approvedUntil, sequence: fact.sequence, at } : null
      holds('a calendar cancels for the requester alone', !fact.byCalendar || fact.side === 'requester')
      approvedUntil = fact.approvedUntil
      holds('a yes lives on, or a fresh one is waited for', (fact.approvedUntil === null) === (fact.decideBy !== null))
    } else if (fact.type === 'decline-undone') {
      holds('a decline is undone within the hour', declined !== null && at < declined.at + HOUR_MS && at < fact.startsAt)
      holds('SEQUENCE rises by one with an undo', fact.sequence === (declined?.sequence ?? 0) + 1)
      sequence = fact.sequence
      approvedUntil = declined?.approvedUntil ?? null
      declined = null
    }
  }
}

/** Referrals have lives of their own: `referral.test.ts`. */
function endsWith({ type }: Fact): readonly FactType[] | null {
  return type in EVERY_FACT ? EVERY_FACT[type as keyof typeof EVERY_FACT] : null
}

/** The insider wasn't there: that ends nothing. */
function owesAnother(fact: Fact): boolean {
  return fact.type === 'outcome-recorded' && fact.attendance === 'insider-absent'
}

function holds(what: string, is: boolean): void {
  if (!is) throw new Error(`it is not so that ${what}`)
}
