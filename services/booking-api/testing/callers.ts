import { MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { SCOPES } from '../http/callers.ts'
import { makeApiKey } from '../store/api-keys.ts'
import { keepAfterwards } from './afterwards-rows.ts'
import type { TestService } from './service.ts'
import { bookWith, mailTo, requestTo, type Tenant } from './tenants.ts'
import { type Call, call, decideNow, prove, type Requested, secretIn, startsFor } from './walk.ts'

/** Somebody who calls: with what they hold, and the words under which a route may let them in. */
export interface TestCaller extends Pick<Call, 'bearer' | 'cookie'> {
  readonly name: string
  readonly words: readonly string[]
}

/** A tenant with one meeting behind it: everything that opens doors for somebody there. */
export interface Keys {
  readonly tenant: Tenant
  /** Concluded: the meeting is over. */
  readonly own: Requested
  readonly bookingId: string
  readonly meeting: string
  /** Each side's clock. */
  readonly clock: string
  readonly insiderClock: string
  readonly outcome: string
  /** A colleague's, who is asked to see whoever asked. */
  readonly consent: string
  readonly download: string
  readonly cookie: string
  readonly key: string
}

/** Walks one request of a tenant to its outcome mail and gathers every secret on the way. Moves the clock to the meeting’s end, a day on. */
export async function keysOf(service: TestService, tenant: Tenant, address: string): Promise<Keys> {
  const own = await requestTo(service, tenant, address)
  const cookie = await prove(service, own.decide)
  await decideNow(service, own, cookie)
  const [startsAt = ''] = await startsFor(service, own)
  const bookingId = await bookWith(service, own, { startsAt, phone: '+351 555 0100' })
  const invited = await mailTo(service, 'invitation-to-insider', tenant.address)
  const [meeting, insiderClock] = [secretIn(invited, '/meeting'), secretIn(invited, '/clock')]
  const clock = secretIn(await mailTo(service, 'invitation-to-requester', address), '/clock')
  await service.forward(Date.parse(startsAt) + 15 * MINUTE_MS - service.deps.clock())
  const outcome = secretIn(await mailTo(service, 'outcome-asked', tenant.address), '/outcome')
  const made = await call<{ url: string }>(service, 'POST', `/v1/bookings/${bookingId}/downloads`, { bearer: own.status })
  const { deps } = service
  const { consent } = await keepAfterwards(service, own.id)
  const { key } = await makeApiKey(deps.database, deps.keyring, {
    organizationId: tenant.organizationId,
    name: 'all scopes',
    scopes: SCOPES,
    now: deps.clock(),
  })
  const download = made.body.url.split('/').at(-1) ?? ''
  return { tenant, own, bookingId, meeting, clock, insiderClock, outcome, consent, download, cookie, key }
}

export const ANYONE: TestCaller = { name: 'anyone', words: ['anyone'] }

/** Every kind of caller there is, with the secrets of one tenant. */
export function callersWith({
  tenant,
  own,
  meeting,
  clock,
  insiderClock,
  outcome,
  consent,
  download,
  cookie,
  key,
}: Keys): TestCaller[] {
  const link = (name: string, purpose: string, bearer: string, proved?: string): TestCaller => ({
    name: proved ? `${name} in a proved browser` : name,
    words: [`link:${purpose}`],
    bearer,
    cookie: proved,
  })
  return [
    ANYONE,
    link('a verify link', 'verify', own.verify),
    link('a status link', 'status', own.status),
    link('a decide link', 'decide', own.decide),
    link('a decide link', 'decide', own.decide, cookie),
    link('a meeting link', 'meeting', meeting),
    link('a meeting link', 'meeting', meeting, cookie),
    link('a clock link', 'clock', clock),
    link('an insider’s clock link', 'clock', insiderClock),
    link('an insider’s clock link', 'clock', insiderClock, cookie),
    link('an outcome link', 'outcome', outcome),
    link('an outcome link', 'outcome', outcome, cookie),
    link('a colleague’s link', 'consent', consent),
    link('a download’s secret', 'download', download),
    { name: 'a session', words: tenant.isAdmin ? ['session', 'admin'] : ['session'], cookie },
    { name: 'a key with all scopes', words: SCOPES.map((scope) => `key:${scope}`), bearer: key },
  ]
}
