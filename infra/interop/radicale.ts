import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { differences } from './compare.ts'
import { readWith } from './libraries.ts'
import { type Radicale, startRadicale } from './radicale-server.ts'
import type { Sample } from './samples.ts'

/**
 * Puts the samples into a real CalDAV server on the loopback, a move over its invitation and a cancel over that, gets them back, and asks for the quarter of an
 * hour they are in and for the time right after their hard end. Resolves to what is not as meant.
 */
export async function keptByRadicale(samples: readonly Sample[], zone: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vestibule-interop-'))
  let server: Radicale | undefined
  try {
    server = await startRadicale(folder, { zone })
    const { ask } = server
    const found: string[] = []
    for (const [word, collection] of [
      ['invitation', 'mailed'],
      ['moved', 'mailed'],
      ['cancelled', 'mailed'],
      ['download', 'downloaded'],
    ] as const) {
      const isNew = word === 'invitation' || word === 'download'
      await ask('MKCALENDAR', `/${collection}/`, '', isNew ? [201] : [403, 405, 409])
      const chosen = samples.filter((sample) => sample.word === word)
      for (const sample of chosen) {
        const resource = `/${collection}/${encodeURIComponent(sample.meant.uid)}.ics`
        await ask('PUT', resource, sample.ics, [201, 204])
        const file = join(folder, `${sample.name}.ics`)
        await writeFile(file, await ask('GET', resource, '', [200]))
        const [understood] = await readWith('libical', [file], zone)
        found.push(...differences(sample, understood).map((line) => `radicale: ${line}`))
      }
      const [first] = chosen
      if (!first) continue
      const { startsAt, endsAt } = first.meant
      const during = await hits(ask, `/${collection}/`, endsAt - 1_000, endsAt)
      const before = await hits(ask, `/${collection}/`, startsAt - 60_000, startsAt)
      const after = await hits(ask, `/${collection}/`, endsAt, endsAt + 60_000)
      if (during !== chosen.length || before + after > 0)
        found.push(
          `radicale: ${collection}: of ${chosen.length}, ${before} before the start, ${during} in the last second, ${after} after the end`,
        )
    }
    return found
  } finally {
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** How many events touch a span, as a CalDAV client asks (RFC 4791 §7.8.1). */
async function hits(ask: Radicale['ask'], collection: string, from: number, until: number): Promise<number> {
  const stamp = (ms: number) => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '')
  const report = `<?xml version="1.0"?>
<c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:getetag/></d:prop><c:filter>
<c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"><c:time-range start="${stamp(from)}" end="${stamp(until)}"/>
</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>`
  return (await ask('REPORT', collection, report, [207])).split(/<(?:\w+:)?getetag>/).length - 1
}
