/** Characters of an answer that a mail shows; the page has the rest. Counted in code points. */
export const ANSWER_CAP = 10_000
const LINE_CAP = 160
const NAME_CAP = 60

// C0 and C1 controls, soft hyphen, marks and overrides of direction, zero-width spaces and joins without a glyph, interlinear
// marks, tags. Zero-width (non-)joiners stay: Persian and emoji are spelled with them.
const INVISIBLE =
  /(?![\t\n])\p{Cc}|[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu
const LINE_ENDS = /\r\n|[\r\u0085\u2028\u2029]/g
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const TOO_MANY_MARKS = /(\p{M}{4})\p{M}+/gu

/** Text of several lines without anything that hides, reorders or forges: line ends are `\n`, letters are composed (NFC). */
export function tidyText(text: string): string {
  const lines = text.toWellFormed().replace(LINE_ENDS, '\n').replace(INVISIBLE, '')
  return lines.normalize('NFC').replace(TOO_MANY_MARKS, '$1').trim()
}

/** One line of tidy text, cut at `cap` code points with an ellipsis. For names and titles of our own side. */
export function tidyLine(text: string, cap: number = LINE_CAP): string {
  const line = Array.from(tidyText(text).replace(/\s+/gu, ' '))
  return isolated(
    line.length > cap
      ? `${line
          .slice(0, cap - 1)
          .join('')
          .trimEnd()}…`
      : line.join(''),
  )
}

/** One line of a requester's own words: tidy, cut, and with nothing a mail program would turn into a link. */
export function theirLine(text: string, cap: number = LINE_CAP): string {
  return tidyLine(defanged(tidyText(text)), cap)
}

/** A requester's name, as `theirLine`; a dash when nothing of it can be seen. */
export function theirName(text: string): string {
  return theirLine(text, NAME_CAP) || '–'
}

/** A requester's own words, whole up to `cap` code points; `cut` says that there is more. */
export function theirWords(text: string, cap: number = ANSWER_CAP): { text: string; cut: boolean } {
  const points = Array.from(defanged(tidyText(text)))
  return points.length > cap
    ? { text: points.slice(0, cap).join('').trimEnd(), cut: true }
    : { text: points.join(''), cut: false }
}

/**
 * The text with every address made unusable, also the bare ones that mail programs turn into links by themselves: schemes
 * (`https[:]//`), domains (`foo[.]com`), mail addresses (`bob[at]foo[.]com`), dotted numbers. Apply after `tidyText`, or
 * `ht<zero width space>tp://` gets by.
 */
export function defanged(text: string): string {
  return text
    .replace(/([\p{L}\p{N}+.-]):(?=[/\\]{2})/gu, '$1[:]')
    .replace(
      /\b(mailto|tel|sms|javascript|vbscript|data|callto|skype|facetime|whatsapp|sip|xmpp|geo|magnet|news|cid):(?=\S)/giu,
      '$1[:]',
    )
    .replace(/(?<=\S)[@＠](?=\S)/gu, '[at]')
    .replace(/\bwww[.。．｡]/giu, 'www[.]')
    .replace(/(?<=\d)[.。．｡](?=\d+[.。．｡]\d)|(?<=\d\[\.\]\d+|\d[.。．｡]\d+)[.。．｡](?=\d)/gu, '[.]')
    .replace(/(?<=\S)[.。．｡](?=[\p{L}\p{N}\p{M}-]*\p{L}[\p{L}\p{N}\p{M}-])/gu, '[.]')
    .replace(/(?<!\[:\])\/\/(?=\S)/g, '/[/]')
}

/**
 * Right-to-left names would drag the digits and brackets beside them along; a first-strong isolate (U+2068, U+2069) holds them.
 * The HTML layout turns the pair into `<bdi>`. Left-to-right text is left alone, since some programs draw the marks as boxes.
 */
function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
}
