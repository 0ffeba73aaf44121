import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { answerByMail } from './interop/answering.ts'
import { busyAtRadicale } from './interop/busy-at-radicale.ts'
import { keptByCalcurse } from './interop/calcurse.ts'
import { readCards } from './interop/cards.ts'
import { scanWithClamd } from './interop/clamd.ts'
import { keptByKhal } from './interop/khal.ts'
import { readByLibraries } from './interop/libraries.ts'
import { deliverARun } from './interop/mail-run.ts'
import { ensurePrograms } from './interop/programs.ts'
import { keptByRadicale } from './interop/radicale.ts'
import { run } from './interop/run.ts'
import type { Sample } from './interop/samples.ts'

// `pnpm interop`: our calendar files, vCards, mails, answers by mail and uploads in other people's programs. Nothing is skipped: what is missing ends it.
const SERVER_ZONES = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia']
const PROGRAMS = { libraries: readByLibraries, khal: keptByKhal, calcurse: keptByCalcurse, radicale: keptByRadicale }
const SAMPLES = fileURLToPath(new URL('./interop/samples.process.ts', import.meta.url))

const { values } = parseArgs({ options: { install: { type: 'boolean', default: false } } })
try {
  await ensurePrograms(values.install)
  const found = [
    ...(await calendarFiles()),
    ...(await contacts()),
    ...(await mails()),
    ...(await answers()),
    ...(await busy()),
    ...(await scans()),
  ]
  if (found.length > 0) throw new Error(`${found.length} things are not as meant:\n${found.join('\n')}`)
  console.log('everything was read as meant')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** Every sample in every program, the programs and our own writing process in each zone. */
async function calendarFiles(): Promise<string[]> {
  const found: string[] = []
  let first: string | undefined
  for (const zone of SERVER_ZONES) {
    const written = await run(process.execPath, [SAMPLES], { env: { ...process.env, TZ: zone } })
    first ??= written
    if (written !== first) found.push(`a server in ${zone} writes other files than one in ${SERVER_ZONES[0]}`)
    const samples = JSON.parse(written) as Sample[]
    for (const [name, read] of Object.entries(PROGRAMS)) {
      const wrong = await read(samples, zone)
      console.log(
        `${zone.padEnd(16)} ${name.padEnd(9)} ${samples.length} files, ${wrong.length === 0 ? 'as meant' : `${wrong.length} differences`}`,
      )
      found.push(...wrong.map((line) => `${zone}: ${line}`))
    }
  }
  return found
}

async function contacts(): Promise<string[]> {
  const { cards, found } = await readCards()
  console.log(`vobject: ${cards} vCards, ${found.length === 0 ? 'each as meant' : `${found.length} differences`}`)
  return found
}

async function mails(): Promise<string[]> {
  const { mails, found } = await deliverARun()
  console.log(
    `postfix: ${mails} mails delivered, ${found.length === 0 ? 'each to the byte as sent' : `${found.length} differences`}`,
  )
  return found
}

async function answers(): Promise<string[]> {
  const { tried, found } = await answerByMail()
  for (const line of tried) console.log(line)
  return found
}

async function busy(): Promise<string[]> {
  const { tried, found } = await busyAtRadicale()
  for (const line of tried) console.log(line)
  return found
}

async function scans(): Promise<string[]> {
  const { scans, found } = await scanWithClamd()
  console.log(`clamd: ${scans} scans, ${found.length === 0 ? 'each as meant' : `${found.length} differences`}`)
  return found
}
