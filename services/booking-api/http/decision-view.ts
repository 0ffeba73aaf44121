import type { Verdict } from '@vestibule/scheduling/facts.ts'
import type { Deps } from '../deps.ts'
import { toText } from '../instants.ts'
import type { Database, Transaction } from '../store/database.ts'
import { deciderOf } from '../store/facts.ts'
import { readText } from '../store/sealed-texts.ts'
import type { Loaded } from '../transact.ts'
import type { Viewer } from './booking-view.ts'
import type { Screening } from './schemas/screening.ts'

type Decision = NonNullable<Screening['decision']>

/** The decision made last: what, when, and for the insider by whom. While it can be undone, for the insider's side alone. */
export async function decisionView(
  tx: Database | Transaction,
  deps: Deps,
  { row, course, now }: Loaded,
  viewer: Viewer,
): Promise<Screening['decision']> {
  const { decision } = course
  if (!decision) return null
  const inEffect = now >= decision.effectiveAt
  if (!inEffect && viewer !== 'insider') return null
  const by = viewer === 'insider' ? await deciderOf(tx, row.id, decision.decisionId) : undefined
  return {
    verdict: decision.verdict.verdict,
    decidedAt: toText(viewer === 'insider' ? decision.decidedAt : decision.effectiveAt),
    effectiveAt: toText(decision.effectiveAt),
    inEffect,
    by: by ? (by.actor === 'key' ? 'key' : 'insider') : null,
    overrideReason: viewer === 'insider' ? await overrideOf(tx, deps, decision.verdict) : null,
    ...dataOf(decision.verdict),
    ...(await textsOf(tx, deps, decision.verdict, viewer)),
  }
}

function dataOf(verdict: Verdict): Pick<Decision, 'reason' | 'mayAskAgain' | 'askAgainAt' | 'startsAt' | 'returnWindow'> {
  const none = { reason: null, mayAskAgain: true, askAgainAt: null, startsAt: [], returnWindow: null }
  switch (verdict.verdict) {
    case 'approve':
      return { ...none, startsAt: (verdict.terms?.startsAt ?? []).map(toText) }
    case 'come-back': {
      const { weekOf, opensAt, closesAt } = verdict
      return { ...none, returnWindow: { weekOf, opensAt: toText(opensAt), closesAt: toText(closesAt) } }
    }
    case 'decline': {
      const { reason, askAgainAt } = verdict
      const from = typeof askAgainAt === 'number' ? toText(askAgainAt) : null
      return { ...none, reason, mayAskAgain: askAgainAt !== 'never', askAgainAt: from }
    }
    case 'ask':
    case 'reply':
      return none
    default:
      return verdict satisfies never
  }
}

async function overrideOf(tx: Database | Transaction, { keyring }: Deps, verdict: Verdict): Promise<string | null> {
  const textId = verdict.verdict === 'approve' ? verdict.overrideTextId : null
  return textId ? ((await readText<string>(tx, keyring, textId)) ?? null) : null
}

/** What was written along; an integration learns that something was decided, not the words. */
async function textsOf(
  tx: Database | Transaction,
  { keyring }: Deps,
  verdict: Verdict,
  viewer: Viewer,
): Promise<Pick<Decision, 'text' | 'questions'>> {
  if (verdict.textId === null || viewer === 'key') return { text: null, questions: [] }
  if (verdict.verdict === 'ask') return { text: null, questions: (await readText<string[]>(tx, keyring, verdict.textId)) ?? [] }
  return { text: (await readText<string>(tx, keyring, verdict.textId)) ?? null, questions: [] }
}
