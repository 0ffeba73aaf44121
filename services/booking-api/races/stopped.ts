import { randomUUID } from 'node:crypto'
import { instant } from '@vestibule/scheduling/instant.ts'
import { sql } from 'drizzle-orm'
import { closeDatabase } from '../store/database.ts'
import { startMailServer } from '../testing/mail-server.ts'
import { startMain } from '../testing/main-process.ts'
import { type Answer, clientOf, tallyOf, Unanswered, verdictOf } from '../testing/over-http.ts'
import { crowd, openGround, type Someone } from './ground.ts'

const LANES = 16

export interface Stopped {
  readonly answers: Record<string, number>
  /** Requests that found the door closed, or whose connection was closed before they were taken in. */
  readonly turnedAway: number
  /** Requests without an answer that had their effect all the same: taken in and cut off. */
  readonly cutOff: number
  readonly code: number | null
  readonly ms: number
}

/**
 * The service as it is run, told to stop (SIGTERM) while people book and cancel without pause, half of them over connections that they keep.
 * With `mailHangs` the mail server says nothing from then on.
 */
export async function stopUnderLoad(
  url: string,
  { answersBefore, mailHangs = false }: { answersBefore: number; mailHangs?: boolean },
): Promise<Stopped> {
  let hanging: Promise<void> | undefined
  const silence = Promise.withResolvers<void>()
  const mailbox = await startMailServer({ silentAt: () => hanging })
  const ground = await openGround(url, { now: instant(Date.now()) })
  const people = await crowd(ground, LANES, 'approved')
  const main = await startMain({ databaseUrl: url, secret: ground.secret, smtpUrl: mailbox.url })
  const clients = [clientOf(main.url, { keepAlive: true }), clientOf(main.url, { keepAlive: false })]
  const answers: Answer[] = []
  const unanswered: { error: Unanswered; key: string }[] = []
  const enough = Promise.withResolvers<void>()
  try {
    // Asked before anybody books: a list that is read amid bookings lacks what is taken just then, and two lanes want the same time.
    const [first] = people as [Someone, ...Someone[]]
    const { body } = await (clients[0] as ReturnType<typeof clientOf>).ask('GET', `/v1/screenings/${first.id}/slots`, {
      bearer: first.status,
    })
    const starts = (body.slots as { startsAt: string }[]).map(({ startsAt }) => startsAt)
    const lane = async ({ id, status }: Someone, i: number) => {
      const client = clients[i % 2] as ReturnType<typeof clientOf>
      const ask = async (path: string, bearer: string, body: unknown) => {
        const key = randomUUID()
        try {
          const answer = await client.ask('POST', path, { bearer, key, body })
          answers.push(answer)
          if (answers.length >= answersBefore) enough.resolve()
          return answer
        } catch (error) {
          if (!(error instanceof Unanswered)) throw error
          unanswered.push({ error, key })
          return undefined
        }
      }
      const startsAt = starts[i * 2]
      for (;;) {
        const booked = await ask(`/v1/screenings/${id}/bookings`, status, { startsAt, phone: '555 0100' })
        if (booked?.status !== 201) return
        const cancelled = await ask(`/v1/bookings/${booked.body.id}/cancellation`, ground.key, {})
        if (cancelled?.status !== 201) return
      }
    }
    const lanes = people.map(lane)
    await enough.promise
    if (mailHangs) hanging = silence.promise
    const { code, ms } = await main.stop()
    await Promise.all(lanes)
    const [row] = await ground.deps.database.execute<{ n: number }>(sql`
      select count(*)::int as n from fact where type in ('booking-created', 'booking-cancelled')`)
    const acknowledged = answers.filter(({ status }) => status === 201).length
    return {
      answers: tallyOf(answers.map(verdictOf)),
      turnedAway: unanswered.length,
      cutOff: (row?.n ?? 0) - acknowledged,
      code,
      ms,
    }
  } finally {
    silence.resolve()
    for (const client of clients) client.close()
    await main.kill()
    await mailbox.close()
    await closeDatabase(ground.deps.database)
  }
}
