import type { AfterwardsFact, ContactEnd, HelpAnswer } from './afterwards-fact.ts'
import { dateOf } from './calendar.ts'
import type { Command } from './commands.ts'
import type { Days } from './deadlines.ts'
import type { Fact } from './facts.ts'
import { after, type Instant } from './instant.ts'
import { haveMet } from './names.ts'
import { ASK_HELP_MS, SAY_HELP_MS, THANK_MS } from './policy.ts'
import { type Refusal, type RefusalCode, refuse } from './refusals.ts'
import type { Course } from './screening.ts'
import { localOf } from './zone.ts'

/** What the requester said once the two had met. */
export interface Afterwards {
  /** Whether they are on the insider's private list; null: they never said that they want to be. */
  readonly contact: 'agreed' | ContactEnd | null
  readonly thankedAt: Instant | null
  readonly helped: HelpAnswer | null
}

export const NOTHING_SAID: Afterwards = { contact: null, thankedAt: null, helped: null }

/** "Yes, keep in touch": where the insider offered it. Null: said already. */
export function agreeToContact(course: Course, now: Instant, { insiderZone }: Days): Fact | Refusal | null {
  const { contact } = course.afterwards
  if (contact === 'agreed') return null
  const { booking } = course
  if (!booking || !mayAgree(course)) return refuse('contact-not-offered')
  return { type: 'contact-agreed', at: now, metOn: dateOf(localOf(insiderZone, booking.startsAt).day) }
}

/** Whether the question is open: offered, and not ended by the insider. A requester who said no, or took it back, may think again. */
export function mayAgree(course: Course): boolean {
  const { contact } = course.afterwards
  return met(course)?.outcome?.keepInTouch === true && (contact === null || contact === 'requester')
}

/** Off the list, at anybody's word, at any time. Null: not on it. */
export function endContact({ afterwards }: Course, because: ContactEnd, now: Instant): Fact | null {
  return afterwards.contact === 'agreed' ? { type: 'contact-ended', at: now, because } : null
}

/** A word of thanks, once. */
export function sayThanks(course: Course, textId: string, now: Instant): Fact | Refusal {
  const cannot = whyNoThanks(course, now)
  return cannot ? refuse(cannot) : { type: 'thanks-said', at: now, textId }
}

/** Why there is nothing to thank for; null: they may. */
export function whyNoThanks(course: Course, now: Instant): RefusalCode | null {
  const booking = met(course)
  if (!booking || now >= after(booking.endsAt, THANK_MS)) return 'nothing-to-thank-for'
  return course.afterwards.thankedAt === null ? null : 'already-said'
}

/** Months later, whether it helped: once, and only when they are asked. */
export function tellHelp(course: Course, command: Extract<Command, { type: 'tell-help' }>, now: Instant): Fact | Refusal {
  const cannot = whyNoHelp(course, now)
  const { helped, textId } = command
  return cannot ? refuse(cannot) : { type: 'help-told', at: now, helped, textId }
}

/** Why nobody asks whether it helped; null: they may say. */
export function whyNoHelp(course: Course, now: Instant): RefusalCode | null {
  const booking = met(course)
  const asked = booking && now >= after(booking.endsAt, ASK_HELP_MS) && now < after(booking.endsAt, SAY_HELP_MS)
  if (!asked) return 'not-asked-whether-it-helped'
  return course.afterwards.helped === null ? null : 'already-said'
}

/** The step of the fold. */
export function withAfterwards(course: Course, fact: AfterwardsFact): Course {
  switch (fact.type) {
    case 'contact-agreed':
      return { ...course, afterwards: { ...course.afterwards, contact: 'agreed' } }
    case 'contact-ended':
      return { ...course, afterwards: { ...course.afterwards, contact: fact.because } }
    case 'thanks-said':
      return { ...course, afterwards: { ...course.afterwards, thankedAt: fact.at } }
    case 'help-told':
      return { ...course, afterwards: { ...course.afterwards, helped: fact.helped } }
    default:
      return fact satisfies never
  }
}

/** The meeting that was held; null where none was, as far as anybody has said. */
function met({ screening, booking }: Course): Course['booking'] {
  const attendance = booking?.outcome?.attendance
  return screening.state === 'concluded' && attendance && haveMet(attendance) ? booking : null
}
