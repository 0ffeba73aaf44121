import { dateOf, dayOf } from '@vestibule/scheduling/calendar.ts'
import { after, HOUR_MS } from '@vestibule/scheduling/instant.ts'
import type { ReturnWindow } from '@vestibule/scheduling/return-window.ts'
import type { HeldBack, MailContent, MailOf } from '../mail/content.ts'
import { roundsOf } from '../rounds.ts'
import { heldBackOf } from '../store/held-back.ts'
import { mintLink } from '../store/links.ts'
import { sentSince } from '../store/messages.ts'
import { type About, link, READ_ON_MS } from './about.ts'

type Kind =
  | 'come-back'
  | 'names-next-week'
  | 'came-for-a-name'
  | 'window-moved'
  | 'returned'
  | 'asked'
  | 'replied'
  | 'reply-answered'

/** What is said of a return, of questions and of a reply in writing. Undefined: it is no longer so. */
export async function waitingContent(
  about: About,
  kind: Kind,
  text: string | null,
  status: () => Promise<string>,
): Promise<MailContent | undefined> {
  const { tx, deps, course, requester, now } = about
  const { screening: standing } = course
  const requesterName = requester.profile.name
  switch (kind) {
    case 'come-back':
    case 'window-moved': {
      if (standing.state !== 'deferred') return undefined
      return { kind, ...weekOfReturn(standing), ownLine: text, statusLink: await status() }
    }
    case 'names-next-week': {
      const { names } = course
      if (standing.state !== 'concluded' || !names || names.keptAt !== null) return undefined
      return { kind, ...weekOfReturn(names), ownLine: null, statusLink: await status() }
    }
    case 'came-for-a-name':
      return { kind, requesterName, outcomeLink: await link(about, 'outcome', '/outcome', after(now, READ_ON_MS)) }
    case 'returned':
      if (standing.state !== 'approved') return undefined
      return { kind, requesterName, chooseBy: standing.approval.approvedUntil }
    case 'asked': {
      const questions = (await roundsOf(tx, deps, course)).at(-1)?.questions
      if (standing.state !== 'asked' || !questions) return undefined
      return { kind, questions, answerBy: standing.answerBy, statusLink: await status() }
    }
    case 'replied':
      if (standing.state !== 'replied' || text === null) return undefined
      return { kind, text, answerBy: standing.answerBy, statusLink: await status() }
    case 'reply-answered': {
      if (text === null) return undefined
      return { kind, requesterName, text, decideLink: await link(about, 'decide', '/decide', after(now, READ_ON_MS)) }
    }
    default:
      return kind satisfies never
  }
}

function weekOfReturn({ weekOf: monday, opensAt, closesAt, moved }: ReturnWindow & { readonly moved: boolean }) {
  return { monday, friday: dateOf(dayOf(monday) + 4), opensAt, closesAt, mayMove: !moved }
}

/** Requests of several people may wait at once: one mail a day tells of all of them, whichever of them posted it. */
const ONCE_IN_MS = 20 * HOUR_MS

/** Undefined: none waits any longer, or another mail of today has said so. */
export async function heldBackContent({ tx, deps, row, insider, now }: About): Promise<MailOf<'held-back'> | undefined> {
  const waiting = await heldBackOf(tx, insider.id)
  if (waiting.length === 0 || (await sentSince(tx, row, after(now, -ONCE_IN_MS)))) return undefined
  const requests: HeldBack[] = []
  for (const { screeningId, reason, since, decideBy } of waiting) {
    const expiresAt = after(decideBy, READ_ON_MS)
    const secret = await mintLink(tx, { purpose: 'decide', screeningId, personId: row.recipientId, expiresAt })
    requests.push({ reason, since, link: `${deps.site.publicUrl}/decide#${secret}` })
  }
  return { kind: 'held-back', requests }
}
