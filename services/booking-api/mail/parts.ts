import { simpleParser } from 'mailparser'

export interface Parts {
  /** As a reader sees it: encoded words decoded. */
  readonly subject: string
  /** In the order of the message, unfolded, otherwise as on the wire. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly text: string | null
  readonly html: string | null
  readonly calendar: string | null
  /** Every link of the HTML part, with the words it stands under; of the text part when there is no HTML. */
  readonly links: readonly { readonly text: string; readonly href: string }[]
}

/** A composed message taken apart again, for the inbox at `/dev/mail`, which has only the frozen bytes. */
export async function parts(bytes: Buffer): Promise<Parts> {
  const mail = await simpleParser(bytes, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true })
  const calendar = mail.attachments.find(
    ({ contentType }) => contentType === 'text/calendar' || contentType === 'application/ics',
  )
  const html = mail.html === false || mail.html === undefined ? null : mail.html
  const text = mail.text ?? null
  return {
    subject: mail.subject ?? '',
    headers: mail.headerLines.map(({ line }) => header(line)),
    text,
    html,
    calendar: calendar?.content.toString('utf8') ?? null,
    links: html === null ? textLinks(text ?? '') : htmlLinks(html),
  }
}

function header(line: string): [string, string] {
  const unfolded = line.replace(/\r?\n(?=[ \t])/g, '')
  const colon = unfolded.indexOf(':')
  return [unfolded.slice(0, colon), unfolded.slice(colon + 1).trim()]
}

/** Our own HTML only, so its anchors are as the layout writes them. */
function htmlLinks(html: string): { text: string; href: string }[] {
  return Array.from(html.matchAll(/<a\b[^>]*\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g), ([, href = '', inner = '']) => ({
    text: unescaped(inner.replace(/<[^>]*>/g, '')).trim(),
    href: unescaped(href),
  }))
}

function textLinks(text: string): { text: string; href: string }[] {
  return Array.from(text.matchAll(/^https?:\/\/\S+$/gm), ([href]) => ({ text: href, href }))
}

function unescaped(text: string): string {
  const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_entity, name: string) => characters[name] ?? '')
}
