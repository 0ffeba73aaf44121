import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { differences, type Understood } from './compare.ts'
import { PYTHON } from './programs.ts'
import { run } from './run.ts'
import type { Sample } from './samples.ts'

const LIBRARIES = ['libical', 'icalendar', 'vobject'] as const
type Library = (typeof LIBRARIES)[number]

/** Reads every sample with the three libraries other programs are built on, in the zone given. Resolves to what is not as meant. */
export async function readByLibraries(samples: readonly Sample[], zone: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vestibule-interop-'))
  try {
    const paths = samples.map(({ name }) => join(folder, `${name}.ics`))
    await Promise.all(samples.map(({ ics }, i) => writeFile(paths[i] ?? '', ics)))
    const found: string[] = []
    for (const library of LIBRARIES) {
      const understood = await readWith(library, paths, zone)
      found.push(...samples.flatMap((sample, i) => differences(sample, understood[i]).map((line) => `${library}: ${line}`)))
    }
    return found
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a library understood of each file. */
export async function readWith(library: Library, paths: readonly string[], zone: string): Promise<Understood[]> {
  const script = fileURLToPath(new URL(`./readers/read_with_${library}.py`, import.meta.url))
  const printed = await run(PYTHON, ['-B', script, ...paths], { env: { ...process.env, TZ: zone, PYTHONUTF8: '1' } })
  return JSON.parse(printed) as Understood[]
}
