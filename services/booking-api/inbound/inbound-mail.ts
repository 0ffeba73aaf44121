import { type AddressObject, simpleParser } from 'mailparser'

/** What we look at in a mail that came in; nothing of it is kept but what an answer needs. */
export interface InboundMail {
  /** In the order of the message: names in lower case, values unfolded, as on the wire. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** With angle brackets; null where there isn't exactly one. */
  readonly messageId: string | null
  /** Message-IDs it answers: In-Reply-To and References. */
  readonly answers: readonly string[]
  /** Addresses in the header of that name, lower case. */
  readonly to: readonly string[]
  readonly cc: readonly string[]
  /** Where a mail server noted for whom it was: Delivered-To, X-Original-To. */
  readonly deliveredTo: readonly string[]
  /** Its text part; where there is only HTML, that as text, quotes marked with `>`. */
  readonly text: string
  /** The first calendar file in it; null where there is none. */
  readonly calendar: string | null
  /** Of a delivery report (RFC 3464): what became of it, and the headers of the mail it is about. */
  readonly report: { readonly status: string; readonly returned: string } | null
}

export const LARGEST_MAIL_BYTES = 1024 * 1024
/** Half a million addresses in one header took six seconds, in which nothing else runs; a real mail has about eight kilobytes of headers. */
const LONGEST_HEADERS = 128 * 1024
/** 15 000 tables in 500 kB took two seconds. What is longer is not read, and thereby unclear. */
const LONGEST_HTML = 200_000
const MOST_ANSWERED = 50
const CALENDAR = ['text/calendar', 'application/ics'] as const

/** Takes a message apart. Throws for what is no mail at all or too costly to read; parts that can't be read are empty. */
export async function readMail(bytes: Buffer): Promise<InboundMail> {
  const mail = await simpleParser(bytes, {
    keepDeliveryStatus: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
    maxHtmlLengthToParse: LONGEST_HTML,
    maxHeadSize: LONGEST_HEADERS, // of each part
  })
  const headers = mail.headerLines.map(
    ({ key, line }) =>
      [
        key,
        line
          .slice(line.indexOf(':') + 1)
          .replace(/\r?\n(?=[ \t])/g, '')
          .trim(),
      ] as const,
  )
  const valuesOf = (...names: string[]) => headers.filter(([name]) => names.includes(name)).map(([, value]) => value)
  const ids = valuesOf('message-id')
  const part = (...types: string[]) => mail.attachments.find(({ contentType }) => types.includes(contentType))?.content.toString()
  const status = part('message/delivery-status', 'message/global-delivery-status')
  return {
    headers,
    messageId: ids.length === 1 ? (messageIds(ids)[0] ?? null) : null,
    answers: messageIds(valuesOf('in-reply-to', 'references')).slice(0, MOST_ANSWERED),
    to: addresses(mail.to),
    cc: addresses(mail.cc),
    deliveredTo: valuesOf('delivered-to', 'x-original-to').map((value) => value.replace(/[<>\s]/g, '').toLowerCase()),
    text: mail.text ?? '',
    calendar: part(...CALENDAR) ?? null,
    report:
      status === undefined
        ? null
        : { status, returned: part('message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers') ?? '' },
  }
}

function addresses(header: AddressObject | AddressObject[] | undefined): string[] {
  return [header ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .flatMap((one) => one.group ?? [one])
    .flatMap(({ address }) => address?.toLowerCase() ?? [])
}

/** Every `<…@…>` in some header values, in order. */
export function messageIds(values: readonly string[]): string[] {
  return values.flatMap((value) => value.match(/<[^<>\s@]{1,200}@[^<>\s@]{1,200}>/g) ?? [])
}
