import type { Cell } from './rows.ts'

/**
 * How a text could lie somewhere without being sealed: as it is, in UTF-16, in hex, in base64 at each of the three places a byte can have
 * in it, escaped as in JSON or in a URL. Letters' case is left aside.
 */
export function formsOf(text: string): string[] {
  const bytes = Buffer.from(text)
  const inBase64 = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '')
    // Characters at both ends also hold bits of what stands around.
    return encoded.slice(before === 0 ? 0 : before + 1, (bytes.length + before) % 3 === 0 ? undefined : -1)
  })
  const forms = [
    text,
    bytes.toString('hex'),
    ...inBase64,
    ...inBase64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
    Buffer.from(text, 'utf16le').toString('latin1'),
  ]
  return [...new Set(forms)]
}

/** Where in the database a text stands in the clear, in any form: `table.column`, each once. */
export function foundIn(cells: readonly Cell[], text: string): string[] {
  const forms = [...formsOf(text), Buffer.from(text).toString('latin1')]
  const lower = forms.map((form) => form.toLowerCase())
  const found = new Set<string>()
  for (const { table, column, value } of cells) {
    // Bytes as latin1: every byte one character, so that whatever lies in them can be looked for as text.
    const hay = Buffer.isBuffer(value) ? value.toString('latin1') : value
    const low = hay.toLowerCase()
    if (forms.some((form) => hay.includes(form)) || lower.some((form) => low.includes(form))) found.add(`${table}.${column}`)
  }
  return [...found]
}
