import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { differences, type Understood } from './compare.ts'
import { readWith } from './libraries.ts'
import { run } from './run.ts'
import type { Sample } from './samples.ts'

const FORMAT = ['{uid}', '{start-long}', '{end-long}', '{status}', '{title}'].join('\u241f')

/**
 * Imports the invitations into khal, then their moves and cancels over them, and elsewhere the downloads; looks at what khal lists and at what
 * it keeps. Resolves to what is not as meant.
 */
export async function keptByKhal(samples: readonly Sample[], zone: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vestibule-interop-'))
  try {
    const settings = join(folder, 'config')
    await writeFile(settings, configuration(folder, zone))
    const khal = (...args: string[]) => {
      const env = {
        ...process.env,
        TZ: zone,
        HOME: folder,
        XDG_CONFIG_HOME: folder,
        XDG_DATA_HOME: folder,
        XDG_CACHE_HOME: folder,
      }
      return run('khal', ['--config', settings, ...args], { env: { ...env, LC_ALL: 'C.UTF-8' } })
    }
    const found: string[] = []
    for (const [word, calendar] of [
      ['invitation', 'mailed'],
      ['moved', 'mailed'],
      ['cancelled', 'mailed'],
      ['download', 'downloaded'],
    ] as const) {
      const chosen = samples.filter((sample) => sample.word === word)
      await mkdir(join(folder, calendar), { recursive: true })
      const paths = chosen.map(({ name }) => join(folder, `${name}.ics`))
      await Promise.all(chosen.map(({ ics }, i) => writeFile(paths[i] ?? '', ics)))
      await khal('import', '--batch', '--include-calendar', calendar, ...paths)
      const listed = await khal(
        'list',
        '--include-calendar',
        calendar,
        '--day-format',
        '',
        '--format',
        FORMAT,
        '2026-11-30',
        '3d',
      )
      const shown = new Map(listed.split('\n').map((line) => [line.split('\u241f')[0], seen(line, zone)]))
      const files = (await readdir(join(folder, calendar))).map((file) => join(folder, calendar, file))
      const kept = new Map((await readWith('icalendar', files, zone)).map((one) => [one.uid, one]))
      for (const sample of chosen) {
        found.push(...differences(sample, shown.get(sample.meant.uid)).map((line) => `khal list: ${line}`))
        // A calendar of one's own has no METHOD: khal leaves it out (RFC 4791 §4.1).
        const { method: _, ...rest } = kept.get(sample.meant.uid) ?? {}
        found.push(
          ...differences(sample, 'startsAt' in rest ? (rest as Understood) : undefined).map((line) => `khal keeps: ${line}`),
        )
      }
    }
    return found
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function seen(line: string, zone: string): Understood {
  const [, start = '', end = '', status = '', summary = ''] = line.split('\u241f')
  const instant = (text: string) => Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds
  return start === ''
    ? { startsAt: 0, endsAt: 0, summary: '' }
    : { startsAt: instant(start), endsAt: instant(end), summary, ...(status ? { status: status.trim() } : {}) }
}

function configuration(folder: string, zone: string): string {
  return `
[calendars]
[[mailed]]
path = ${join(folder, 'mailed')}
[[downloaded]]
path = ${join(folder, 'downloaded')}
[locale]
local_timezone = ${zone}
default_timezone = ${zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${join(folder, 'khal.db')}
`
}
