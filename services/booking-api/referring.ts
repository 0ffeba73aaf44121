import { after, DAY_MS } from '@vestibule/scheduling/instant.ts'
import type { Deps } from './deps.ts'
import { newId } from './ids.ts'
import type { Prepared } from './prepare.ts'
import { Refused } from './refused.ts'
import { lockPerson } from './store/aliases.ts'
import type { Transaction } from './store/database.ts'
import { findInsider } from './store/insiders.ts'
import { meetingTypesOf } from './store/meeting-types.ts'
import { findOrMakePerson } from './store/people.ts'
import { asksOf, asksOfColleague, colleaguesAt, insertingReferral } from './store/referrals.ts'
import { answersOf } from './store/screenings.ts'
import type { TextKind } from './store/sealed-texts.ts'
import type { Loaded } from './transact.ts'
import type { WishToRefer } from './wish.ts'

type Offered = Extract<WishToRefer['step'], { what: 'offer' }>
type Seal = (kind: TextKind, value: unknown) => Promise<string>

/** Whom it is easiest to be too invested in. */
const CLOSE: readonly string[] = ['friend', 'relative', 'friend-of-a-friend', 'friends-child']

/** Who is thought of, known or new, and how often they and this insider were asked already. Under the insider's lock, and then the colleague's row. */
export async function toOffer(tx: Transaction, deps: Deps, loaded: Loaded, step: Offered, seal: Seal): Promise<Prepared> {
  const { row, insider, requester, course, now } = loaded
  if (!requester) throw new Refused('not-found')
  const { name, address, letter, reason } = step
  const { personIds, insiderId, neverAsked } = await colleaguesAt(tx, deps.keyring, row.organizationId, address)
  if (personIds.includes(insider.personId) || personIds.includes(row.requesterId))
    throw new Refused('invalid', { fields: [{ pointer: '/address', detail: 'is one of the two of you' }] })
  const colleague = insiderId === null ? undefined : await findInsider(tx, deps.keyring, { id: insiderId })
  const [type] = colleague ? await meetingTypesOf(tx, colleague) : []
  const { timeZone, language } = insider.profile
  const colleagueId =
    colleague?.personId ??
    (await findOrMakePerson(tx, deps.keyring, row.organizationId, { name, address, timeZone, language })).id
  await lockPerson(tx, colleagueId) // two insiders who think of the same one are counted one after the other
  const referralId = newId()
  const relationship = course.relationship ?? (await answersOf(tx, deps.keyring, row.id))?.relationship
  const textId = await seal('referral', { name, address, letter })
  // Somebody without a kind of meeting has no slots to open: the two are introduced by mail.
  const colleagueInsiderId = colleague && type ? colleague.id : null
  const referral = { id: referralId, screeningId: row.id, insiderId: row.insiderId, colleagueId, colleagueInsiderId, textId }
  return {
    command: {
      type: 'refer',
      step: {
        ...{ what: 'offer', referralId, textId, colleagueId, colleagueInsiderId },
        reasonTextId: reason === null ? null : await seal('referral-reason', reason),
        given: {
          allowed: insider.policy.referrals,
          closeToInsider: relationship !== undefined && CLOSE.includes(relationship),
          asksThisWeek: await asksOf(tx, row.insiderId, after(now, -7 * DAY_MS)),
          asksOfColleague: await asksOfColleague(tx, [...personIds, colleagueId], after(now, -365 * DAY_MS)),
          neverAsked,
        },
      },
    },
    ...{ detailsId: null, noteId: null, writes: [insertingReferral({ ...referral, createdAt: now })] },
  }
}
