import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Holds a folder for this process and gives back the function that lets it go; a second holder gets an error with the first one's pid.
 *
 * A file with a pid in it goes stale after `kill -9`, and a pid says nothing after a reboot or between containers that share a volume.
 * The kernel's own file lock does neither, but Node has no call for it: SQLite's exclusive transaction takes one, on a file that
 * stays empty, and it ends with the process however that ends. The pid beside it is only for the message.
 */
export async function hold(folder: string): Promise<() => void> {
  const pidFile = join(folder, 'lock.pid')
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    const locked = error instanceof Error && /locked|busy/i.test(error.message)
    if (!locked)
      throw new Error(
        `${folder} cannot be locked: ${error instanceof Error ? error.message : error}. Set DATA_DIR to a local folder.`,
      )
    throw new Error(
      `${folder} is in use by the process with pid ${holder(pidFile)}. Stop that one first, or set DATA_DIR to another folder.`,
    )
  }
  writeFileSync(pidFile, `${process.pid}\n`, { mode: 0o600 })
  return () => {
    if (!lock.isOpen) return
    rmSync(pidFile, { force: true })
    lock.close()
  }
}

function holder(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8').trim()
  } catch {
    return '(unknown: it is just starting or stopping)'
  }
}
