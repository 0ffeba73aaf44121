import { randomUUID } from 'node:crypto'
import { after, DAY_MS, instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { removeCalendar } from './store/calendars.ts'
import { bothSides } from './testing/both-sides.ts'
import { keepCalendar } from './testing/calendars.ts'
import { startService, type TestService } from './testing/service.ts'
import { book, call, decideNow, prove, request, secretIn, startsFor } from './testing/walk.ts'

let service: TestService
let cookie: string
let n = 0
const someone = async () => request(service, { address: `someone-${++n}@example.net` })
let sides: ReturnType<typeof bothSides>

beforeAll(async () => {
  service = await startService()
  cookie = await prove(service, (await someone()).decide)
  sides = bothSides(service, () => cookie)
})
afterAll(() => service.stop())

describe('come back', () => {
  it('is mailed with its dates on both clocks, kept by the press alone, and makes the approval', async () => {
    const who = await someone()
    const offered = (await sides.readByInsider(who)).dossier?.returnWeeks ?? []
    expect(offered.map(({ weekOf }) => weekOf)).toEqual(['2026-12-07', '2026-12-14', '2026-12-21', '2027-01-04', '2027-03-08'])
    await decideNow(service, who, cookie, { verdict: 'come-back', ownLine: 'Bring your questions.' })

    const mail = await service.mail('come-back')
    expect(mail.subject).toBe('Ines Insider asks you to come back in the week of 7 December')
    expect(mail.text).toContain('between Monday 7 December and Friday 11 December')
    expect(mail.text).toContain('Sunday 6 December, 23:00 in Lisbon (Monday 7 December, 0:00 in Berlin)')
    expect(mail.text).toContain('Saturday 12 December, 0:00 in Lisbon (1:00 in Berlin)')
    expect(mail.text).toContain('> Bring your questions.')
    expect(await sides.read(who)).toMatchObject({
      state: 'deferred',
      next: 'requester-returns',
      returnWindow: { weekOf: '2026-12-07', opensAt: '2026-12-06T23:00:00Z', closesAt: '2026-12-12T00:00:00Z', open: false },
    })

    expect(await sides.by(who, 'POST', 'return', {})).toMatchObject({ status: 403, body: { code: 'return-window-not-open' } })
    await service.forward(7 * DAY_MS)
    expect((await sides.read(who)).returnWindow).toMatchObject({ open: true })
    const told = (await service.mails()).filter(({ to }) => to === `someone-${n}@example.net`)
    expect(told.map(({ kind }) => kind).sort()).toEqual(['come-back', 'verify-address']) // nobody reminded anybody

    const pressed = await Promise.all([1, 2, 3].map(() => sides.by(who, 'POST', 'return', {})))
    expect(pressed.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await sides.read(who)).toMatchObject({ state: 'approved', next: 'requester-chooses' })
    await service.settle()
    expect((await service.mail('returned')).subject).toBe('Rosa Requester came back, as agreed')
    const booking = await book(service, who)
    expect(booking.state).toBe('booked')
    await call(service, 'POST', `/v1/bookings/${booking.id}/cancellation`, { bearer: who.status, body: {} })
    await sides.by(who, 'POST', 'withdrawal', {})
  })

  it('moves on by a week, once, and closes kindly', async () => {
    const who = await someone()
    await decideNow(service, who, cookie, { verdict: 'come-back', weekOf: '2026-12-21' })
    const moved = await sides.by(who, 'POST', 'postponement', {})
    expect(moved.body.returnWindow).toMatchObject({ weekOf: '2026-12-28', mayMove: false })
    await service.settle()
    expect((await service.mail('window-moved')).text).toContain('between Monday 28 December and Friday 1 January')
    expect(await sides.by(who, 'POST', 'postponement', {})).toMatchObject({ status: 409, body: { code: 'already-postponed' } })
    await service.forward(40 * DAY_MS)
    expect(await sides.by(who, 'POST', 'return', {})).toMatchObject({ status: 410, body: { code: 'screening-lapsed' } })
    expect((await service.mail('window-missed')).to).toBe(`someone-${n}@example.net`)
  })

  it.each([
    ['a Tuesday', '2027-01-12', 'return-week-not-possible'],
    ['a week gone by', '2026-11-30', 'return-week-not-possible'],
    ['no date', '2027-02-30', 'invalid'],
  ])('is refused for %s', async (_what, weekOf, code) => {
    const who = await someone()
    expect(await sides.byInsider(who, 'POST', 'decision', { verdict: 'come-back', weekOf })).toMatchObject({
      status: 422,
      body: { code },
    })
    await sides.by(who, 'POST', 'withdrawal', {})
  })
})

describe('asking', () => {
  it('brings the answers in the same thread, with fresh links in place of the old ones', async () => {
    const who = await someone()
    await decideNow(service, who, cookie, { verdict: 'ask', questions: ['Which bridges?', 'Since when?'] })
    const asked = await service.mail('asked')
    expect(asked.text).toContain('> Which bridges?')
    expect(await sides.read(who)).toMatchObject({
      state: 'asked',
      rounds: [{ questions: ['Which bridges?', 'Since when?'], answers: null }],
    })

    const short = await sides.by(who, 'PUT', 'answers', { answers: ['One'] })
    expect(short).toMatchObject({ status: 422, body: { errors: [{ pointer: '/answers' }] } })
    const answered = await sides.by(who, 'PUT', 'answers', { answers: ['Small ones', 'Since 2019'] })
    expect(answered.body).toMatchObject({ state: 'pending', decision: null, rounds: [{ answers: ['Small ones', 'Since 2019'] }] })
    await service.settle()

    const answers = await service.mail('answers')
    expect(answers.text).toContain('Since when?')
    expect(answers.text).toContain('> Since 2019')
    const header = (name: string) => answers.headers.find(([is]) => is.toLowerCase() === name)?.[1]
    const dossier = (await service.mails()).findLast(({ kind }) => kind === 'dossier')
    expect(header('references')).toContain(dossier?.messageId)

    const old = await sides.byInsider(who, 'POST', 'decision', { verdict: 'approve' })
    expect(old).toMatchObject({ status: 410, body: { code: 'link-expired' } })
    const fresh = { ...who, decide: secretIn(answers, '/decide') }
    expect(await decideNow(service, fresh, cookie)).toMatchObject({ state: 'approved' })
    await sides.by(who, 'POST', 'withdrawal', {})
  })

  it('closes kindly where no answer comes', async () => {
    const who = await someone()
    await decideNow(service, who, cookie, { verdict: 'ask', questions: ['Which bridges?'] })
    await service.forward(14 * DAY_MS)
    expect((await sides.read(who)).state).toBe('lapsed')
    expect((await service.mail('asked-closed')).subject).toBe('Your request to Ines Insider has closed')
  })

  it('refuses a question of nothing but blanks', async () => {
    const who = await someone()
    const said = await sides.byInsider(who, 'POST', 'decision', { verdict: 'ask', questions: ['Why?', '  '] })
    expect(said).toMatchObject({ status: 422, body: { errors: [{ pointer: '/questions/1', detail: 'is empty' }] } })
    await sides.by(who, 'POST', 'withdrawal', {})
  })
})

describe('a reply in writing', () => {
  it('ends well, and may be answered once', async () => {
    const who = await someone()
    await decideNow(service, who, cookie, { verdict: 'reply', text: 'Start with small bridges.\n\nThen larger ones.' })
    expect((await service.mail('replied')).text).toContain('Start with small bridges.')
    expect(await sides.read(who)).toMatchObject({
      state: 'replied',
      next: 'nothing',
      reply: { text: expect.stringContaining('larger') },
    })
    expect(await sides.by(who, 'PUT', 'answers', { answers: ['Thank you!'] })).toMatchObject({ status: 200 })
    await service.settle()
    expect((await service.mail('reply-answered')).text).toContain('> Thank you!')
    expect(await sides.by(who, 'PUT', 'answers', { answers: ['And also'] })).toMatchObject({
      body: { code: 'nothing-to-answer' },
    })
  })
})

describe('a decision that does not fit', () => {
  it('is told what is wrong with the verdict it means, and no other', async () => {
    const who = await someone()
    const said = async (body: unknown) => (await sides.byInsider(who, 'POST', 'decision', body)).body.errors
    expect(await said({ verdict: 'reply', text: '', reason: 'slump' })).toEqual([
      { pointer: '/reason', detail: 'is not known here' },
      { pointer: '/text', detail: 'is empty' },
    ])
    expect(await said({ verdict: 'perhaps' })).toEqual([
      { pointer: '/verdict', detail: 'is none of approve, come-back, ask, reply, decline' },
    ])
    await sides.by(who, 'POST', 'withdrawal', {})
  })
})

describe('a yes with terms of its own', () => {
  /** A Saturday evening some weeks ahead, outside all hours. */
  const saturday = (weeks: number) => {
    const now = Temporal.Instant.fromEpochMilliseconds(service.deps.clock()).toZonedDateTimeISO('UTC')
    const day = now.add({ days: 6 - now.dayOfWeek + 7 * weeks })
    return day.round('day').with({ hour: 19, minute: 0 }).toInstant().toString()
  }
  const video = { verdict: 'approve', minutes: 30, place: 'video', placeDetail: 'https://meet.example.org/ines' }

  it('offers these times alone, as long and where it says', async () => {
    const who = await someone()
    const [soon, late, gone] = [saturday(1), saturday(2), saturday(14)]
    const tooFar = await sides.byInsider(who, 'POST', 'decision', { ...video, startsAt: [soon, gone] })
    expect(tooFar.body.errors).toEqual([{ pointer: '/startsAt/1', detail: 'is more than 90 days ahead' }])
    await decideNow(service, who, cookie, { ...video, startsAt: [late, soon] })
    const mail = await service.mail('approved')
    expect(mail.text).toContain('At one of these times')
    expect(mail.text.match(/Saturday .*, 19:00 to 19:30 in Lisbon \(20:00 to 20:30 in Berlin\)/g)).toHaveLength(2)
    expect(await startsFor(service, who)).toEqual([soon, late])
    const booking = await book(service, who, late)
    expect(booking).toMatchObject({ minutes: 30, place: 'video', placeDetail: 'https://meet.example.org/ines' })
    const calendar = (await service.mail('invitation-to-requester')).calendar ?? ''
    expect(calendar).toContain(`DTEND:${booking.endsAt.replace(/[-:]/g, '')}`)
    expect(Date.parse(booking.endsAt) - Date.parse(booking.startsAt)).toBe(30 * MINUTE_MS)

    const other = await someone()
    const said = await sides.byInsider(other, 'POST', 'decision', {
      verdict: 'approve',
      startsAt: ['2026-12-01T09:00:00Z', late],
      place: 'in-person',
    })
    expect(said.body.errors).toEqual([
      { pointer: '/placeDetail', detail: 'is needed: where do you meet?' },
      { pointer: '/startsAt/0', detail: 'is not ahead' },
      { pointer: '/startsAt/1', detail: 'is taken already' },
    ])
    await sides.by(other, 'POST', 'withdrawal', {})
  })

  it('offers none that a calendar elsewhere holds taken, buffer included, and none off the whole minute', async () => {
    const who = await someone()
    const time = instant(Date.parse(saturday(5)))
    const at = (minutes: number) => new Date(after(time, minutes * MINUTE_MS)).toISOString()
    const busy = [{ startsAt: after(time, 34 * MINUTE_MS), endsAt: after(time, 60 * MINUTE_MS) }]
    const elsewhere = await keepCalendar(service, service.insiderId, undefined, busy)
    const said = async (...startsAt: string[]) =>
      (await sides.byInsider(who, 'POST', 'decision', { ...video, startsAt })).body.errors
    expect(await said(at(0), at(55), at(60.5))).toEqual([
      { pointer: '/startsAt/0', detail: 'is taken in a calendar elsewhere' },
      { pointer: '/startsAt/1', detail: 'is taken in a calendar elsewhere' },
      { pointer: '/startsAt/2', detail: 'is not on the whole minute' },
    ])
    await decideNow(service, who, cookie, { ...video, startsAt: [at(-1), at(60)] })
    expect(await startsFor(service, who)).toEqual([at(-1), at(60)].map((text) => text.replace('.000', '')))
    await removeCalendar(service.deps.database, service.insiderId, elsewhere)
    await sides.by(who, 'POST', 'withdrawal', {})
  })

  it('that the insider has to cancel waits for a fresh one, since it leaves no time to choose', async () => {
    const who = await someone()
    await decideNow(service, who, cookie, { ...video, startsAt: [saturday(4)] })
    const { id } = await book(service, who)
    const gone = await call(service, 'POST', `/v1/bookings/${id}/cancellation`, { cookie, body: {} })
    expect(gone.status).toBe(201)
    await service.settle()
    expect(await sides.read(who)).toMatchObject({ state: 'cancelled', next: 'insider-decides' })
    expect((await service.mail('cancelled-to-requester')).text).toContain('Another time needs a fresh yes')
    const decide = secretIn(await service.mail('cancelled-to-insider'), '/decide')
    await decideNow(service, { ...who, decide }, cookie)
    expect((await startsFor(service, who)).length).toBeGreaterThan(0)
    await sides.by(who, 'POST', 'withdrawal', {})
  })

  it('takes no time beside them', async () => {
    const who = await someone()
    await decideNow(service, who, cookie, { verdict: 'approve', startsAt: [saturday(3)] })
    const booked = await call(service, 'POST', `/v1/screenings/${who.id}/bookings`, {
      bearer: who.status,
      key: randomUUID(),
      body: { startsAt: saturday(4), phone: '+351 555 0100' },
    })
    expect(booked).toMatchObject({ status: 409, body: { code: 'slot-not-offered' } })
    await sides.by(who, 'POST', 'withdrawal', {})
  })
})
