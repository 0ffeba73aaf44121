import { readFile, writeFile } from 'node:fs/promises'
import { arch, availableParallelism, loadavg, platform, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { benchBeside, INSIDERS_BESIDE } from './bench/beside.ts'
import { benchBookings, INSIDERS_BOOKED } from './bench/booking.ts'
import { benchEngine, benchGrowth } from './bench/engine.ts'
import { benchIdle } from './bench/idle.ts'
import { openPlace } from './bench/place.ts'
import { benchSlotsRoute } from './bench/slots-route.ts'

// `pnpm bench`: measures, and asserts nothing about time. What it prints is Markdown; `--write` puts it into docs/performance.md.
const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
const PAGE = new URL('../docs/performance.md', import.meta.url)
const BEGIN = '<!-- written by `pnpm bench --write` -->'
const END = '<!-- until here -->'

const [busyBefore = 0] = loadavg()
const began = performance.now()
const parts: string[] = []
const part = async (title: string, words: string, measure: () => Promise<string>) => {
  console.error(`measuring: ${title}`)
  parts.push(`### ${title}`, words, await measure())
}

await part(
  'Slot engine',
  'A month of weekdays from nine to five in Europe/Berlin over a change of the clocks, a slot every 15 minutes, notice, buffers, three dates of their own and limits, which every Thursday has reached.',
  benchEngine,
)
await part('Growth of the engine', 'With the horizon at 300 busy times a month, and with the busy times of a month.', benchGrowth)
const place = await openPlace(INSIDERS_BOOKED + INSIDERS_BESIDE + 1)
try {
  const { insiderIds } = place.ground
  const lastInsider = insiderIds.at(-1) ?? ''
  await part('`GET /v1/screenings/{id}/slots`', 'A month, 100 meetings booked.', () => benchSlotsRoute(place, lastInsider))
  await part(
    '`POST /v1/screenings/{id}/bookings`',
    'Each request by another person with a yes, for another time; with its idempotency key, facts, hold and the mails it posts.',
    () => benchBookings(place),
  )
  await part(
    'Beside an insider who is raced',
    'Five hundred book with one insider at once, all of them through one process; meanwhile people of another look at times and book.',
    () => benchBeside(place, insiderIds.slice(INSIDERS_BOOKED, INSIDERS_BOOKED + INSIDERS_BESIDE)),
  )
  await part('Idle', 'One process, database given and migrated.', () => benchIdle(place.url))
} finally {
  await place.close()
}

const machine = `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${arch()}, Node ${process.versions.node}, PostgreSQL ${place.version}`
const load = `the machine's load when it began was ${busyBefore.toFixed(1)}; it took ${Math.round((performance.now() - began) / 1000)} s`
const page = [`Measured on ${machine}; ${load}.`, ...parts].join('\n\n')
console.log(page)
if (values.write) {
  const text = await readFile(PAGE, 'utf8')
  const [head, rest] = text.split(BEGIN)
  const tail = rest?.split(END)[1]
  if (tail === undefined) throw new Error(`docs/performance.md has no place between ${BEGIN} and ${END}`)
  await writeFile(PAGE, `${head}${BEGIN}\n\n${page}\n\n${END}${tail}`)
}
