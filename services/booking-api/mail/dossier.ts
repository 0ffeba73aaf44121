import type { Instant } from '@vestibule/scheduling/instant.ts'

/** One answered question of the dossier, in the order of the questionnaire. Text is the requester's: escape, defang, cap. */
export interface DossierAnswer {
  readonly question: string
  readonly answer: string
}

export interface DossierFile {
  /** The question it answers; null for the résumé. */
  readonly question: string | null
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
  /** Whether a virus scanner found nothing in it; false: not scanned. */
  readonly scanned: boolean
  /** Present when the file goes along as an attachment (PDF and TXT, 10 MB in all); the others are fetched from the page. */
  readonly attached: boolean
}

/** What an insider reads to decide. */
export interface Dossier {
  readonly requesterName: string
  readonly requesterAddress: string
  readonly requesterTimeZone: string
  readonly meetingTitle: string
  readonly minutes: number
  readonly decideBy: Instant
  readonly who: string
  readonly why: string
  readonly wantsToLearn: string
  readonly relationship: string
  /** Meetings of the last 12 months, with the organization or with this insider alone; null: none are remembered. */
  readonly standing: {
    readonly with: 'organization' | 'own-insider'
    readonly kept: number
    readonly missed: number
    readonly lateCancelled: number
  } | null
  readonly expectationsAcceptedAt: Instant
  readonly answers: readonly DossierAnswer[]
  readonly files: readonly DossierFile[]
  readonly nextFreeAt: Instant | null
  /** Since when a calendar of the insider's elsewhere could not be read; null where all could. */
  readonly calendarsStaleSince: Instant | null
  /** Minutes given and capped, of the week or the month that it is; null where nothing is capped. */
  readonly budget: { readonly period: 'week' | 'month'; readonly used: number; readonly most: number } | null
  /** Past what one person may have of the insider; null where it isn't. */
  readonly limit: { readonly reached: 'met-recently' | 'too-long'; readonly metAt: Instant | null } | null
  /** What was asked and answered since, the latest round first. */
  readonly rounds: readonly (readonly DossierAnswer[])[]
  readonly links: DecideLinks
}

/** One link for each choice, made ready on the page behind it, and one for the page alone. */
export interface DecideLinks {
  readonly approve: string
  readonly 'come-back': string
  readonly ask: string
  readonly reply: string
  readonly decline: string
  readonly open: string
}
