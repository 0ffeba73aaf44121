/** The last bytes of a file that are kept: the directory of an archive must lie in them. A thousand entries with long names do. */
export const TAIL_BYTES = 128 * 1024
const MOST_ENTRIES = 1_000
const MOST_UNPACKED_BYTES = 100 * 1024 * 1024

/** A document of either kind, another archive, no archive at all, or what is wrong with a document. */
export type ArchiveVerdict = 'docx' | 'odt' | 'other' | 'none' | { readonly unsafe: string }

interface Entry {
  readonly name: string
  readonly encrypted: boolean
  readonly packedBytes: number
  readonly unpackedBytes: number
}

const END = Buffer.from('PK\x05\x06', 'latin1')
const END_BYTES = 22
const ENTRY = 0x02014b50
const ENTRY_BYTES = 46
const LOCAL = Buffer.from('PK\x03\x04', 'latin1')
/** The first entry of an OpenDocument, stored as it is (OpenDocument 1.3, part 2, 3.3): its type stands at byte 38. */
const ODT_START = Buffer.from('mimetypeapplication/vnd.oasis.opendocument.textPK', 'latin1')
const ODT_START_AT = 30

/**
 * What an archive is, by its central directory alone (APPNOTE.TXT 4.3.12 and 4.3.16): nothing is unpacked, so nothing can swell up here. It must fill the file from
 * the first byte to the last, so that it cannot be something else as well, and hold no program, no password, no further archive.
 * The libraries that read a directory want the whole file at hand, or a file on a disk; this wants its end.
 */
export function archiveVerdict(head: Buffer, tail: Buffer, sizeBytes: number): ArchiveVerdict {
  const endAt = endOfArchive(tail)
  const begins = head.subarray(0, 4).equals(LOCAL)
  if (endAt === undefined) return begins ? 'other' : 'none'
  if (!begins) return 'other'
  const entries = entriesOf(tail, endAt, sizeBytes)
  if (typeof entries === 'string') return { unsafe: entries }
  const names = new Set(entries.map(({ name }) => name))
  const odt = head.subarray(ODT_START_AT).subarray(0, ODT_START.length).equals(ODT_START)
  const docx = names.has('[Content_Types].xml') && entries.some(({ name }) => /^word\/document\d*\.xml$/.test(name))
  if (odt === docx) return 'other'
  const wrong = wrongIn(entries, sizeBytes)
  if (wrong) return { unsafe: wrong }
  return odt ? 'odt' : 'docx'
}

/**
 * Where the last end record begins that some reader would follow: with the directory right before it, whatever may come behind (Java takes
 * that), or with a comment that reaches exactly to the end of the file.
 */
function endOfArchive(tail: Buffer): number | undefined {
  for (let at = tail.lastIndexOf(END); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(END, at - 1)) {
    if (at + END_BYTES > tail.length) continue
    const entryAt = at - tail.readUInt32LE(at + 12)
    const followsDirectory = entryAt >= 0 && entryAt + ENTRY_BYTES <= at && tail.readUInt32LE(entryAt) === ENTRY
    if (followsDirectory || at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length) return at
  }
  return undefined
}

/** The entries of the directory, or what is wrong with it in words. */
function entriesOf(tail: Buffer, endAt: number, sizeBytes: number): Entry[] | string {
  const count = tail.readUInt16LE(endAt + 10)
  const directoryBytes = tail.readUInt32LE(endAt + 12)
  const directoryAt = tail.readUInt32LE(endAt + 16)
  if (endAt + END_BYTES !== tail.length) return 'has something behind its end'
  if (count > MOST_ENTRIES || directoryBytes > endAt) return 'holds too many parts'
  if (directoryAt + directoryBytes + END_BYTES !== sizeBytes) return 'holds something between its parts'
  const entries: Entry[] = []
  let at = endAt - directoryBytes
  while (at + ENTRY_BYTES <= endAt && tail.readUInt32LE(at) === ENTRY) {
    const nameBytes = tail.readUInt16LE(at + 28)
    const next = at + ENTRY_BYTES + nameBytes + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32)
    entries.push({
      name: tail.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
      encrypted: (tail.readUInt16LE(at + 8) & 1) === 1,
      packedBytes: tail.readUInt32LE(at + 20),
      unpackedBytes: tail.readUInt32LE(at + 24),
    })
    at = next
  }
  return at === endAt && entries.length === count ? entries : 'has a damaged directory'
}

function wrongIn(entries: readonly Entry[], sizeBytes: number): string | undefined {
  const sum = (of: (entry: Entry) => number) => entries.reduce((total, entry) => total + of(entry), 0)
  if (sum((entry) => entry.unpackedBytes) > MOST_UNPACKED_BYTES) return 'unpacks to more than 100 MB'
  if (sum((entry) => entry.packedBytes) > sizeBytes) return 'has parts that overlap'
  const names = entries.map(({ name }) => name.toLowerCase().replaceAll('\\', '/'))
  if (entries.some(({ encrypted }) => encrypted) || names.includes('encrypted-package')) return 'is protected by a password'
  if (new Set(names).size < names.length) return 'has two parts of one name'
  if (names.some((name) => name.split('/').includes('..') || /^(\/|[a-z]:)/.test(name))) return 'has parts that lie outside of it'
  if (names.some((name) => /vbaproject|vbadata|(^|\/)activex\/|^(basic|scripts)\/./.test(name))) return 'holds macros'
  if (
    names.some((name) => /\/embeddings\/.|\.(zip|jar|7z|rar|docx|docm|xlsx|xlsm|odt|exe|dll|js|vbs|bat|cmd|ps1|lnk)$/.test(name))
  )
    return 'holds other files'
  return undefined
}
