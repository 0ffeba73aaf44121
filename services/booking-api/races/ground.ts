import type { Fact } from '@vestibule/scheduling/facts.ts'
import { after, DAY_MS, type Instant, instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { APPROVAL_DAYS, DECIDE_DAYS, UNDO_MS, VERIFY_MS } from '@vestibule/scheduling/policy.ts'
import { courseOf, deadlineOf } from '@vestibule/scheduling/screening.ts'
import { eq } from 'drizzle-orm'
import type { Deps } from '../deps.ts'
import { openOutside } from '../fetch-outside.ts'
import { SCOPES } from '../http/callers.ts'
import { newId, publicId } from '../ids.ts'
import { expectationsVersion, QUESTIONNAIRE_VERSION } from '../questionnaire.ts'
import { hmac, keyring, newKey, newSecret, sealJson, sha256 } from '../seal.ts'
import { makeApiKey } from '../store/api-keys.ts'
import { openDatabase } from '../store/database.ts'
import { appendFacts, type By } from '../store/facts.ts'
import { advance, findInsider, lockInsider } from '../store/insiders.ts'
import { meetingTypesOf } from '../store/meeting-types.ts'
import { normalAddress } from '../store/normal-address.ts'
import { approval, course, linkToken, organization, person, screening, sealed } from '../store/schema.ts'
import { makeInsider, setUp } from '../store/set-up.ts'

/** A Monday, ten o'clock in Berlin. Tuesday is the first day on offer. */
export const MONDAY = instant(Date.parse('2026-11-30T09:00:00Z'))

const WEEKLY_HOURS = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, fromMinute: 9 * 60, untilMinute: 17 * 60 }))

/** A database with an organization, its insiders and a key that may do everything: what a race is run on. */
export async function openGround(url: string, { insiders = 1, now = MONDAY }: { insiders?: number; now?: Instant } = {}) {
  const secret = newKey()
  const database = openDatabase({ url, pool: 4 })
  const site = {
    publicUrl: 'http://localhost:3000',
    mailFrom: { name: 'Vestibule', address: 'vestibule@example.org' },
    mailDomain: 'example.org',
  }
  const deps: Deps = {
    database,
    keyring: keyring([secret]),
    clock: () => now,
    site,
    scanner: null,
    fetchOutside: openOutside(new Set()).fetchOutside,
    wake: () => {},
  }
  const profile = (n: number) => ({
    slug: `insider-${n}`,
    profile: {
      name: `Insider ${n}`,
      address: `insider-${n}@example.org`,
      timeZone: 'Europe/Berlin',
      language: 'en' as const,
      headline: '',
    },
    weeklyHours: WEEKLY_HOURS,
  })
  const made = await database.transaction(async (tx) => {
    const { organizationId, insiderId } = await setUp(tx, deps.keyring, 'Example Works', profile(1), now)
    const insiderIds = [insiderId]
    for (let n = 2; n <= insiders; n++)
      insiderIds.push(await makeInsider(tx, deps.keyring, { ...profile(n), organizationId }, now))
    return { organizationId, insiderId, insiderIds }
  })
  const { organizationId } = made
  const { key } = await makeApiKey(database, deps.keyring, { organizationId, name: 'race', scopes: SCOPES, now })
  return { ...made, key, deps, url, secret: secret.toString('base64') }
}

export type Ground = Awaited<ReturnType<typeof openGround>>

/** One requester and their request. */
export interface Someone {
  readonly id: string
  readonly screeningId: string
  readonly address: string
  /** Opens their page. */
  readonly status: string
}

let crowds = 0

/**
 * Many requesters at once, verified (`pending`) or with a yes that is in effect (`approved`): the rows the way there leaves, their facts in
 * the chain, under the insider's lock; no mail is posted. In bulk, since one by one a thousand take ten seconds and this takes one.
 */
export async function crowd(
  { deps: { database, keyring, clock }, insiderId, meetingTypeId }: { deps: Deps; insiderId: string; meetingTypeId?: string },
  size: number,
  standing: 'pending' | 'approved',
): Promise<Someone[]> {
  const name = `crowd-${++crowds}`
  return database.transaction(async (tx) => {
    let head = await lockInsider(tx, insiderId)
    const insider = await findInsider(tx, keyring, { id: insiderId })
    const types = insider ? await meetingTypesOf(tx, insider) : []
    const type = types.find(({ id }) => publicId('meetingType', id) === meetingTypeId) ?? types[0]
    if (!head || !insider || !type) throw new Error('no such insider')
    const now = clock()
    const [organizationRow] = await tx.select().from(organization).where(eq(organization.id, insider.organizationId))
    const addressKey = keyring.unwrap(organizationRow?.addressKey as Buffer)
    const people = Array.from({ length: size }, (_, i) => {
      const facts = factsUpTo(now).slice(0, standing === 'pending' ? 2 : 4)
      const address = `${name}-${i}@example.net`
      return { id: newId(), screeningId: newId(), dataKey: newKey(), status: newSecret(), address, facts }
    })
    await tx.insert(person).values(
      people.map(({ id, dataKey, address }) => {
        const profile = { name: ANSWERS.name, address, timeZone: ANSWERS.timeZone, language: 'en' }
        return {
          id,
          organizationId: insider.organizationId,
          addressHash: hmac(addressKey, normalAddress(address)),
          dataKey: keyring.wrap(dataKey),
          profile: sealJson(dataKey, profile, `profile/${id}`),
        }
      }),
    )
    await tx.insert(screening).values(
      people.map(({ id, screeningId }) => ({
        id: screeningId,
        insiderId,
        requesterId: id,
        meetingTypeId: type.id,
        questionnaireVersion: QUESTIONNAIRE_VERSION,
        expectationsVersion: expectationsVersion('en'),
        createdAt: now,
      })),
    )
    await tx.insert(sealed).values(
      people.map(({ id: personId, screeningId, dataKey, address }) => {
        const id = newId()
        const bytes = sealJson(dataKey, { ...ANSWERS, address }, `answers/${id}`)
        return { id, personId, screeningId, kind: 'answers' as const, bytes }
      }),
    )
    await tx.insert(linkToken).values(
      people.map(({ id, screeningId, status }) => ({
        hash: sha256(status),
        purpose: 'status' as const,
        screeningId,
        personId: id,
        expiresAt: after(now, 1400 * DAY_MS),
      })),
    )
    for (const { screeningId, facts } of people) ({ locked: head } = await appendFacts(tx, head, screeningId, facts))
    await advance(tx, head)
    const approvals = people.flatMap(({ screeningId, facts }) =>
      facts.flatMap(([fact]) =>
        fact.type === 'screening-approved' ? [{ id: fact.approvalId, screeningId, insiderId, effectiveAt: fact.at }] : [],
      ),
    )
    if (approvals.length > 0) await tx.insert(approval).values(approvals)
    await tx.insert(course).values(
      people.map(({ id, screeningId, facts }) => {
        const stands = courseOf(
          facts.map(([fact]) => fact),
          now,
        ).screening
        return { screeningId, insiderId, requesterId: id, state: stands.state, deadlineAt: deadlineOf(stands) }
      }),
    )
    return people.map(({ screeningId, address, status }) => ({
      id: publicId('screening', screeningId),
      screeningId,
      address,
      status,
    }))
  })
}

/** A plain form, filled in. */
export const ANSWERS = {
  name: 'Robin Requester',
  timeZone: 'Europe/Lisbon',
  language: 'en' as const,
  now: 'Drawing bridges',
  why: 'I want to build them',
  relationship: 'stranger' as const,
  wantsToLearn: 'How sites are run',
  resumeText: 'Five lines about me',
  worksheet: { skills: 'Drawing', enjoys: 'Rivers', fields: 'Bridges', goal: 'On site', questions: 'Who, how, when' },
  under18: false,
}

/** Submitted, verified, approved, and the yes in effect at `now`. */
function factsUpTo(now: Instant): (readonly [Fact, By])[] {
  const requester: By = { actor: 'requester', id: null }
  const at = after(now, -UNDO_MS)
  const submittedAt = after(at, -MINUTE_MS)
  const decisionId = newId()
  const approvalId = newId()
  const approvedUntil = after(now, APPROVAL_DAYS * DAY_MS)
  return [
    [{ type: 'screening-submitted', at: submittedAt, verifyBy: after(submittedAt, VERIFY_MS) }, requester],
    [
      {
        type: 'screening-verified',
        at: submittedAt,
        gate: null,
        decideBy: after(submittedAt, DECIDE_DAYS * DAY_MS),
        remindAt: [],
      },
      requester,
    ],
    [
      {
        type: 'decision-made',
        at,
        decisionId,
        effectiveAt: now,
        verdict: { verdict: 'approve', approvalId, approvedUntil, textId: null, terms: null, overrideTextId: null },
      },
      { actor: 'insider', id: null },
    ],
    [
      { type: 'screening-approved', at: now, decisionId, approvalId, approvedUntil, terms: null },
      { actor: 'clock', id: null },
    ],
  ]
}
