import { randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The master key of a trial, made once in `DATA_DIR/secret.key`: 32 bytes, for `keyring`. Call only while holding the folder. Whoever
 * has this file and the database can read everything; without it nobody can.
 */
export async function embeddedSecret(dataDir: string): Promise<Buffer[]> {
  const key = Buffer.from(await madeOnce(join(dataDir, 'secret.key'), () => randomBytes(32).toString('base64')), 'base64')
  if (key.length !== 32)
    throw new Error(`${join(dataDir, 'secret.key')} is damaged. Bring it back from a backup: the data cannot be read without it.`)
  return [key]
}

/** The password of the embedded database: other users of the machine can reach a loopback port too. */
export function embeddedPassword(dataDir: string): Promise<string> {
  return madeOnce(join(dataDir, 'postgres.password'), () => randomBytes(24).toString('base64url'))
}

/** On the disk before anything is made that needs it, and whole or not there. */
async function madeOnce(path: string, make: () => string): Promise<string> {
  const known = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error // there, but not ours to read: a new one would lock us out for good
  })
  if (known !== undefined) return known.trim()
  const value = make()
  const file = await open(`${path}.new`, 'w', 0o600)
  await file.writeFile(`${value}\n`)
  await file.sync()
  await file.close()
  await rename(`${path}.new`, path)
  return value
}
