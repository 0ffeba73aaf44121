import type { Attendance } from '@vestibule/scheduling/facts.ts'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import type { DecideLinks, Dossier } from './dossier.ts'
import type { Language } from './languages.ts'
import type { MeetingMail } from './meeting.ts'

/** Whom a mail is for: it is written in their language and says times in their zone first. */
export interface Reader {
  readonly name: string
  readonly address: string
  /** IANA name. */
  readonly timeZone: string
  readonly language: Language
}

/** Who was asked, as every mail names them. `publicAddress` is their public page, `myRequest` where links are sent again. */
export interface Host {
  readonly name: string
  readonly organization: string
  readonly timeZone: string
  readonly publicAddress: string
  readonly myRequest: string
}

/** When a requester is to come back, and where. */
export interface Return {
  /** The Monday and the Friday of that week, 'YYYY-MM-DD'. */
  readonly monday: string
  readonly friday: string
  readonly opensAt: Instant
  readonly closesAt: Instant
  readonly ownLine: string | null
  /** Whether "I can't that week" can still be said. */
  readonly mayMove: boolean
  readonly statusLink: string
}

/** A request that waits for a look before it is delivered. No name: several people's requests stand in one mail. */
export interface HeldBack {
  readonly reason: 'two-missed' | 'reported'
  readonly since: Instant
  readonly link: string
}

/** What stands in the letter of a decline; `text` is the insider's, already filled in and edited. */
export type DeclineReason = 'slump' | 'not-a-fit' | 'too-vague' | 'no-time' | 'policy' | 'conflict' | 'wrong-page'

/** Everything a mail of each kind needs, as plain values: rendering asks neither the store nor the clock. Links are whole URLs. */
export type MailContent =
  /** To an address not yet proved: not a word of the requester's own. */
  | { readonly kind: 'verify-address'; readonly confirmLink: string; readonly confirmBy: Instant }
  | { readonly kind: 'link-again'; readonly statusLink: string }
  /** The same for an insider: a link for each request that is open to them. */
  | { readonly kind: 'insider-links'; readonly requests: readonly OpenRequest[] }
  | { readonly kind: 'browser-code'; readonly door: 'link' | 'desk'; readonly code: string; readonly expiresAt: Instant }
  | ({ readonly kind: 'dossier' } & Dossier)
  /** The same again, after the requester answered what was asked. */
  | ({ readonly kind: 'answers' } & Dossier)
  /** On day three and ten, while it is undecided; to the insider. */
  | {
      readonly kind: 'decide-reminder'
      readonly requesterName: string
      readonly minutes: number
      readonly wantsToLearn: string
      readonly decideBy: Instant
      readonly links: DecideLinks
    }
  /** Once a day while requests wait for a look; to the insider. */
  | { readonly kind: 'held-back'; readonly requests: readonly HeldBack[] }
  | ({ readonly kind: 'come-back' } & Return)
  /** "I can't that week": the same for the week after. */
  | ({ readonly kind: 'window-moved' } & Return)
  /** After the meeting: to come back for a name in a certain week; also that this week was moved. */
  | ({ readonly kind: 'names-next-week' } & Return)
  /** They did; to the insider. */
  | { readonly kind: 'came-for-a-name'; readonly requesterName: string; readonly outcomeLink: string }
  /** The insider offers to keep in touch; the requester is asked, once. */
  | { readonly kind: 'contact-asked'; readonly statusLink: string }
  /** The day after they met, and months later; once each. */
  | { readonly kind: 'thanks-asked'; readonly statusLink: string }
  | { readonly kind: 'help-asked'; readonly statusLink: string }
  /** To the insider, in the requester's words. */
  | { readonly kind: 'thanks'; readonly requesterName: string; readonly text: string }
  | { readonly kind: 'help-line'; readonly requesterName: string; readonly text: string }
  /** The window has passed; to the requester. */
  | { readonly kind: 'window-missed' }
  /** The requester didn't come back within the window, or did; to the insider. */
  | { readonly kind: 'not-returned'; readonly requesterName: string }
  | { readonly kind: 'returned'; readonly requesterName: string; readonly chooseBy: Instant }
  | { readonly kind: 'asked'; readonly questions: readonly string[]; readonly answerBy: Instant; readonly statusLink: string }
  /** What was asked was not answered; to the requester. */
  | { readonly kind: 'asked-closed' }
  | { readonly kind: 'replied'; readonly text: string; readonly answerBy: Instant; readonly statusLink: string }
  /** The one answer to a reply in writing; to the insider. */
  | { readonly kind: 'reply-answered'; readonly requesterName: string; readonly text: string; readonly decideLink: string }
  | {
      readonly kind: 'approved'
      readonly statusLink: string
      readonly chooseBy: Instant
      readonly minutes: number
      readonly ownLine: string | null
      /** The insider's own times, where the yes is to these alone. */
      readonly startsAt: readonly Instant[]
    }
  /** Two days before an approval ends, when nothing was booked. */
  | { readonly kind: 'approval-ending'; readonly statusLink: string; readonly chooseBy: Instant }
  | { readonly kind: 'declined'; readonly reason: DeclineReason; readonly text: string; readonly askAgainAt: Instant | null }
  /** The insider took a yes back before a slot was booked. */
  | { readonly kind: 'taken-back' }
  /** Nobody answered in time; to the requester. */
  | { readonly kind: 'expired' }
  /** An approval ran out without a booking; to the requester. */
  | { readonly kind: 'lapsed' }
  /** The requester withdrew; to the insider. */
  | { readonly kind: 'withdrawn'; readonly requesterName: string }
  /** The requester erased what they wrote; to the insider, who is asked to delete what was mailed. Names nobody. */
  | { readonly kind: 'erased'; readonly reachedAt: Instant }
  | MeetingMail
  | ReferralMail
  /** An answer by mail was taken: what will be sent, and until when it can be undone. To the insider. */
  | {
      readonly kind: 'answer-taken'
      readonly requesterName: string
      readonly verdict: 'approve' | 'come-back' | 'ask' | 'reply' | 'decline'
      /** What the requester will read of the insider's own, each on its own; empty where it is ours alone. */
      readonly words: readonly string[]
      /** The week to come back in, 'YYYY-MM-DD'; null for everything else. */
      readonly week: { readonly monday: string; readonly friday: string } | null
      readonly effectiveAt: Instant
      readonly decideLink: string
    }
  /** An answer by mail was not taken; to the insider's known address, whoever wrote. */
  | { readonly kind: 'answer-not-taken'; readonly requesterName: string; readonly why: NotTaken; readonly decideLink: string }
  /** A reply was "I'm back", in time; to the requester. */
  | { readonly kind: 'return-taken'; readonly statusLink: string; readonly chooseBy: Instant }
  /** A requester replied where nobody reads. */
  | { readonly kind: 'reply-not-passed-on'; readonly statusLink: string }

/** What is said of somebody whom an insider thought of: to the requester, the colleague, and back to the insider. */
export type ReferralMail =
  | { readonly kind: 'referral-offered'; readonly answerBy: Instant; readonly statusLink: string }
  /** The insider's own letter, to the colleague. */
  | ({
      readonly kind: 'referral-asked'
      readonly letter: string
      readonly minutes: number
      readonly answerBy: Instant
      readonly links: { readonly yes: string; readonly 'not-now': string; readonly never: string }
    } & BothNamed)
  | ({ readonly kind: 'referral-dropped' } & BothNamed)
  /** `opens`: their slots; else the two were introduced by mail. */
  | ({ readonly kind: 'referral-accepted'; readonly opens: boolean } & BothNamed)
  | ({ readonly kind: 'introduced'; readonly colleagueAddress: string } & BothNamed)
  | ({ readonly kind: 'introduced-to-colleague'; readonly requesterAddress: string } & BothNamed)
  /** Weeks later, to the colleague: how it went. */
  | ({ readonly kind: 'referral-went'; readonly consentLink: string } & BothNamed)
  /** Nobody said yes; to the requester, whoever was asked and however they said no. */
  | { readonly kind: 'referral-none' }
  | ({ readonly kind: 'referral-refused' } & BothNamed)
  /** To a colleague who was asked: they needn't answer any more. */
  | ({ readonly kind: 'referral-withdrawn' } & BothNamed)
  | ({ readonly kind: 'referral-outcome'; readonly attendance: Attendance } & BothNamed)

export interface BothNamed {
  readonly requesterName: string
  readonly colleagueName: string
}

/** A request as *send me a fresh link* lists it: to decide or look at what was decided, a meeting ahead, or one to note. */
export interface OpenRequest {
  readonly what: 'request' | 'meeting' | 'outcome'
  /** Null while it is held back. */
  readonly requesterName: string | null
  /** When it was asked; of a meeting, its start. */
  readonly at: Instant
  readonly link: string
}

/** Why an answer by mail was not taken as one. */
export type NotTaken = 'not-proved' | 'unclear' | 'nothing-free' | 'person-limit' | 'asked-enough' | 'already-decided' | 'closed'

export type MailKind = MailContent['kind']
export type MailOf<K extends MailKind> = Extract<MailContent, { readonly kind: K }>

/** A mail before its headers: what a reader sees, and the calendar file of an invitation. */
export interface Rendered {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly calendar: {
    readonly method: 'REQUEST' | 'CANCEL'
    readonly ics: string
    /** Whom the mail has to be from as well: Exchange takes a sender for the organizer (MS-OXCICAL). */
    readonly from: { readonly name: string; readonly address: string }
  } | null
}
