import { fileTypeFromBuffer } from 'file-type'
import { archiveVerdict, TAIL_BYTES } from './archive-directory.ts'

export type MediaType = keyof typeof ENDINGS
/** What a file is, or in a few words what keeps it from being taken; null: none of the kinds that are. */
export type Verdict = { readonly mediaType: MediaType } | { readonly unsafe: string } | null

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const ODT = 'application/vnd.oasis.opendocument.text'

/** A name's ending decides what opens a file on somebody's machine, so it is made to say what the content is. */
export const ENDINGS = { 'application/pdf': '.pdf', [DOCX]: '.docx', [ODT]: '.odt', 'text/plain': '.txt' } as const

/** file-type's own sample: beyond it, it only looks where a header points to. */
const HEAD_BYTES = 4100
/** How far behind its first byte readers still look for the header of a PDF (PDF Reference 1.7, appendix H, note 13). */
const PDF_HEADER_BYTES = 1024

/**
 * Judges a file by its content while it comes by, keeping only its first bytes and its last: a PDF says so at its very first byte, an
 * archive in the directory at its end, and plain text is UTF-8 without control characters from end to end. Nothing is unpacked.
 */
export function fileJudge() {
  let head = Buffer.alloc(0)
  let tail = Buffer.alloc(0)
  let sizeBytes = 0
  const text = plainText()
  return {
    look: (piece: Buffer): void => {
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, piece.subarray(0, HEAD_BYTES - head.length)])
      tail = Buffer.concat([tail, piece.subarray(-TAIL_BYTES)]).subarray(-TAIL_BYTES)
      sizeBytes += piece.length
      text.look(piece)
    },
    verdict: async (): Promise<Verdict> => {
      const archive = archiveVerdict(head, tail, sizeBytes)
      if (head.subarray(0, 5).equals(Buffer.from('%PDF-'))) {
        return archive === 'none' ? { mediaType: 'application/pdf' } : { unsafe: 'is a PDF and an archive at once' }
      }
      if (archive === 'docx') return { mediaType: DOCX }
      if (archive === 'odt') return { mediaType: ODT }
      if (typeof archive === 'object') return archive
      if (archive === 'other') return null
      return text.isPlain() && !(await isMarked(head)) ? { mediaType: 'text/plain' } : null
    },
  }
}

/** Text of another kind than plain. Pictures and programs known by two letters, as BM or MZ, are text when nothing but text follows. */
async function isMarked(head: Buffer): Promise<boolean> {
  const known = await fileTypeFromBuffer(head)
  if (known && /^text\/|xml|rtf|postscript/.test(known.mime)) return true
  const start = head.toString('latin1').replace(/^\xef\xbb\xbf/, '')
  if (start.slice(0, PDF_HEADER_BYTES).includes('%PDF-')) return true
  return /^\s*(<!doctype|<\?|<!--|<(html|svg|script|head|body|math)\b|mime-version:)/i.test(start)
}

function plainText() {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let plain = true
  const read = (decode: () => string) => {
    try {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      if (plain && /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(decode())) plain = false
    } catch {
      plain = false
    }
  }
  return {
    look: (piece: Buffer) => read(() => decoder.decode(piece, { stream: true })),
    isPlain: () => {
      read(() => decoder.decode())
      return plain
    },
  }
}
