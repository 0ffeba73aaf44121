import type { Host, MailContent, Reader, Rendered } from './content.ts'
import { toHtml } from './html-layout.ts'
import { calendarOf } from './invitation.ts'
import type { Block, Letter } from './letters/letter.ts'
import { write } from './letters/write.ts'
import { toText } from './text-layout.ts'
import { viewOf } from './view.ts'

export interface MailSettings {
  /** Every link in a mail lies under it. */
  readonly publicUrl: string
  /** Where a reply to this very mail goes, when it is read. */
  readonly replyTo?: string | null
}

/**
 * The words of one mail, for one reader: subject, text part, HTML part and, with an invitation or its cancel, the calendar file.
 * Pure: the same content gives the same mail. Throws `ForeignLink` for a link that is not ours and `UnreadableInvitation` for a
 * calendar file that does not read back as meant.
 */
export function render(content: MailContent, reader: Reader, host: Host, { publicUrl, replyTo = null }: MailSettings): Rendered {
  const view = viewOf(reader, host, otherZone(content, reader, host), replyTo)
  const letter = write(content, view)
  for (const href of links(letter)) if (!isUnder(publicUrl, href)) throw new ForeignLink()
  return {
    subject: letter.subject,
    text: toText(letter, view.texts),
    html: toHtml(letter, view.texts, reader.language, 'answers' in content ? content.links.open : null),
    calendar: calendarOf(content, view),
  }
}

/** A mail was about to link elsewhere than to PUBLIC_URL. The link is not in the message: it may hold a secret. */
export class ForeignLink extends Error {
  override readonly name = 'ForeignLink'
  constructor() {
    super('a mail would link outside of PUBLIC_URL')
  }
}

/** Mails to a requester whose times are meant on both clocks. */
const OF_BOTH_CLOCKS: ReadonlySet<MailContent['kind']> = new Set([
  ...(['come-back', 'window-moved', 'approved', 'names-next-week'] as const),
])

/** Whose clock stands beside the reader's: the insider's for a requester, and the other way round once there is a meeting. */
function otherZone(content: MailContent, reader: Reader, host: Host): string {
  if (OF_BOTH_CLOCKS.has(content.kind)) return host.timeZone
  if (!('meeting' in content)) return reader.timeZone
  return content.kind.endsWith('requester') ? host.timeZone : content.meeting.requesterTimeZone
}

function links(letter: Letter): string[] {
  return [...letter.blocks, ...letter.ending].flatMap(linksOf)
}

function linksOf(block: Block): string[] {
  if (block.is === 'buttons') return block.buttons.map(({ href }) => href)
  if (block.is === 'address') return [block.href]
  return block.is === 'quote' && block.rest !== null ? [block.rest] : []
}

function isUnder(publicUrl: string, href: string): boolean {
  const link = URL.parse(href)
  return link !== null && link.origin === new URL(publicUrl).origin && link.username === '' && link.password === ''
}
