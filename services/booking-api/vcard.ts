import ICAL from 'ical.js'

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

// RFC 6350 §3.2: at most 75 octets a line. The library counts them without the space that begins a continuation.
ICAL.foldLength = 74

/** A vCard 4.0 (RFC 6350). The given and family parts of a name are nobody's to guess: the whole of it is the family part. */
export function vcard({ id, name, address, language, note, tags }: Card): string {
  // As jCard (RFC 7095), of which the library makes the text.
  const lines = [
    ['version', {}, 'text', '4.0'],
    ['uid', {}, 'text', `urn:uuid:${id}`],
    ['fn', {}, 'text', text(name)],
    ['n', {}, 'text', [text(name), '', '', '', '']],
    ['email', {}, 'text', address],
    ['lang', {}, 'language-tag', language],
    ...(note ? [['note', {}, 'text', text(note)]] : []),
    ...(tags.length > 0 ? [['categories', {}, 'text', ...tags.map(text)]] : []),
  ]
  return ICAL.stringify(['vcard', lines, []])
}

/** A bare CR would end a line for some, and is no end of one for the library. */
function text(written: string): string {
  return written.replace(/\r\n?/g, '\n')
}
