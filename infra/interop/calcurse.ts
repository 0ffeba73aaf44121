import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { differences, type Understood } from './compare.ts'
import { run } from './run.ts'
import type { Sample } from './samples.ts'

const FORMAT = '%(start:epoch) %(end:epoch) %m\\n'

/**
 * Imports each sample into a calcurse of its own and looks at what it lists. It keeps beginning, end and title of an appointment, and
 * nothing else of what we say. Resolves to what is not as meant.
 */
export async function keptByCalcurse(samples: readonly Sample[], zone: string): Promise<string[]> {
  const found: string[] = []
  for (const sample of samples) {
    const folder = await mkdtemp(join(tmpdir(), 'vestibule-interop-'))
    try {
      const env = { ...process.env, TZ: zone, LC_ALL: 'C.UTF-8' }
      const file = join(folder, 'in.ics')
      await writeFile(file, sample.ics)
      await run('calcurse', ['-q', '-D', folder, '-i', file], { env })
      const from = ['--from', '11/30/2026', '--days', '4', '--filter-type', 'apt']
      const listed = await run('calcurse', ['-q', '-D', folder, '-Q', ...from, '--format-apt', FORMAT], { env })
      found.push(...differences(sample, seen(listed)).map((line) => `calcurse lists: ${line}`))
      const exported = await run('calcurse', ['-D', folder, '-xical'], { env })
      const events = exported.split('BEGIN:VEVENT').slice(1)
      if (events.length !== 1 || !events[0]?.includes('\nDURATION:P0DT0H15M0S\n'))
        found.push(`calcurse exports: ${sample.name}: ${exported}`)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return found
}

function seen(listed: string): Understood | undefined {
  const [, start, end, summary] = /^(\d{9,}) (\d{9,}) (.*)$/m.exec(listed) ?? []
  return summary === undefined ? undefined : { startsAt: Number(start) * 1000, endsAt: Number(end) * 1000, summary }
}
