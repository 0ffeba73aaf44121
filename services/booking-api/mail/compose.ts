import { createHash } from 'node:crypto'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import MailComposer from 'nodemailer/lib/mail-composer'
import { checkedAddress } from './address.ts'
import type { Rendered } from './content.ts'
import type { Language } from './languages.ts'
import { tidyLine } from './theirs.ts'

export interface Mailbox {
  /** May be empty. */
  readonly name: string
  readonly address: string
}

export interface Attachment {
  readonly filename: string
  readonly contentType: string
  readonly content: Buffer
}

export interface MailEnvelope {
  readonly from: Mailbox
  readonly to: Mailbox
  /** Where replies go, when they are read: an address of ours. */
  readonly replyTo?: string | null
  /** With angle brackets, as are the two below. */
  readonly messageId: string
  readonly inReplyTo: string | null
  /** Oldest first. */
  readonly references: readonly string[]
  readonly date: Instant
  readonly language: Language
  readonly attachments?: readonly Attachment[]
}

const MESSAGE_ID = /^<[\w.+=-]{1,200}@[\w.-]{1,200}>$/

/**
 * The whole message as it goes out (RFC 5322), the same bytes for the same input: text, HTML and, of an invitation, the calendar
 * part and its twin as attachment (RFC 6047 §2.4). Throws when an address is not exactly one, a Message-ID is malformed, or an
 * invitation would carry another attachment, which Outlook then shows instead of the meeting.
 */
export function compose(rendered: Rendered, envelope: MailEnvelope): Promise<Buffer> {
  const attachments = envelope.attachments ?? []
  if (rendered.calendar !== null && attachments.length > 0) throw new Error('an invitation carries no other attachment')
  for (const id of [envelope.messageId, ...(envelope.inReplyTo === null ? [] : [envelope.inReplyTo]), ...envelope.references]) {
    if (!MESSAGE_ID.test(id)) throw new Error('malformed Message-ID')
  }
  const { calendar } = rendered
  return new MailComposer({
    from: mailbox(envelope.from),
    to: mailbox(envelope.to),
    replyTo: envelope.replyTo ? mailbox({ name: envelope.from.name, address: envelope.replyTo }) : undefined,
    subject: tidyLine(rendered.subject, 200),
    messageId: envelope.messageId,
    inReplyTo: envelope.inReplyTo ?? undefined,
    references: envelope.references.length === 0 ? undefined : [...envelope.references],
    date: new Date(envelope.date),
    headers: {
      // RFC 3834 §5: nobody's holiday note answers it.
      'Auto-Submitted': 'auto-generated',
      'Content-Language': envelope.language,
    },
    text: rendered.text,
    html: rendered.html,
    icalEvent: calendar === null ? undefined : { method: calendar.method, filename: 'invite.ics', content: calendar.ics },
    attachments: attachments.map(({ filename, contentType, content }) => ({
      filename: fileName(filename),
      contentType,
      content,
    })),
    baseBoundary: boundary(rendered, envelope),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}

/** An object, never a string: in a string a comma or a line break would make two recipients. */
function mailbox({ name, address }: Mailbox): { name: string; address: string } {
  const checked = checkedAddress(address)
  if (checked === undefined) throw new Error('not one mail address')
  return { name: tidyLine(name.replace(/["<>\\]/g, ' '), 80), address: checked }
}

function fileName(name: string): string {
  return tidyLine(name.replace(/[/\\"<>:;|?*]/g, '_'), 120)
}

/** Fixed by the content and not to be guessed by who wrote a part of it, so that no answer can end its own part. */
function boundary(rendered: Rendered, envelope: MailEnvelope): string {
  return createHash('sha256')
    .update(JSON.stringify([rendered, envelope.messageId]))
    .digest('hex')
    .slice(0, 32)
}
