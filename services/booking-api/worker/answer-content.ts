import { after } from '@vestibule/scheduling/instant.ts'
import { DECIDE_MS } from '@vestibule/scheduling/policy.ts'
import { courseOf, deadlineOf } from '@vestibule/scheduling/screening.ts'
import type { MailContent } from '../mail/content.ts'
import { factsOf } from '../store/facts.ts'
import type { MessageData } from '../store/messages.ts'
import { readText } from '../store/sealed-texts.ts'
import { type About, link, READ_ON_MS } from './about.ts'

/** What became of an answer by mail. Undefined: it was undone, or has been sent, meanwhile. */
export async function answerContent(about: About, kind: 'answer-taken' | 'answer-not-taken'): Promise<MailContent | undefined> {
  const { tx, deps, row, screening, requester, now } = about
  const { notTaken, ready } = row.data as MessageData
  const { screening: standing, decision } = courseOf(await factsOf(tx, screening.id), now)
  const until = deadlineOf(standing) ?? after(now, DECIDE_MS)
  const decide = () => link(about, 'decide', '/decide', after(until, READ_ON_MS))
  const requesterName = requester.profile.name
  if (kind === 'answer-not-taken')
    return notTaken && { kind, requesterName, why: notTaken, decideLink: ready ? `${await decide()}&${ready}` : await decide() }
  if (!decision || now >= decision.effectiveAt) return undefined
  const { verdict, effectiveAt } = decision
  const text = verdict.textId ? ((await readText<string>(tx, deps.keyring, verdict.textId)) ?? null) : null
  return { kind, requesterName, verdict: verdict.verdict, text, effectiveAt, decideLink: await decide() }
}
