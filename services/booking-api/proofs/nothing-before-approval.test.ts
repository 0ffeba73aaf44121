import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NOTHING_SPENT } from '@vestibule/scheduling/budget.ts'
import { DAY_MS, instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { offeredSlots } from '@vestibule/scheduling/slots.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicId } from '../ids.ts'
import { availabilityOf } from '../offer.ts'
import { inboxBytes, inboxMails } from '../store/inbox.ts'
import { findInsider } from '../store/insiders.ts'
import { meetingTypesOf } from '../store/meeting-types.ts'
import { meetingType } from '../store/schema.ts'
import { ANYONE, callersWith, type Keys, keysOf, type TestCaller } from '../testing/callers.ts'
import { formsOf } from '../testing/needles.ts'
import { everyOperation, type Operation, pathOf, sampleOf } from '../testing/operations.ts'
import { startService, type TestService } from '../testing/service.ts'
import { formsIn, type Start, startOf } from '../testing/starts.ts'
import { addInsider, bookWith, firstTenant, mailTo, openOnly, requestTo, type Tenant, unverified } from '../testing/tenants.ts'
import { apiKey, call, decideNow, prove, type Requested, startsFor } from '../testing/walk.ts'

// Place, number and video link are words found nowhere else, and so are the free starts: each on a minute of the day of its own.

const VIDEO = 'https://meet.example/canary-video-7f3a'
const ROOM = 'Canary Tower, room 7f3a'
const PHONE = '+49 30 5550 1789'
const NEEDS = 'canary-needs-interpreter'
/** The requester's clock stands on other minutes than the insider's and UTC's: +05:45. */
const ZONE = 'Asia/Kathmandu'
const REQUESTER = { timeZone: ZONE }

let service: TestService
let ines: Tenant
/** Ines again, under the keys of people who have nothing to do with it. */
let strangers: TestCaller[]
let starts: Start[]
let cookie: string

interface Said {
  readonly where: string
  readonly text: string
  /** Whether it went to the insider in person: they alone may know their next free time. */
  readonly toInsider: boolean
}

/** What is said before any yes: answers as they come, each with who asked what. */
const said: Said[] = []

async function setUpInsider(of: Tenant): Promise<Start[]> {
  const { deps } = service
  await deps.database.update(meetingType).set({ stepMinutes: 1 }).where(eq(meetingType.insiderId, of.insiderId))
  const monday = Temporal.Instant.fromEpochMilliseconds(deps.clock()).toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  // Every second day one opening as long as a meeting, 41 minutes later each time: no two share a minute of the day.
  const days = Array.from({ length: 12 }, (_, i) => ({
    date: monday.add({ days: 2 + 2 * i }).toString(),
    minuteOfDay: 9 * 60 + 7 + 41 * i,
  }))
  await openOnly(service, of, days, 15)
  const insider = await findInsider(deps.database, deps.keyring, { id: of.insiderId })
  const [type] = insider ? await meetingTypesOf(deps.database, insider) : []
  if (!insider || !type) throw new Error('no insider')
  const now = deps.clock()
  const within = { startsAt: now, endsAt: instant(now + 40 * DAY_MS) }
  const slots = offeredSlots(type.rules, availabilityOf(insider), NOTHING_SPENT, [], within, now)
  expect(slots).toHaveLength(12)
  return slots.map(({ startsAt }) => startOf(startsAt, ['Europe/Berlin', ZONE]))
}

beforeAll(async () => {
  service = await startService({ place: { place: 'video', placeDetail: VIDEO } })
  ines = firstTenant(service)
  // Strangers first: their own meetings were at ordinary times and lie behind.
  const own = await keysOf(service, ines, 'another-requester@example.net')
  const otto = await keysOf(
    service,
    await addInsider(service, 'otto', { organizationId: ines.organizationId }),
    'ottos@example.net',
  )
  const berta = await keysOf(service, await addInsider(service, 'berta'), 'bertas@example.net')
  cookie = own.cookie
  const some = (who: string, keys: Keys, ...names: string[]) =>
    callersWith(keys).flatMap((caller) => (names.includes(caller.name) ? [{ ...caller, name: `${caller.name} of ${who}` }] : []))
  strangers = [
    ANYONE,
    ...some('another requester', own, 'a status link', 'a verify link', 'a meeting link', 'an outcome link'),
    ...some('another insider', otto, 'a decide link in a proved browser', 'a session'),
    ...some('another organization', berta, 'a status link', 'a session', 'a key with all scopes'),
  ]
  starts = await setUpInsider(ines)
})
afterAll(() => service.stop())

/** Those who hold something of this request itself. */
async function holders({ verify, status, decide }: Requested): Promise<TestCaller[]> {
  return [
    { name: 'its verify link', words: ['link:verify'], bearer: verify },
    { name: 'its requester', words: ['link:status'], bearer: status },
    { name: 'its decide link in any browser', words: ['link:decide'], bearer: decide },
    { name: 'its decide link in the insider’s browser', words: ['link:decide', 'insider'], bearer: decide, cookie },
    { name: 'the insider’s session', words: ['session', 'insider'], cookie },
    { name: 'a key with all scopes', words: ['key'], bearer: await apiKey(service) },
  ]
}

/** Asks and keeps the whole answer: status, headers and body. Date and Last-Modified are of the machine's own clock, and say nothing of ours. */
async function ask(method: string, url: string, caller: TestCaller, body?: unknown): Promise<void> {
  const { bearer, cookie: proved } = caller
  const answer = await service.app.inject({
    method: method as 'GET',
    url,
    headers: {
      'idempotency-key': randomUUID(),
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      ...(proved ? { cookie: proved } : {}),
    },
    ...(body === undefined ? {} : { payload: body as object }),
  })
  const { date: _now, 'last-modified': _built, ...headers } = answer.headers
  const text = `${answer.statusCode} ${JSON.stringify(headers)}\n${answer.payload}`
  said.push({ where: `${method} ${url} as ${caller.name}`, text, toInsider: caller.words.includes('insider') })
}

/** Verdicts after which somebody waits, or has an end without a meeting. */
const WAITING = [
  { verdict: 'come-back', ownLine: 'Bring your questions' },
  { verdict: 'ask', questions: ['Since when?'] },
  { verdict: 'reply', text: 'Start small' },
] as const

/** Ends the request or lets a yes out: tried by others too, but not by those it would obey. */
const ENDS = ['withdrawScreening', 'eraseScreening', 'releaseDecision']

/** Every operation, asked by everybody: about this request where it is about one. */
async function askEverything(requested: Requested, bookings: readonly string[], others = strangers): Promise<void> {
  const callers = [...others, ...(await holders(requested))]
  const obeyed = ({ id }: Operation, { words }: TestCaller) =>
    ENDS.includes(id) && (words.includes('insider') || words.includes('link:status') || words.includes('key'))
  for (const operation of everyOperation()) {
    const { subject, body } = sampleOf(operation.id)
    const ids =
      subject === 'screening' ? [requested.id] : subject === 'booking' ? bookings : subject === 'insider' ? ['ines'] : ['']
    for (const caller of callers) {
      if (obeyed(operation, caller)) continue
      for (const id of ids) await ask(operation.method, pathOf(operation, id), caller, body)
    }
  }
  await service.settle()
}

/** Where a word stands in what was said, in whatever form. */
function whereWord(word: string, texts: readonly Said[] = said): string[] {
  const forms = formsOf(word).map((form) => form.toLowerCase())
  return texts.flatMap(({ where, text }) => {
    const low = text.toLowerCase()
    return forms.some((form) => low.includes(form)) ? [where] : []
  })
}

function whereStart(start: Start, texts: readonly Said[]): string[] {
  return texts.flatMap(({ where, text }) => formsIn(text, start).map((form) => `${form} in ${where}`))
}

/** Every mail sent so far, oldest first: as it lies on the wire, and decoded into headers, text, HTML and calendar file. */
async function everyMail(): Promise<Said[]> {
  const { database, keyring } = service.deps
  const listed = (await inboxMails(database, keyring)).filter(({ readable }) => readable)
  const bytes = await inboxBytes(
    database,
    keyring,
    listed.map(({ id }) => id),
  )
  const raw = new Map(listed.map(({ id, messageId }) => [messageId, bytes.get(id)?.toString() ?? '']))
  return (await service.mails()).map(({ kind, to, subject, headers, text, html, calendar, messageId }) => ({
    where: `${kind} to ${to}`,
    text: [
      (raw.get(messageId) ?? '').replace(/=\r\n/g, ''),
      subject,
      ...headers.map((pair) => pair.join(': ')),
      text,
      html,
      (calendar ?? '').replace(/\r\n /g, ''),
    ].join('\n'),
    toInsider: to === ines.address,
  }))
}

/** Every page document and whatever it loads, as built, where it is built. */
async function everyPage(): Promise<Said[]> {
  const dist = fileURLToPath(new URL('../../booking-page/dist/', import.meta.url))
  const files = globSync('**/*.{html,js,css,svg}', { cwd: dist }).map((file) => ({
    where: file,
    text: readFileSync(`${dist}${file}`, 'utf8'),
    toInsider: false,
  }))
  const before = said.length
  for (const path of [
    '/',
    '/ines',
    '/my-request',
    '/confirm',
    '/decide',
    '/meeting',
    '/outcome',
    '/consent',
    '/openapi.json',
    '/docs',
    '/docs/docs.js',
  ])
    await ask('GET', path, ANYONE)
  return [...files, ...said.splice(before)]
}

describe('before any yes is in effect', () => {
  let mailsBefore: number
  let all: Said[]

  beforeAll(async () => {
    mailsBefore = (await everyMail()).length
    const fresh = await unverified(service, ines, 'unverified@example.net', REQUESTER)
    await askEverything({ id: fresh.id, verify: fresh.verify, status: fresh.verify, decide: fresh.verify }, [])
    const pending = await requestTo(service, ines, 'pending@example.net', REQUESTER)
    // The operations follow one another: decided, undone, and the yes that nobody sends is undone again.
    await askEverything(pending, [publicId('booking', randomUUID())])
    const held = await requestTo(service, ines, 'held@example.net', REQUESTER)
    await call(service, 'POST', `/v1/screenings/${held.id}/decision`, {
      bearer: held.decide,
      cookie,
      key: randomUUID(),
      body: { verdict: 'approve', ownLine: 'With pleasure' },
    })
    await service.forward(9 * MINUTE_MS)
    await askEverything(held, [publicId('booking', randomUUID())])
    await call(service, 'DELETE', `/v1/screenings/${held.id}/decision`, { cookie })
    const declined = await requestTo(service, ines, 'declined@example.net', REQUESTER)
    await decideNow(service, declined, cookie, { verdict: 'decline', reason: 'no-time' })
    await askEverything(declined, [], [ANYONE])
    for (const verdict of WAITING) {
      const waits = await requestTo(service, ines, `${verdict.verdict}@example.net`, REQUESTER)
      await decideNow(service, waits, cookie, verdict)
      await askEverything(waits, [], [ANYONE]) // what was asked is answered on the way, and decided again
      await call(service, 'DELETE', `/v1/screenings/${waits.id}/decision`, { cookie })
    }
    const gone = await requestTo(service, ines, 'gone@example.net', REQUESTER)
    await call(service, 'POST', `/v1/screenings/${gone.id}/withdrawal`, { bearer: gone.status })
    await askEverything(gone, [], [ANYONE])
    await service.forward(20 * MINUTE_MS) // no yes was left behind that now takes effect
    all = [...said, ...(await everyMail()).slice(mailsBefore), ...(await everyPage())]
  }, 240_000)

  it('hundreds of answers, and mails to both sides, were there to be searched', () => {
    expect(all.length).toBeGreaterThan(1000)
    expect(said.filter(({ text }) => text.startsWith('200 ')).length).toBeGreaterThan(100)
    for (const kind of ['verify-address', 'dossier', 'come-back', 'asked', 'answers', 'replied', 'declined', 'withdrawn'])
      expect(
        all.some(({ where }) => where.startsWith(`${kind} to`)),
        kind,
      ).toBe(true)
    expect(all.some(({ where }) => /^approved to|^invitation/.test(where))).toBe(false)
  })

  it('the place is said to nobody but the insider, where they set it', () => {
    for (const word of [VIDEO, 'canary-video'])
      expect(new Set(whereWord(word, all))).toEqual(new Set(['GET /v1/meeting-types as the insider’s session']))
  })

  it('no free start is said to anybody but the insider, in UTC or on either clock', () => {
    const others = all.filter(({ toInsider }) => !toInsider)
    for (const start of starts) expect(whereStart(start, others), start.at).toEqual([])
  })

  it('the insider is told of one free start, the next, and of no other', () => {
    const ownHours = 'GET /v1/availability as the insider’s session' // says when they begin
    const theirs = all.filter(({ toInsider, where }) => toInsider && where !== ownHours)
    const [next, ...later] = starts
    if (!next) throw new Error('no start')
    expect(whereStart(next, theirs).some((where) => where.includes('dossier to ines@example.org'))).toBe(true)
    expect(whereStart(next, theirs).some((where) => /GET \/v1\/screenings\/\S+ as the insider’s session/.test(where))).toBe(true)
    for (const start of later) expect(whereStart(start, theirs), start.at).toEqual([])
  })
})

describe('once a yes is in effect', () => {
  let approved: Requested

  beforeAll(async () => {
    approved = await requestTo(service, ines, 'approved@example.net', REQUESTER)
    await decideNow(service, approved, cookie)
  })

  it('its requester sees just these starts, so that the search would have found them', async () => {
    expect((await startsFor(service, approved)).map((at) => Date.parse(at))).toEqual(starts.map(({ at }) => Date.parse(at)))
    const [requester] = (await holders(approved)).slice(1, 2)
    if (!requester) throw new Error('no requester')
    said.length = 0
    await ask('GET', `/v1/screenings/${approved.id}/slots`, requester)
    for (const start of starts) expect(whereStart(start, said)).not.toEqual([])
  })

  it('and nobody else does', async () => {
    said.length = 0
    for (const caller of strangers) await ask('GET', `/v1/screenings/${approved.id}/slots`, caller)
    for (const start of starts) expect(whereStart(start, said)).toEqual([])
  })

  it('place and time of a booking go to the two who meet; number and needs to the insider alone', async () => {
    const [startsAt = ''] = await startsFor(service, approved)
    const before = (await everyMail()).length
    const booking = await bookWith(service, approved, { startsAt, phone: PHONE, needs: NEEDS })
    const invitation = await mailTo(service, 'invitation-to-insider', ines.address)
    expect(`${invitation.text}`).toContain(NEEDS)
    const waiting = await requestTo(service, ines, 'waits@example.net', REQUESTER)
    said.length = 0
    await askEverything(approved, [booking])
    const byPerson = [...said]
    said.length = 0
    await askEverything(waiting, [booking])
    const silent = said.filter(({ toInsider }) => !toInsider)
    const sent = (await everyMail()).slice(before)

    // The waiting one, and everybody who has nothing to do with it, hear of neither.
    const strange = new Set(strangers.map(({ name }) => ` as ${name}`))
    const ofStrangers = byPerson.filter(({ where }) => [...strange].some((name) => where.endsWith(name)))
    for (const word of [VIDEO, PHONE, NEEDS]) {
      expect(whereWord(word, ofStrangers)).toEqual([])
      expect(whereWord(word, silent)).toEqual([])
    }
    // Number and needs: the insider in person, in answers and in mail.
    for (const word of [PHONE, NEEDS]) {
      for (const where of whereWord(word, [...byPerson, ...silent]))
        expect(where).toMatch(/as (the insider’s session|its decide link in the insider’s browser)$/)
      for (const where of whereWord(word, sent)) expect(where).toMatch(/to ines@example\.org$/)
      expect(whereWord(word, sent)).not.toEqual([])
    }
    // The place: those two, in person.
    for (const where of whereWord(VIDEO, [...byPerson, ...silent]))
      expect(where).toMatch(/as (its requester|its verify link|the insider’s session|its decide link in the insider’s browser)$/)
    for (const where of whereWord(VIDEO, sent)) expect(where).toMatch(/to (ines@example\.org|approved@example\.net)$/)
    expect(whereWord(VIDEO, sent)).not.toEqual([])
  }, 120_000)
})

describe('a room', () => {
  it('is kept like a video link: said to nobody before the booking, then to the two', async () => {
    const rita = await addInsider(service, 'rita', { place: { place: 'in-person', placeDetail: ROOM } })
    const requested = await requestTo(service, rita, 'room@example.net', REQUESTER)
    const ritas = await prove(service, requested.decide)
    said.length = 0
    const callers: TestCaller[] = [
      ...strangers,
      { name: 'its requester', words: [], bearer: requested.status },
      { name: 'its decide link', words: [], bearer: requested.decide },
      { name: 'its insider', words: [], bearer: requested.decide, cookie: ritas },
    ]
    const everybody = async () => {
      for (const operation of everyOperation().filter(({ method }) => method === 'GET')) {
        const { subject } = sampleOf(operation.id)
        const id = subject === 'screening' ? requested.id : subject === 'insider' ? 'rita' : ''
        for (const caller of callers) await ask('GET', pathOf(operation, id), caller)
      }
    }
    await everybody()
    await decideNow(service, requested, ritas)
    await everybody()
    expect(whereWord(ROOM, [...said, ...(await everyMail())])).toEqual([])
    const [startsAt = ''] = await startsFor(service, requested)
    await bookWith(service, requested, { startsAt })
    expect((await mailTo(service, 'invitation-to-requester', 'room@example.net')).text).toContain(ROOM)
    said.length = 0
    await everybody()
    for (const where of whereWord(ROOM)) expect(where).toMatch(/as its (requester|insider)$/)
    expect(whereWord(ROOM)).not.toEqual([])
  })
})
