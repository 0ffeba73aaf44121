import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicId } from '../ids.ts'
import { callersWith, keysOf, type TestCaller } from '../testing/callers.ts'
import { CANARIES } from '../testing/canaries.ts'
import { runEverything } from '../testing/full-run.ts'
import { formsOf } from '../testing/needles.ts'
import { everyOperation, pathOf, sampleOf } from '../testing/operations.ts'
import { asOwner, type Owner } from '../testing/rows.ts'
import { startService, type TestMail, type TestService } from '../testing/service.ts'
import { addInsider } from '../testing/tenants.ts'
import { call } from '../testing/walk.ts'

// Every way a request can go was gone, with a canary in every field. What is for one person alone is then searched for in what all others are
// answered, and in every mail and calendar file, but those of the one it is for.

const REQUESTERS = /canary@feathers\.example$/
const INSIDERS = /^(ines|vera|wanda)@example\.org$/
const COLLEAGUE = CANARIES.colleagueAddress

/** For nobody's mailbox, or whose. */
const PRIVATE = {
  outcomeNote: null,
  override: null,
  report: null,
  referralReason: null,
  contactNote: null,
  contactTag: null,
  needs: INSIDERS,
  phone: INSIDERS,
  explanation: INSIDERS,
  thanks: INSIDERS,
  helpLine: INSIDERS,
  writtenBack: INSIDERS,
  requesterNote: INSIDERS,
  declineText: REQUESTERS,
  reply: REQUESTERS,
  insiderNote: REQUESTERS,
  letter: new RegExp(`^${COLLEAGUE}$`),
} as const satisfies Partial<Record<keyof typeof CANARIES, RegExp | null>>

let service: TestService
let owner: Owner
let callers: TestCaller[]
let mails: readonly TestMail[]
/** Public ids of everything there is by the end, by what a path names. */
let ids: Record<string, readonly string[]>

beforeAll(async () => {
  service = await startService()
  owner = asOwner(service)
  await runEverything(service)
  mails = await service.mails()
  // Somebody of the same organization, with a request of their own and every right there is.
  const otto = await addInsider(service, 'otto', { organizationId: service.organizationId })
  await owner`update insider set is_admin = true where slug = 'otto'`
  const idsOf = async (table: string, noun: 'screening' | 'booking' | 'referral' | 'contact') =>
    (await owner<{ id: string }[]>`select id from ${owner(table)}`).map(({ id }) => publicId(noun, id))
  ids = {
    screening: await idsOf('screening', 'screening'),
    booking: await idsOf('booking', 'booking'),
    referral: await idsOf('referral', 'referral'),
    contact: await idsOf('contact', 'contact'),
    insider: ['ines', 'vera'],
    none: [''],
  }
  callers = callersWith({
    ...(await keysOf(service, { ...otto, isAdmin: true }, 'own@example.net')),
    tenant: { ...otto, isAdmin: true },
  })
}, 120_000)
afterAll(async () => {
  await owner.end()
  await service.stop()
})

const words = Object.entries(PRIVATE).map(([what]) => [what, CANARIES[what as keyof typeof PRIVATE]] as const)
/** Whether the insider would introduce somebody is a word of ours: looked for as it is answered. */
const INTRODUCES = '"introduce":"not-yet"'
const heldBy = (text: string) => [
  ...words.filter(([, word]) => formsOf(word).some((form) => text.includes(form))).map(([what]) => what),
  ...(text.includes(INTRODUCES) ? ['introduce'] : []),
]

describe('what is for one person alone', () => {
  it('is in nothing that anybody else can read: an admin, a colleague at their desk, a key with every scope, or any link', async () => {
    const found: string[] = []
    let answered = 0
    for (const operation of everyOperation().filter(({ method }) => method === 'GET')) {
      for (const id of ids[sampleOf(operation.id).subject] ?? []) {
        for (const { name, bearer, cookie } of callers) {
          const { status, body } = await call(service, 'GET', pathOf(operation, id), { bearer, cookie })
          if (status < 400) answered++
          found.push(...heldBy(JSON.stringify(body)).map((what) => `${operation.id} by ${name}: ${what}`))
        }
      }
    }
    expect(found).toEqual([])
    expect(answered).toBeGreaterThan(50)
    expect(await owner`select id from fact where data->>'introduce' = 'not-yet'`).toHaveLength(1)
  })

  it.each(Object.entries(PRIVATE))('%s is in no mail but to whom it is for', (what, whose) => {
    const word = CANARIES[what as keyof typeof PRIVATE]
    const holding = mails.filter(({ subject, text, html }) =>
      formsOf(word).some((form) => `${subject}${text}${html}`.includes(form)),
    )
    expect(holding.filter(({ to }) => !whose?.test(to)).map(({ kind, to }) => `${kind} to ${to}`)).toEqual([])
    expect(holding.length > 0, 'where it is for somebody, they have read it').toBe(whose !== null)
  })

  it('is in no calendar file, but the number in that of the one who calls', () => {
    const files = mails.flatMap(({ calendar, to, kind }) =>
      calendar ? [{ calendar: calendar.replace(/\r?\n /g, ''), to, kind }] : [],
    )
    expect(files.length).toBeGreaterThan(5)
    const found = files.flatMap(({ calendar, to, kind }) =>
      heldBy(calendar)
        .filter((what) => what !== 'phone' || !INSIDERS.test(to))
        .map((what) => `${kind} to ${to}: ${what}`),
    )
    expect(found).toEqual([])
  })
})
