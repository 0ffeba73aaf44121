import type { Block, Button, Letter } from './letters/letter.ts'
import type { Texts } from './texts/en.ts'
import { ANSWER_CAP } from './theirs.ts'

/** Gmail cuts a mail off at 102 kB, with the ending behind a link. */
export const HTML_BYTES = 98_000
const CAPS = [ANSWER_CAP, 5000, 2500, 1200, 600, 300, 120]

/**
 * The HTML part, under `HTML_BYTES`: when it is longer, every quotation is cut shorter until it fits, with a word and a link to
 * the page. No image, script, form or outside style; light colours inline, dark ones in the one style block, since programs that
 * drop style blocks also turn colours around by themselves.
 *
 * @param page where the whole text of a cut quotation is read; null when nothing in the letter is that long
 */
export function toHtml(letter: Letter, texts: Texts, language: string, page: string | null): string {
  const sizes = page === null ? [ANSWER_CAP] : CAPS
  const drafts = sizes.values().map((cap) => sheet(letter, texts, language, { cap, page }))
  let last = ''
  for (const draft of drafts) {
    last = draft
    if (Buffer.byteLength(draft) <= HTML_BYTES) return draft
  }
  throw new RangeError(`a mail of ${Buffer.byteLength(last)} bytes of HTML, whatever is cut`)
}

interface Limits {
  readonly cap: number
  readonly page: string | null
}

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const STYLE = `:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;-webkit-text-size-adjust:100%}
@media (max-width:480px){.sheet{padding:20px 16px!important}.button{display:block!important;margin-right:0!important}}
@media (prefers-color-scheme:dark){body,.page{background:#15181d!important}.sheet{background:#1e2329!important;border-color:#323942!important}
.ink{color:#eceff3!important}.soft{color:#adb6c2!important}.quote{background:#262c34!important;border-color:#4b8f7c!important}
.line{border-color:#323942!important}.main{background:#7fd3bb!important;border-color:#7fd3bb!important}.main a{color:#0f201b!important}
.other{background:#1e2329!important;border-color:#7fd3bb!important}.other a,.link{color:#8fdcc6!important}}`

function sheet(letter: Letter, texts: Texts, language: string, limits: Limits): string {
  const numbers = letter.tappableNumbers === true ? '' : 'telephone=no,'
  const body = (blocks: readonly Block[]) => blocks.map((block) => element(block, texts, limits)).join('\n')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="${numbers}date=no,address=no,email=no,url=no">
<title>${escaped(letter.subject)}</title>
<style>${STYLE}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f3f1ec">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f3f1ec"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;table-layout:fixed"><tr><td class="sheet" align="left" style="background:#ffffff;border:1px solid #e4e0d8;border-radius:10px;padding:28px 32px;${FONT};font-size:16px;line-height:1.5;overflow-wrap:anywhere;word-break:break-word">
${body(letter.blocks)}
<div class="line" style="border-top:1px solid #e4e0d8;margin:28px 0 16px;font-size:0;line-height:0">&#8203;</div>
${body(letter.ending)}
</td></tr></table>
</td></tr></table>
</body>
</html>
`
}

function element(block: Block, texts: Texts, limits: Limits): string {
  switch (block.is) {
    case 'lead':
      return `<p class="ink" style="margin:0 0 16px;color:#1d232b;font-size:18px;line-height:1.45;font-weight:600">${marked(block.text)}</p>`
    case 'paragraph':
      return `<p class="ink" style="margin:0 0 16px;color:#1d232b">${marked(block.text)}</p>`
    case 'note':
      return `<p class="soft" style="margin:0 0 10px;color:#59626e;font-size:14px">${marked(block.text)}</p>`
    case 'heading':
      return `<h2 class="ink" style="margin:26px 0 8px;color:#1d232b;font-size:16px;line-height:1.4">${marked(block.text)}</h2>`
    case 'buttons':
      return `<div style="margin:20px 0 12px">${block.buttons.map(pressable).join('')}</div>`
    case 'quote':
      return quotation(block.text, block.rest, texts, limits)
    case 'rows':
      return block.rows.map(([label, value]) => row(label, value)).join('\n')
    case 'code':
      return `<p class="ink" style="margin:8px 0 20px;color:#1d232b;font-size:34px;line-height:1.2;font-weight:700;letter-spacing:6px;font-variant-numeric:tabular-nums">${escaped(block.code)}</p>`
    case 'address':
      return `<p style="margin:0 0 10px;font-size:14px"><a class="link" href="${escaped(block.href)}" style="color:#1a6652">${escaped(block.href)}</a></p>`
    default:
      throw new Error(`no element for ${(block satisfies never as Block).is}`)
  }
}

/** A link that looks like a button, 48 px high; the border carries the colour where a program ignores padding on links. */
function pressable({ label, href }: Button, index: number): string {
  const first = index === 0
  const colours = first ? 'background:#1a6652;border:2px solid #1a6652' : 'background:#ffffff;border:2px solid #1a6652'
  return `<div class="button ${first ? 'main' : 'other'}" style="display:inline-block;margin:0 10px 10px 0;border-radius:8px;${colours}"><a href="${escaped(href)}" style="display:block;padding:11px 20px;color:${first ? '#ffffff' : '#1a6652'};font-weight:600;text-align:center;text-decoration:none">${marked(label)}</a></div>`
}

function row(label: string, value: string): string {
  return `<p class="soft" style="margin:0 0 2px;color:#59626e;font-size:14px">${marked(label)}</p>
<p class="ink" dir="auto" style="margin:0 0 12px;color:#1d232b">${marked(value)}</p>`
}

function quotation(text: string, rest: string | null, texts: Texts, { cap, page }: Limits): string {
  const points = Array.from(text)
  const short = points.length > cap
  const shown = short ? `${points.slice(0, cap).join('').trimEnd()} …` : text
  const more = rest ?? (short ? page : null)
  const link =
    more === null
      ? ''
      : `\n<p style="margin:0 0 16px;font-size:14px"><span class="soft" style="color:#59626e">${escaped(texts.cutHere)}</span> <a class="link" href="${escaped(more)}" style="color:#1a6652">${escaped(texts.readOn)}</a></p>`
  return `<blockquote class="quote ink" dir="auto" style="margin:0 0 16px;padding:10px 14px;border-left:4px solid #8cc3b2;background:#f4f7f5;color:#1d232b">${marked(shown)}</blockquote>${link}`
}

/** Escaped, with line breaks kept and isolates (see `theirs.ts`) as elements. */
function marked(text: string): string {
  return escaped(text).replaceAll('\n', '<br>\n').replaceAll('\u2068', '<bdi>').replaceAll('\u2069', '</bdi>')
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
