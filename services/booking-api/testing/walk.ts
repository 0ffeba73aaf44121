import { randomUUID } from 'node:crypto'
import { SCOPES } from '../http/callers.ts'
import type { Booking } from '../http/schemas/booking.ts'
import type { InsiderPage } from '../http/schemas/insider-page.ts'
import type { Screening } from '../http/schemas/screening.ts'
import { makeApiKey } from '../store/api-keys.ts'
import type { TestService } from './service.ts'

export interface Answered<T = Record<string, unknown>> {
  readonly status: number
  readonly body: T
  readonly headers: Record<string, unknown>
}

export interface Call {
  readonly bearer?: string | undefined
  readonly cookie?: string | undefined
  readonly body?: unknown
  readonly key?: string
  readonly headers?: Record<string, string>
}

/** One request, as JSON both ways; files come as their text. */
export async function call<T = Record<string, unknown>>(
  { app }: TestService,
  method: string,
  url: string,
  { bearer, cookie, body, key, headers }: Call = {},
): Promise<Answered<T>> {
  const response = await app.inject({
    method: method as 'GET',
    url,
    headers: {
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      ...(cookie ? { cookie } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: body as object }),
  })
  const { statusCode: status, headers: answered } = response
  const isFile = /^text\//.test(String(answered['content-type']))
  return { status, body: isFile ? (response.body as T) : response.body ? response.json<T>() : ({} as T), headers: answered }
}

export const ADDRESS = 'rosa@example.net'

/** A filled-in questionnaire; `answers` and the rest can be changed field by field. */
export async function filledIn(service: TestService, changes: { address?: string; answers?: Record<string, unknown> } = {}) {
  const { body: page } = await call<InsiderPage>(service, 'GET', '/v1/insiders/ines')
  return {
    meetingTypeId: page.meetingTypes[0]?.id ?? '',
    address: changes.address ?? ADDRESS,
    questionnaireVersion: page.meetingTypes[0]?.questionnaire.version ?? '',
    expectations: { version: page.expectations.version, accepted: true },
    answers: {
      name: 'Rosa Requester',
      timeZone: 'Europe/Lisbon',
      language: 'en',
      now: 'Drawing bridges at Small Office',
      why: 'I want to build them',
      relationship: 'stranger',
      wantsToLearn: 'How sites are run',
      resumeText: 'Five lines about me',
      worksheet: { skills: 'Drawing', enjoys: 'Rivers', fields: 'Bridges', goal: 'On site', questions: 'Who, how, when' },
      under18: false,
      ...changes.answers,
    },
  }
}

/** The secret in the fragment of a mail's link whose words or address hold `which`. */
export function secretIn(mail: { links: readonly { text: string; href: string }[] }, which: string): string {
  const link = mail.links.find(({ text, href }) => text.includes(which) || href.includes(which))
  const secret = link?.href.split('#')[1]?.split('&')[0]
  if (!secret)
    throw new Error(`no link ${which} among ${mail.links.map(({ text, href }) => `${text} ${href.split('#')[0]}`).join(', ')}`)
  return secret
}

export interface Requested {
  readonly id: string
  /** Opens the requester's page. */
  readonly status: string
  /** Decides. */
  readonly decide: string
  readonly verify: string
}

/** From the public page to a dossier in the insider's mailbox. */
export async function request(service: TestService, changes: Parameters<typeof filledIn>[1] = {}): Promise<Requested> {
  const body = await filledIn(service, changes)
  const submitted = await call(service, 'POST', '/v1/insiders/ines/screenings', { body })
  if (submitted.status !== 202) throw new Error(`submit: ${submitted.status} ${JSON.stringify(submitted.body)}`)
  await service.settle()
  const verify = secretIn(await service.mail('verify-address'), '/confirm')
  const { body: link } = await call<{ screeningId: string }>(service, 'GET', '/v1/link', { bearer: verify })
  const verified = await call<{ statusToken: string }>(service, 'POST', `/v1/screenings/${link.screeningId}/verification`, {
    bearer: verify,
  })
  if (verified.status !== 200) throw new Error(`verify: ${verified.status} ${JSON.stringify(verified.body)}`)
  await service.settle()
  return {
    id: link.screeningId,
    status: verified.body.statusToken,
    decide: secretIn(await service.mail('dossier'), '/decide'),
    verify,
  }
}

/** Proves a browser with the mailed code and gives its cookie. */
export async function prove(service: TestService, bearer: string): Promise<string> {
  const sent = await call(service, 'POST', '/v1/codes', { bearer })
  if (sent.status !== 202) throw new Error(`code: ${sent.status} ${JSON.stringify(sent.body)}`)
  await service.settle()
  const code = /\b\d{6}\b/.exec((await service.mail('browser-code')).subject)?.[0]
  const proved = await call(service, 'POST', '/v1/sessions', { bearer, body: { code } })
  if (proved.status !== 200) throw new Error(`prove: ${proved.status} ${JSON.stringify(proved.body)}`)
  return String(proved.headers['set-cookie']).split(';')[0] ?? ''
}

/** Decides from the mail's link in a proved browser, and sends it at once. */
export async function decideNow(
  service: TestService,
  requested: Requested,
  cookie: string,
  body: unknown = { verdict: 'approve' },
): Promise<Screening> {
  const decided = await call<Screening>(service, 'POST', `/v1/screenings/${requested.id}/decision`, {
    bearer: requested.decide,
    cookie,
    body,
    key: randomUUID(),
  })
  if (decided.status !== 201) throw new Error(`decide: ${decided.status} ${JSON.stringify(decided.body)}`)
  const released = await call<Screening>(service, 'POST', `/v1/screenings/${requested.id}/decision/release`, {
    bearer: requested.decide,
    cookie,
  })
  if (released.status !== 200) throw new Error(`release: ${released.status} ${JSON.stringify(released.body)}`)
  await service.settle()
  return released.body
}

/** The starts on offer to a requester, RFC 3339. */
export async function startsFor(service: TestService, { id, status }: Pick<Requested, 'id' | 'status'>): Promise<string[]> {
  const { body } = await call<{ slots: { startsAt: string }[] }>(service, 'GET', `/v1/screenings/${id}/slots`, { bearer: status })
  return body.slots.map(({ startsAt }) => startsAt)
}

/** Takes a slot, the first on offer unless told, and sends the invitations. */
export async function book(
  service: TestService,
  requested: Pick<Requested, 'id' | 'status'>,
  startsAt?: string,
): Promise<Booking> {
  const start = startsAt ?? (await startsFor(service, requested))[0]
  const booked = await call<Booking>(service, 'POST', `/v1/screenings/${requested.id}/bookings`, {
    bearer: requested.status,
    key: randomUUID(),
    body: { startsAt: start, phone: '+351 555 0100' },
  })
  if (booked.status !== 201) throw new Error(`book: ${booked.status} ${JSON.stringify(booked.body)}`)
  await service.settle()
  return booked.body
}

/** An API key of the service's organization. */
export async function apiKey({ deps, organizationId }: TestService, scopes: readonly string[] = SCOPES): Promise<string> {
  return (await makeApiKey(deps.database, deps.keyring, { organizationId, name: 'test', scopes, now: deps.clock() })).key
}
