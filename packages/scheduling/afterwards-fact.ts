import type { Fact } from './facts.ts'
import type { Instant } from './instant.ts'

/** Whether a conversation helped, by the requester's word months later. */
export type HelpAnswer = 'yes' | 'partly' | 'no'

/**
 * What took somebody off an insider's private list again; `age`: the insider had not been in touch for too long. `renewed`: they stay on it,
 * by a newer yes, after another conversation.
 */
export type ContactEnd = 'requester' | 'insider' | 'age' | 'renewed'

/** What is said once the two have met, and changes nothing of how the request stands. */
export type AfterwardsFact =
  /** The requester agrees to be on the insider's private list; `metOn`, 'YYYY-MM-DD', is the insider's date of the meeting. */
  | { readonly type: 'contact-agreed'; readonly at: Instant; readonly metOn: string }
  | { readonly type: 'contact-ended'; readonly at: Instant; readonly because: ContactEnd }
  | { readonly type: 'thanks-said'; readonly at: Instant; readonly textId: string }
  /** Months later; `textId` names a sealed line to the insider. */
  | { readonly type: 'help-told'; readonly at: Instant; readonly helped: HelpAnswer; readonly textId: string | null }

const TYPES: ReadonlySet<string> = new Set(['contact-agreed', 'contact-ended', 'thanks-said', 'help-told'])

export function isAfterwardsFact(fact: Fact): fact is AfterwardsFact {
  return TYPES.has(fact.type)
}
