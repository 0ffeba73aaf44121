import { randomUUID } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import type { InsiderPage } from '../http/schemas/insider-page.ts'
import { type Parts, parts } from '../mail/parts.ts'
import { findInsider } from '../store/insiders.ts'
import { frozenBytes } from '../store/messages.ts'
import { personById } from '../store/people.ts'
import { insider, message } from '../store/schema.ts'
import { makeInsider, setUp } from '../store/set-up.ts'
import type { TestOptions, TestService } from './service.ts'
import { call, filledIn, type Requested, secretIn } from './walk.ts'

/** An insider beside the first one of a test service, whom `startService` makes with the slug `ines`. */
export interface Tenant {
  readonly slug: string
  readonly address: string
  readonly organizationId: string
  readonly insiderId: string
  readonly isAdmin: boolean
}

const HOURS = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, fromMinute: 9 * 60, untilMinute: 17 * 60 }))

/** The insider `startService` made. */
export function firstTenant({ organizationId, insiderId }: TestService): Tenant {
  return { slug: 'ines', address: 'ines@example.org', organizationId, insiderId, isAdmin: true }
}

/**
 * Another insider, with a meeting type of their own: in `organizationId`, or in an organization of their own without it.
 * The same hours as the first one's.
 */
export async function addInsider(
  { deps }: TestService,
  slug: string,
  {
    organizationId,
    place,
    address = `${slug}@example.org`,
  }: { organizationId?: string; place?: TestOptions['place']; address?: string } = {},
): Promise<Tenant> {
  const profile = {
    name: `${slug.slice(0, 1).toUpperCase()}${slug.slice(1)} Insider`,
    address,
    timeZone: 'Europe/Berlin',
    language: 'en' as const,
    headline: 'Also builds bridges',
  }
  const made = { slug, profile, weeklyHours: HOURS, meeting: place ?? {} }
  const now = deps.clock()
  return deps.database.transaction(async (tx) => {
    if (organizationId)
      return {
        slug,
        address,
        organizationId,
        isAdmin: false,
        insiderId: await makeInsider(tx, deps.keyring, { ...made, organizationId }, now),
      }
    return { slug, address, isAdmin: true, ...(await setUp(tx, deps.keyring, `${slug}’s Works`, made, now)) }
  })
}

/** Fills in an insider's form and submits it; each call comes from a network of its own, so that no limit is met. */
export async function submitTo(service: TestService, slug: string, changes: Parameters<typeof filledIn>[1] = {}): Promise<void> {
  const { body: page } = await call<InsiderPage>(service, 'GET', `/v1/insiders/${slug}`)
  const [type] = page.meetingTypes
  const asked = { meetingTypeId: type?.id, questionnaireVersion: type?.questionnaire.version }
  const body = { ...(await filledIn(service, changes)), ...asked }
  const network = `203.0.113.${Math.floor(Math.random() * 250) + 1}`
  const headers = { 'x-forwarded-for': network }
  const submitted = await call(service, 'POST', `/v1/insiders/${slug}/screenings`, { body, headers })
  if (submitted.status !== 202) throw new Error(`submit: ${submitted.status} ${JSON.stringify(submitted.body)}`)
  await service.settle()
}

/** Submits and goes no further: the screening waits for its address to be proved. */
export async function unverified(
  service: TestService,
  { slug }: Pick<Tenant, 'slug'>,
  address: string,
  answers: Record<string, unknown> = {},
): Promise<{ id: string; verify: string }> {
  await submitTo(service, slug, { address, answers })
  const verify = secretIn(await mailTo(service, 'verify-address', address), '/confirm')
  const { body } = await call<{ screeningId: string }>(service, 'GET', '/v1/link', { bearer: verify })
  return { id: body.screeningId, verify }
}

/** From the form of any insider to a dossier in their mailbox. */
export async function requestTo(
  service: TestService,
  tenant: Tenant,
  address: string,
  answers: Record<string, unknown> = {},
): Promise<Requested> {
  const { id, verify } = await unverified(service, tenant, address, answers)
  const verified = await call<{ statusToken: string }>(service, 'POST', `/v1/screenings/${id}/verification`, { bearer: verify })
  if (verified.status !== 200) throw new Error(`verify: ${verified.status} ${JSON.stringify(verified.body)}`)
  await service.settle()
  const decide = secretIn(await mailTo(service, 'dossier', tenant.address), '/decide')
  return { id, verify, status: verified.body.statusToken, decide }
}

/** The newest mail of a kind to one address; the others are not taken apart for it. */
export async function mailTo({ deps }: TestService, kind: string, address: string): Promise<Parts> {
  const { database, keyring } = deps
  const rows = await database
    .select()
    .from(message)
    .where(and(eq(message.kind, kind), eq(message.state, 'sent')))
    .orderBy(desc(message.id))
  for (const row of rows) {
    const recipient = await personById(database, keyring, row.recipientId)
    const owner = recipient?.profile.address === address && (await personById(database, keyring, row.sealedForId))
    const bytes = owner && frozenBytes(row, owner.dataKey)
    if (bytes) return parts(bytes)
  }
  throw new Error(`no ${kind} mail was sent to ${address}`)
}

/** Takes a slot as the requester, with what is asked at booking, and sends the invitations. */
export async function bookWith(
  service: TestService,
  { id, status }: Pick<Requested, 'id' | 'status'>,
  body: { startsAt: string; phone?: string; needs?: string },
): Promise<string> {
  const booked = await call<{ id: string }>(service, 'POST', `/v1/screenings/${id}/bookings`, {
    bearer: status,
    key: randomUUID(),
    body,
  })
  if (booked.status !== 201) throw new Error(`book: ${booked.status} ${JSON.stringify(booked.body)}`)
  await service.settle()
  return booked.body.id
}

/** Gives an insider these opening times and no others, in their zone: a date and a minute of the day each, as long as one meeting. */
export async function openOnly(
  { deps }: TestService,
  { insiderId }: Tenant,
  starts: readonly { date: string; minuteOfDay: number }[],
  minutes: number,
): Promise<void> {
  const dateOverrides = starts.map(({ date, minuteOfDay }) => ({
    date,
    spans: [{ fromMinute: minuteOfDay, untilMinute: minuteOfDay + minutes }],
  }))
  await deps.database.update(insider).set({ weeklyHours: [], dateOverrides }).where(eq(insider.id, insiderId))
  if (!(await findInsider(deps.database, deps.keyring, { id: insiderId }))) throw new Error('no such insider')
}
