import { pipeline, Readable } from 'node:stream'
import { Encoder } from 'nodemailer/lib/base64'
import { hmac } from '../seal.ts'
import type { Database } from './database.ts'
import { filesOf, readFile } from './files.ts'
import type { MessageRow } from './messages.ts'

// A mail is frozen with a mark where a file goes, and the file is put there while it is sent, chunk by chunk. So neither the row nor the
// memory holds it, and nothing of 10 MB is read and sealed under the insider's lock. A file never changes: every try sends the same bytes.

/** Eighteen bytes, which base64 makes 24 characters of, whatever comes behind. */
const BEGINS = Buffer.from('vestibule/attached')

/** What stands in for a file. Not to be guessed: its own requester, whose words stand in the same mail, knows its id. */
export function markOf(owner: { dataKey: Buffer }, messageId: string, fileId: string): Buffer {
  return Buffer.concat([BEGINS, hmac(owner.dataKey, `attached/${messageId}/${fileId}`).subarray(0, 24)])
}

/** Whether a frozen mail has places for files. */
export function carriesFiles(frozen: Buffer): boolean {
  return frozen.includes(BEGINS.toString('base64'))
}

/** The mail as it goes out, with each file in the place of its mark. */
export async function* withFiles(
  database: Database,
  owner: { dataKey: Buffer },
  { id, screeningId }: Pick<MessageRow, 'id' | 'screeningId'>,
  frozen: Buffer,
): AsyncGenerator<Buffer> {
  const files = screeningId && carriesFiles(frozen) ? await filesOf(database, owner, screeningId) : []
  const places = files
    .map((file) => ({ id: file.id, mark: markOf(owner, id, file.id).toString('base64') }))
    .map((place) => ({ ...place, at: frozen.indexOf(place.mark) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
  let from = 0
  for (const { id: fileId, mark, at } of places) {
    yield frozen.subarray(from, at)
    yield* pipeline(Readable.from(readFile(database, owner, fileId)), new Encoder(), () => undefined)
    from = at + mark.length
  }
  yield frozen.subarray(from)
}
