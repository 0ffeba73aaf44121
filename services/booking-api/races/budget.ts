import { randomUUID } from 'node:crypto'
import { NO_LIMITS } from '@vestibule/scheduling/budget.ts'
import { DAY_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { eq } from 'drizzle-orm'
import { brokenAt } from '../store/facts.ts'
import { saveAvailability } from '../store/insiders.ts'
import { hold, meetingType } from '../store/schema.ts'
import { percentiles, tallyOf, verdictOf } from '../testing/over-http.ts'
import { crowd } from './ground.ts'
import { FIRST_START_MS } from './one-slot.ts'
import type { TwoProcesses } from './two-processes.ts'

const MEETING_MINUTES = 30
const DAYS = 4 // Tuesday to Friday: one ISO week
const A_DAY = 9

/** People with a yes ask one insider at once, half of them from each process, for 36 times of one week, all free; the week has room for `minutes`. */
export async function raceForBudget(
  { ground, clients, processes }: TwoProcesses,
  insiderId: string,
  { requesters, minutes }: { requesters: number; minutes: number },
) {
  const { database } = ground.deps
  const limits = { ...NO_LIMITS, week: { meetings: null, minutes } }
  await database.transaction((tx) => saveAvailability(tx, insiderId, { limits }))
  await database.update(meetingType).set({ minutes: MEETING_MINUTES }).where(eq(meetingType.insiderId, insiderId))
  const people = await crowd({ deps: ground.deps, insiderId }, requesters, 'approved')
  const began = performance.now()
  const answers = await Promise.all(
    people.map(({ id, status }, i) => {
      const [day, inDay] = [i % DAYS, Math.floor(i / DAYS) % A_DAY]
      const startsAtMs = FIRST_START_MS + day * DAY_MS + inDay * 45 * MINUTE_MS
      return (i % 2 === 0 ? clients[0] : clients[1]).ask('POST', `/v1/screenings/${id}/bookings`, {
        bearer: status,
        key: randomUUID(),
        body: { startsAt: new Date(startsAtMs).toISOString().replace('.000Z', 'Z'), phone: '555 0100' },
      })
    }),
  )
  const seconds = (performance.now() - began) / 1000
  const held = await database.select({ minutes: hold.minutes }).from(hold).where(eq(hold.insiderId, insiderId))
  return {
    answers: tallyOf(answers.map(verdictOf)),
    heldMinutes: held.reduce((sum, one) => sum + one.minutes, 0),
    brokenAt: await brokenAt(database, insiderId),
    alive: processes.every((process) => process.isAlive()),
    seconds,
    ...percentiles(answers.map(({ ms }) => ms)),
  }
}
