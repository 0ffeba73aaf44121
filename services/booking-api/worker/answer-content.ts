import { dateOf, dayOf } from '@vestibule/scheduling/calendar.ts'
import { after } from '@vestibule/scheduling/instant.ts'
import { deadlineOf } from '@vestibule/scheduling/screening.ts'
import type { MailContent } from '../mail/content.ts'
import type { MessageData } from '../store/postings.ts'
import { readText } from '../store/sealed-texts.ts'
import { type About, link, READ_ON_MS } from './about.ts'

/** What became of an answer by mail. Undefined: it was undone, or has been sent, meanwhile. */
export async function answerContent(about: About, kind: 'answer-taken' | 'answer-not-taken'): Promise<MailContent | undefined> {
  const { tx, deps, row, course, requester, now } = about
  const { notTaken, ready } = row.data as MessageData
  const { screening: standing, decision } = course
  const until = deadlineOf(standing) ?? now
  const decide = () => link(about, 'decide', '/decide', after(until, READ_ON_MS))
  const requesterName = requester.profile.name
  if (kind === 'answer-not-taken')
    return notTaken && { kind, requesterName, why: notTaken, decideLink: ready ? `${await decide()}&${ready}` : await decide() }
  if (!decision || now >= decision.effectiveAt) return undefined
  const { verdict, effectiveAt } = decision
  const text = verdict.textId ? await readText<string | string[]>(tx, deps.keyring, verdict.textId) : undefined
  const monday = verdict.verdict === 'come-back' ? verdict.weekOf : null
  return {
    kind,
    requesterName,
    verdict: verdict.verdict,
    words: text === undefined ? [] : [text].flat(),
    week: monday === null ? null : { monday, friday: dateOf(dayOf(monday) + 4) },
    effectiveAt,
    decideLink: await decide(),
  }
}
