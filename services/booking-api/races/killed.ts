import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { after, type Instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { sql } from 'drizzle-orm'
import { closeDatabase } from '../store/database.ts'
import { brokenAt } from '../store/facts.ts'
import { type ReceivedMail, startMailServer } from '../testing/mail-server.ts'
import { type Answer, clientOf, Unanswered } from '../testing/over-http.ts'
import { type ServiceProcess, startProcess } from '../testing/processes.ts'
import { crowd, MONDAY, openGround } from './ground.ts'

/** People who book at once in each round, and the mails that follow: an invitation to each side. */
const BOOKING = 4
const MAILS = BOOKING * 2
const ROUNDS_PER_INSIDER = 20
const LOOK_MS = 50
/** Starts passed over: the very first would be too near by the time a request is repeated. */
const AHEAD = 4
/** Longer than a lease: what the killed process had claimed is free again. */
const LATER_MS = 3 * MINUTE_MS

export interface Killed {
  readonly rounds: number
  readonly acknowledged: number
  /** Acknowledged bookings that were gone afterwards. */
  readonly lost: number
  /** Requests that the kill left unanswered and that, repeated with the same key, were not answered 201. */
  readonly notRepeated: number
  /** Bookings the database holds more or fewer than people asked for. */
  readonly surplus: number
  readonly mails: number
  readonly missing: number
  /** Mails that arrived more than once, and of these how many were not the same to the byte. */
  readonly repeated: number
  readonly different: number
  readonly brokenAt: number | null
  readonly seconds: number
}

/**
 * Kills the one process (API and worker) with SIGKILL once a round: by turns after a 201, and as the mail server keeps a mail and
 * writes its 250, so that the process cannot have noted it; at the first, second, … of them as the round goes. Then a new process takes over.
 */
export async function killAgainAndAgain(
  url: string,
  { rounds, until = Number.POSITIVE_INFINITY }: { rounds: number; until?: number },
): Promise<Killed> {
  let onAccepted: (() => void) | undefined
  const mailbox = await startMailServer({ onAccepted: () => onAccepted?.() })
  const ground = await openGround(url, { insiders: Math.ceil(rounds / ROUNDS_PER_INSIDER) })
  let now: Instant = MONDAY
  const start = () => startProcess({ databaseUrl: url, secret: ground.secret, smtpUrl: mailbox.url, now })
  let process = await start()
  const began = performance.now()
  let done = 0
  let acknowledged = 0
  let lost = 0
  let notRepeated = 0
  try {
    for (; done < rounds && performance.now() < until; done++) {
      const insiderId = ground.insiderIds[Math.floor(done / ROUNDS_PER_INSIDER)] as string
      const people = await crowd({ deps: ground.deps, insiderId }, BOOKING, 'approved')
      const client = clientOf(process.url)
      const { body } = await client.ask('GET', `/v1/screenings/${people[0]?.id}/slots`, { bearer: people[0]?.status })
      const requests = people.map(({ id, status }, i) => ({
        path: `/v1/screenings/${id}/bookings`,
        bearer: status,
        key: randomUUID(),
        body: { startsAt: body.slots[AHEAD + i * 2].startsAt as string, phone: '555 0100' },
      }))
      const victim = process
      const killed = countdown(victim)
      const afterAnswer = done % 2 === 0 ? (done / 2) % BOOKING : undefined
      const afterMail = done % 2 === 0 ? undefined : ((done - 1) / 2) % MAILS
      if (afterMail !== undefined) onAccepted = killed.at(afterMail)
      const answered = afterAnswer === undefined ? () => undefined : killed.at(afterAnswer)
      const answers = await Promise.all(
        requests.map(({ path, ...rest }) => answerOrNothing(client.ask('POST', path, rest).finally(answered))),
      )
      await killed.gone
      onAccepted = undefined
      client.close()

      now = after(now, LATER_MS)
      process = await start()
      const again = clientOf(process.url)
      for (const [i, { path, ...rest }] of requests.entries()) {
        const before = answers[i]
        if (before) {
          if (before.status !== 201) throw new Error(`round ${done}: ${before.status} ${before.body?.code}`)
          acknowledged++
          const { status, body: found } = await again.ask('GET', `/v1/bookings/${before.body.id}`, { bearer: rest.bearer })
          if (status !== 200 || found.state !== 'booked' || found.startsAt !== rest.body.startsAt) lost++
        } else if ((await insisted(() => again.ask('POST', path, rest))).status !== 201) notRepeated++
      }
      again.close()
      while ((await unsent(ground.deps.database)) > 0) {
        now = after(now, 1_000) // a try that failed is made again when its time has come
        await process.moveClock(now)
        await wait(LOOK_MS)
      }
    }
    const [bookings] = await ground.deps.database.execute<{ n: number }>(sql`select count(*)::int as n from hold`)
    const copies = [...Map.groupBy(mailbox.received, ({ messageId }) => messageId).values()]
    const chains = await Promise.all(ground.insiderIds.map((id) => brokenAt(ground.deps.database, id)))
    return {
      rounds: done,
      acknowledged,
      lost,
      notRepeated,
      surplus: (bookings?.n ?? 0) - done * BOOKING,
      mails: mailbox.received.length,
      missing: done * MAILS - copies.length,
      repeated: copies.filter(({ length }) => length > 1).length,
      different: copies.filter(differ).length,
      brokenAt: chains.find((at) => at !== null) ?? null,
      seconds: (performance.now() - began) / 1000,
    }
  } finally {
    await process.kill()
    await mailbox.close()
    await closeDatabase(ground.deps.database)
  }
}

/** Kills at the n-th call, counted from 0. */
function countdown(victim: ServiceProcess) {
  const { promise: gone, resolve } = Promise.withResolvers<void>()
  let calls = 0
  return {
    gone,
    at: (nth: number) => () => {
      if (calls++ === nth) victim.kill().then(resolve)
    },
  }
}

async function answerOrNothing(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Unanswered) return undefined
    throw error
  }
}

/** As a client does: 503 says to come again. */
async function insisted(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask()
    if (answer.status !== 503) return answer
    await wait(LOOK_MS)
  }
}

function differ(copies: readonly ReceivedMail[]): boolean {
  return copies.some(({ bytes }) => !bytes.equals(copies[0]?.bytes as Buffer))
}

async function unsent(database: Parameters<typeof brokenAt>[0]): Promise<number> {
  const [row] = await database.execute<{ n: number }>(
    sql`select count(*)::int as n from message where state = 'waiting' and kind like 'invitation-%'`,
  )
  return row?.n ?? 0
}
