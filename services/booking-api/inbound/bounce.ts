import { type InboundMail, messageIds } from './inbound-mail.ts'

/** A mail that will never arrive, as a mail server reports it. Says nothing about whether to believe it. */
export interface Bounce {
  /** Of the mail that came back, with angle brackets. */
  readonly messageId: string
  /** The addresses the report names as its recipient, lower case: as we wrote it, and as it was forwarded. */
  readonly recipients: readonly string[]
  /** RFC 3463, class 5. */
  readonly status: string
}

/**
 * The permanent failure that a delivery report (RFC 3464) tells of; undefined for delays, deliveries, reports about several people
 * and whatever isn't a report. Each of our mails has one recipient.
 */
export function bounceIn({ report }: Pick<InboundMail, 'report'>): Bounce | undefined {
  if (!report) return undefined
  const recipients = blocks(report.status).filter((fields) => fields.has('final-recipient'))
  const [about] = recipients
  if (!about || recipients.length > 1 || about.get('action')?.toLowerCase() !== 'failed') return undefined
  const status = /^5\.\d{1,3}\.\d{1,3}/.exec(about.get('status') ?? '')?.[0]
  const header = /^message-id:((?:.*\r?\n[ \t])*.*)$/im.exec(headersOf(report.returned))?.[1]
  const [messageId] = messageIds([header ?? ''])
  if (!status || !messageId) return undefined
  const addresses = ['original-recipient', 'final-recipient'].flatMap((name) => addressIn(about.get(name)) ?? [])
  return { messageId, recipients: addresses, status }
}

/** Groups of fields between empty lines: the first is about the message, each further one about a recipient (RFC 3464 §2.1). */
function blocks(text: string): Map<string, string>[] {
  return text
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n\r?\n/)
    .map((block) => new Map(block.split(/\r?\n/).flatMap((line) => field(line))))
}

function field(line: string): [string, string][] {
  const colon = line.indexOf(':')
  return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]]
}

/** `rfc822; someone@example.net` (RFC 3464 §2.3.1). */
function addressIn(value: string | undefined): string | undefined {
  const [type, address] = (value ?? '').split(';')
  if (!/^\s*(rfc822|utf-8)\s*$/i.test(type ?? '')) return undefined
  return address?.trim().replace(/^<|>$/g, '').toLowerCase()
}

function headersOf(message: string): string {
  return message.split(/\r?\n\r?\n/, 1)[0] ?? ''
}
