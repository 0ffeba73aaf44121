import type { MailKind } from './mail/content.ts'

// What one fact or another makes untrue of the mails that were posted before it, as far as they have not left.

export const OF_A_DECISION: MailKind[] = ['approved', 'approval-ending', 'come-back', 'asked', 'replied', 'declined']
/** What asks the insider to decide: untrue once it is closed or withdrawn. Once it is decided, what somebody wrote is still worth reading. */
export const REMINDERS: MailKind[] = ['decide-reminder', 'held-back']
export const TO_DECIDE: MailKind[] = ['dossier', 'answers', ...REMINDERS]
export const REMINDING: MailKind[] = ['reminder-to-requester', 'reminder-to-insider']
/** What a booking says of its time: untrue once it is moved or cancelled. */
export const OF_A_BOOKING: MailKind[] = [
  ...(['invitation-to-requester', 'invitation-to-insider', 'moved-to-requester', 'moved-to-insider'] as const),
  ...REMINDING,
  ...(['calendar-answer-to-requester', 'calendar-answer-to-insider', 'outcome-asked'] as const),
]
/** That it is off: untrue once it stands again. */
export const OF_A_CANCELLATION: MailKind[] = ['cancelled-to-requester', 'cancelled-to-insider']
/** That the insider was not there, and what follows from it. */
export const OF_AN_ABSENCE: MailKind[] = ['absence-to-requester', 'absence-to-insider', 'approval-ending']
/** That the requester was not there, and what they say to it. */
export const OF_A_MISS: MailKind[] = [
  ...(['missed-to-requester', 'missed-answered-to-insider'] as const),
  ...(['missed-stays-to-requester', 'missed-corrected-to-requester'] as const),
]

/** That they may come back for a name: as long as it can be taken back, it is held. */
export const OF_NAMES: MailKind[] = ['names-next-week']
