import { fileTypeFromBuffer } from 'file-type'

/** The whole of a file that may be taken at all: an archive tells what it is at its end. */
export const MOST_TO_KNOW_BYTES = 5 * 1024 * 1024

const TAKEN = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
])

/** What a file is, by its content; undefined for what is not taken. Plain text is UTF-8 without control characters, and no markup. */
export async function mediaTypeOf(bytes: Buffer, sizeBytes: number): Promise<string | undefined> {
  const known = await fileTypeFromBuffer(bytes)
  if (known) return TAKEN.has(known.mime) ? known.mime : undefined
  return bytes.length === sizeBytes && isPlainText(bytes) ? 'text/plain' : undefined
}

function isPlainText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\u0000-\u0008\u000b\u000e-\u001f]/.test(text)) return false
    return !/^\s*(<!doctype|<\?xml|<html|<svg|<script)/i.test(text)
  } catch {
    return false
  }
}
