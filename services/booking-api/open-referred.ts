import { decide, submit } from '@vestibule/scheduling/decide.ts'
import type { Fact } from '@vestibule/scheduling/facts.ts'
import { after, DAY_MS } from '@vestibule/scheduling/instant.ts'
import { DECIDE_DAYS } from '@vestibule/scheduling/policy.ts'
import { isRefusal } from '@vestibule/scheduling/refusals.ts'
import { courseOf } from '@vestibule/scheduling/screening.ts'
import { daysFor } from './days.ts'
import type { Deps } from './deps.ts'
import { newId } from './ids.ts'
import { record } from './record.ts'
import { type Crossing, removeCrossing } from './store/crossings.ts'
import type { By } from './store/facts.ts'
import { findInsider, lockInsider } from './store/insiders.ts'
import { meetingTypesOf } from './store/meeting-types.ts'
import { findReferral } from './store/referrals.ts'
import { answersOf, findScreening, insertScreening, requesterOf } from './store/screenings.ts'
import { keepText } from './store/sealed-texts.ts'
import { readSituation } from './store/situation.ts'
import { withinTransaction } from './transact.ts'

/**
 * A colleague with an account here has said yes: under their own lock begins a screening with them that is approved already, with the
 * answers that were given to whoever thought of them. Files stay where they were handed in. Once, however often it is tried.
 */
export async function openReferred(deps: Deps, crossing: Crossing): Promise<void> {
  await withinTransaction(deps, async (tx) => {
    const referral = await findReferral(tx, crossing.referralId)
    const locked = referral?.colleagueInsiderId && (await lockInsider(tx, referral.colleagueInsiderId))
    if (!(await removeCrossing(tx, crossing.id)) || !referral || !locked) return
    const [first, insider] = await Promise.all([
      findScreening(tx, referral.screeningId),
      findInsider(tx, deps.keyring, { id: locked.id }),
    ])
    const requester = first && (await requesterOf(tx, deps.keyring, first))
    const answers = first && (await answersOf(tx, deps.keyring, first.id))
    const [type] = insider ? await meetingTypesOf(tx, insider) : []
    const thinker = first && (await findInsider(tx, deps.keyring, { id: first.insiderId }))
    if (!first || !insider || !requester || !answers || !type || !thinker) return // erased meanwhile, or gone
    const now = deps.clock()
    const { requesterId, questionnaireVersion, expectationsVersion } = first
    const row = {
      id: newId(),
      insiderId: insider.id,
      requesterId,
      meetingTypeId: type.id,
      questionnaireVersion,
      expectationsVersion,
    }
    await insertScreening(tx, { ...row, createdAt: now, referralId: referral.id })
    const { files: _, ...told } = answers
    const taken = { ...told, relationship: 'referred', knownThrough: thinker.profile.name }
    await keepText(tx, requester, row.id, 'answers', taken)

    const of = { row: { ...row, organizationId: first.organizationId, createdAt: now }, insider }
    const texts = { detailsId: null, noteId: null }
    const byColleague: By = { actor: 'colleague', id: null }
    const begun = [
      submit(now),
      { type: 'screening-verified', at: now, gate: null, decideBy: after(now, DECIDE_DAYS * DAY_MS), remindAt: [] },
    ] satisfies Fact[]
    await record(
      tx,
      deps,
      { ...of, locked },
      [],
      begun.map((fact) => [fact, byColleague] as const),
      now,
      { ...texts, silent: true },
    )

    const again = await lockInsider(tx, insider.id)
    const situation = await readSituation(tx, deps.keyring, row.id)
    if (!again || !situation) throw new Error('a screening vanished between two statements')
    const { facts, ...read } = situation
    const loaded = { ...read, course: courseOf(facts, now), now }
    const yes = {
      ...({ type: 'approve', textId: null, terms: null, limit: null, overrideTextId: null, evenSo: true } as const),
      ...{ decisionId: newId(), approvalId: newId() },
    }
    const days = await daysFor(tx, deps, loaded, yes)
    const said = [...facts]
    for (const command of [yes, { type: 'release' } as const]) {
      const fact = decide(courseOf(said, now), command, now, days)
      if (!fact || isRefusal(fact)) throw new Error('a consent that opens nothing')
      said.push(fact)
    }
    const yesFacts = [...said.slice(facts.length), ...courseOf(said, now).due]
    await record(
      tx,
      deps,
      { ...of, locked: again },
      facts,
      yesFacts.map((fact) => [fact, byColleague] as const),
      now,
      texts,
    )
  })
}
