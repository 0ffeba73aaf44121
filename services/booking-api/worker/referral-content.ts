import { after } from '@vestibule/scheduling/instant.ts'
import { TELL_HOW_IT_WENT_MS } from '@vestibule/scheduling/referral.ts'
import type { MailContent, MailKind } from '../mail/content.ts'
import { mintLink } from '../store/links.ts'
import type { MessageData } from '../store/postings.ts'
import { textsOf } from '../store/referrals.ts'
import { type About, READ_ON_MS } from './about.ts'

type Kind = Extract<MailKind, `referral-${string}` | `introduced${string}`>
const MINUTES = 30

/** What is said of somebody who was thought of. Undefined: it is no longer so. */
export async function referralContent(about: About, kind: Kind, status: () => Promise<string>): Promise<MailContent | undefined> {
  const { tx, deps, row, course, requester, now } = about
  const { referralId } = row.data as MessageData
  const referral = course.referrals.find((one) => one.referralId === referralId)
  const texts = referral && (await textsOf(tx, deps.keyring, referral.textId))
  if (!referral || !texts) return undefined
  const { state, answerBy } = referral
  const requesterName = requester.profile.name
  const both = { requesterName, colleagueName: texts.name }
  switch (kind) {
    case 'referral-offered':
      return state === 'offered' && answerBy !== null ? { kind, answerBy, statusLink: await status() } : undefined
    case 'referral-asked': {
      if (state !== 'asked' || answerBy === null) return undefined
      const link = await consentLink(after(answerBy, READ_ON_MS))
      return {
        kind,
        ...both,
        letter: texts.letter,
        minutes: MINUTES,
        answerBy,
        links: { yes: `${link}&yes`, 'not-now': `${link}&not-now`, never: `${link}&never` },
      }
    }
    case 'referral-accepted':
      return { kind, ...both, opens: referral.colleagueInsiderId !== null }
    case 'introduced':
      return { kind, ...both, colleagueAddress: texts.address }
    case 'introduced-to-colleague':
      return { kind, ...both, requesterAddress: requester.profile.address }
    case 'referral-went':
      return state === 'accepted' ? { kind, ...both, consentLink: await consentLink(after(now, TELL_HOW_IT_WENT_MS)) } : undefined
    case 'referral-none': {
      // As long as somebody else may still say yes, this is not the end.
      const open = course.referrals.some((one) => one.answerBy !== null || one.state === 'accepted')
      // Those that are taken back are so together: of them the last one says it.
      const said = state === 'withdrawn' && course.referrals.findLast((one) => one.state === 'withdrawn') !== referral
      return open || said ? undefined : { kind }
    }
    case 'referral-dropped':
    case 'referral-refused':
    case 'referral-withdrawn':
      return { kind, ...both }
    case 'referral-outcome':
      return referral.attendance === null ? undefined : { kind, ...both, attendance: referral.attendance }
    default:
      return kind satisfies never
  }

  async function consentLink(expiresAt: typeof now): Promise<string> {
    const { screening } = about
    const to = { screeningId: screening.id, personId: row.recipientId, referralId: referralId ?? null }
    const secret = await mintLink(tx, { purpose: 'consent', ...to, expiresAt })
    return `${deps.site.publicUrl}/consent#${secret}`
  }
}
