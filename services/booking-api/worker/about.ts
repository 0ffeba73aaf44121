import { after, DAY_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import type { Course } from '@vestibule/scheduling/screening.ts'
import type { Deps } from '../deps.ts'
import type { DecideLinks } from '../mail/dossier.ts'
import type { Transaction } from '../store/database.ts'
import type { FileRow } from '../store/files.ts'
import type { Insider } from '../store/insiders.ts'
import { type LinkPurpose, mintLink } from '../store/links.ts'
import type { MeetingType } from '../store/meeting-types.ts'
import type { MessageRow } from '../store/messages.ts'
import type { Person } from '../store/people.ts'
import type { ScreeningRow } from '../store/screenings.ts'

/** After its deadline a decide link still reads what became of the request. */
export const READ_ON_MS = 30 * DAY_MS

/** What a mail about a screening may tell of, and with what its links are minted. */
export interface About {
  readonly tx: Transaction
  readonly deps: Deps
  readonly row: MessageRow
  readonly insider: Insider
  readonly screening: ScreeningRow
  /** As it stands at `now`. */
  readonly course: Course
  readonly requester: Person
  readonly type: MeetingType
  readonly now: Instant
  readonly files: readonly FileRow[]
  readonly attach: readonly FileRow[]
}

/** One link for each choice, all with the same secret: the choice it makes ready stands behind it. */
export function decideLinks(decide: string): DecideLinks {
  const made = (choice: string) => `${decide}&${choice}`
  return {
    approve: made('approve'),
    'come-back': made('come-back'),
    ask: made('ask'),
    reply: made('reply'),
    decline: made('decline'),
    open: decide,
  }
}

/** A link to one of our pages with a fresh secret in its fragment: no server's log and no Referer ever sees it. */
export async function link(
  { tx, deps, row, screening }: About,
  purpose: LinkPurpose,
  path: string,
  expiresAt: Instant,
): Promise<string> {
  const secret = await mintLink(tx, {
    purpose,
    screeningId: screening.id,
    personId: row.recipientId,
    bookingId: purpose === 'status' || purpose === 'decide' ? null : row.bookingId,
    expiresAt,
  })
  return `${deps.site.publicUrl}${path}#${secret}`
}

/** The reader's clock of a meeting. It has little to say once that is over, and stands in calendars. */
export function clockLink(about: About, endsAt: Instant): Promise<string> {
  return link(about, 'clock', '/clock', after(endsAt, DAY_MS))
}
