import type { Problem } from '../problem.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { errorAt } from './error-at.ts'

/** Why a calendar could not be read, in words; nothing for a reason that came up after this page was loaded. */
export function troubleText(reason: string | undefined): string {
  const known: Record<string, string> = deskTexts.calendars.trouble
  return (reason && known[reason]) || ''
}

/** What a refusal says of the address that was typed. */
export function addressError(refusal: Problem | undefined): string | undefined {
  if (refusal?.code === 'calendar-not-read') return troubleText(refusal.reason)
  if (refusal?.code === 'too-many-calendars') return deskTexts.calendars.tooMany
  return errorAt(refusal, '/address')
}

/** What a refusal says of the password that was typed. */
export function passwordError(refusal: Problem | undefined): string | undefined {
  return isLockedOut(refusal) ? deskTexts.calendars.account.notLetIn : errorAt(refusal, '/password')
}

/** What it says of the server. */
export function serverError(refusal: Problem | undefined): string | undefined {
  return isLockedOut(refusal) ? undefined : addressError(refusal)
}

const isLockedOut = (refusal: Problem | undefined) => refusal?.code === 'calendar-not-read' && refusal.reason === 'not-allowed-in'
