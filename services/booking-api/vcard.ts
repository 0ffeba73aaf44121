/** Somebody as a vCard tells of them. */
export interface Card {
  /** A UUID. */
  readonly id: string
  readonly name: string
  readonly address: string
  /** BCP 47. */
  readonly language: string
  readonly note: string
  readonly tags: readonly string[]
}

/** A vCard 4.0 (RFC 6350). The given and family parts of a name are nobody's to guess: the whole of it is the family part. */
export function vcard({ id, name, address, language, note, tags }: Card): string {
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${id}`,
    `FN:${escaped(name)}`,
    `N:${escaped(name)};;;;`,
    `EMAIL:${escaped(address)}`,
    `LANG:${language}`,
    ...(note ? [`NOTE:${escaped(note)}`] : []),
    ...(tags.length > 0 ? [`CATEGORIES:${tags.map(escaped).join(',')}`] : []),
    'END:VCARD',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

/** RFC 6350 §3.4; the semicolon as well, which parts the fields of N, and is read alike anywhere else. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\,;]/g, '\\$&')
    .replace(/\n/g, '\\n')
}

/** RFC 6350 §3.2: at most 75 octets a line, and no character of UTF-8 parted; the space of a continuation counts. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}
