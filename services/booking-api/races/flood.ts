import { randomUUID } from 'node:crypto'
import { after, DAY_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import { eq, inArray } from 'drizzle-orm'
import { buildApi } from '../api.ts'
import type { Deps } from '../deps.ts'
import { message, person } from '../store/schema.ts'
import { ANSWERS, crowd, type Ground, MONDAY } from './ground.ts'

/** Who is flooded: an address that has asked for nothing. */
const VICTIM = 'victim@example.net'

/** The `n`th of so many networks, out of TEST-NET-2 (RFC 5737). */
const network = (n: number) => ({ 'x-forwarded-for': `198.51.100.${n}` })

async function apiOf(deps: Deps) {
  return buildApi(deps, { trustProxy: ['127.0.0.1'], inbox: null })
}

/**
 * Submissions under one address, spread over the insiders of the ground, over networks, and over a day.
 *
 * @returns how often each answer came, and the mails that this address gets
 */
export async function flood({ deps, insiderIds }: Ground, { submissions, networks }: { submissions: number; networks: number }) {
  let now: Instant = MONDAY
  const app = await apiOf({ ...deps, clock: () => now })
  const forms = await Promise.all(insiderIds.map((_, n) => formOf(app, `insider-${n + 1}`)))
  const answers: Record<string, number> = {}
  for (let n = 0; n < submissions; n++) {
    now = after(MONDAY, Math.floor((n * (DAY_MS - 1)) / submissions))
    const { url, payload } = forms[n % forms.length] as (typeof forms)[number]
    const { statusCode, body } = await app.inject({ method: 'POST', url, payload, headers: network(n % networks) })
    const said = statusCode === 202 ? JSON.stringify({ ...JSON.parse(body), confirmBy: '' }) : ''
    answers[`${statusCode} ${said}`] = (answers[`${statusCode} ${said}`] ?? 0) + 1
  }
  await app.close()
  const mails = await deps.database.select({ date: message.date }).from(message).where(eq(message.kind, 'verify-address'))
  return { answers, mailedAt: mails.map(({ date }) => date).sort((a, b) => a - b) }
}

async function formOf(app: Awaited<ReturnType<typeof apiOf>>, slug: string) {
  const page = (await app.inject({ method: 'GET', url: `/v1/insiders/${slug}` })).json()
  const [type] = page.meetingTypes
  const payload = {
    meetingTypeId: type.id,
    address: VICTIM,
    questionnaireVersion: type.questionnaire.version,
    expectations: { version: page.expectations.version, accepted: true },
    answers: ANSWERS,
  }
  return { url: `/v1/insiders/${slug}/screenings`, payload }
}

/**
 * Asks for the link again under addresses that are known here and as many that are not, in turn, each from a network of its own.
 *
 * @returns what was answered to each of the two, without what differs with every request
 */
export async function askForLinks({ deps, insiderId }: Ground, each: number) {
  const app = await apiOf(deps)
  const known = await crowd({ deps, insiderId }, each, 'pending')
  const ask = async (address: string, n: number) => {
    const { statusCode, headers, body } = await app.inject({
      method: 'POST',
      url: '/v1/links',
      payload: { address },
      headers: network(n),
    })
    const { date: _, 'request-id': __, ...rest } = headers
    return JSON.stringify({ statusCode, headers: rest, body: body.replaceAll(address, 'address') }).replace(/\d+/g, 'n')
  }
  const answers = { known: new Set<string>(), unknown: new Set<string>() }
  for (const [n, { address }] of known.entries()) {
    answers.known.add(await ask(address, 2 * n))
    answers.unknown.add(await ask(`nobody-${randomUUID().slice(0, 8)}@example.net`, 2 * n + 1))
  }
  await app.close()
  const mailed = await deps.database
    .select({ id: person.id })
    .from(person)
    .innerJoin(message, eq(message.recipientId, person.id))
    .where(inArray(message.kind, ['link-again']))
  return { ...answers, mailed: mailed.length }
}
