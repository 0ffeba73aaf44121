import { randomUUID } from 'node:crypto'
import { DAY_MS, HOUR_MS, instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Booking } from './http/schemas/booking.ts'
import { crowd, type Someone } from './races/ground.ts'
import { startService, type TestMail, type TestService } from './testing/service.ts'
import { type Answered, apiKey, book, call, prove, secretIn, startsFor } from './testing/walk.ts'

type Said = Answered<Booking & { code: string; errors?: { pointer: string; detail: string }[] }>

let service: TestService
let people: Someone[]
let cookie: string
/** Proves the insider's browser once: three codes an hour are all there are. */
beforeAll(async () => {
  service = await startService()
  people = await crowd(service, 16, 'approved')
  await book(service, someone())
  cookie = await prove(service, secretIn(await service.mail('invitation-to-insider'), '/meeting'))
})
afterAll(() => service.stop())

function someone(): Someone {
  const next = people.pop()
  if (!next) throw new Error('more people are needed')
  return next
}

function move(booking: { id: string }, startsAt: string | undefined, by: { bearer?: string; cookie?: string }, note?: string) {
  const body = { startsAt, ...(note === undefined ? {} : { note }) }
  return call(service, 'POST', `/v1/bookings/${booking.id}/moves`, { ...by, key: randomUUID(), body }) as Promise<Said>
}

/** What somebody was sent about one meeting, with a calendar file, in the order it was sent. */
async function filesTo(address: string, { id }: Booking): Promise<TestMail[]> {
  const uid = await uidOf(id)
  return (await service.mails()).filter(({ to, calendar }) => to === address && calendar?.includes(`UID:${uid}`))
}

async function uidOf(id: string): Promise<string> {
  const { ics } = { ics: (await download(id, { cookie })).body }
  return /UID:(.*)\r\n/.exec(unfolded(ics))?.[1] ?? ''
}

async function download(id: string, by: { bearer?: string; cookie?: string }) {
  const headers = { ...(by.bearer && { authorization: `Bearer ${by.bearer}` }), ...(by.cookie && { cookie: by.cookie }) }
  const { statusCode: status, body } = await service.app.inject({ url: `/v1/bookings/${id}/invitation.ics`, headers })
  return { status, body }
}

const unfolded = (ics: string | null) => (ics ?? '').replaceAll('\r\n ', '')

describe('a requester who moves', () => {
  it('takes a time on offer; both get it as the same entry, one SEQUENCE on, with the old time and the line', async () => {
    const who = someone()
    const [first, , other] = await startsFor(service, who)
    const booking = await book(service, who, first)
    const offered = await startsFor(service, who)
    expect(offered).toContain(other)
    expect(offered).not.toContain(first)
    const moved = await move(booking, other, { bearer: who.status }, 'My train is late.')
    expect(moved.status).toBe(201)
    expect(moved.body).toMatchObject({ id: booking.id, state: 'booked', startsAt: other, sequence: 1, movedBy: 'requester' })
    await service.settle()

    const [toRequester, toInsider] = await Promise.all([filesTo(who.address, booking), filesTo('ines@example.org', booking)])
    for (const mails of [toRequester, toInsider]) {
      expect(mails.map(({ calendar }) => /SEQUENCE:(\d+)/.exec(calendar ?? '')?.[1])).toEqual(['0', '1'])
      expect(mails.map(({ calendar }) => /METHOD:(\w+)/.exec(calendar ?? '')?.[1])).toEqual(['REQUEST', 'REQUEST'])
      expect(mails[1]?.calendar).toContain(`DTSTART:${(other ?? '').replace(/[-:]/g, '')}`)
    }
    expect(toInsider[1]?.text).toContain('My train is late.')
    expect(toInsider[1]?.text).toContain('+351 555 0100')
    expect(toInsider[1]?.text).toContain('Tuesday 1 December 2026, 10:30 to 10:45 in Berlin (9:30 to 9:45 in Lisbon)')
    expect(toRequester[1]?.text).not.toContain('My train is late.')
    expect(toRequester[1]?.text).toContain('Tuesday 1 December 2026, 10:00 to 10:15 in Lisbon (11:00 to 11:15 in Berlin)')
    // The time is somebody else's to take now, and the new one is not.
    const next = someone()
    expect(await startsFor(service, next)).toContain(first)
    expect(await startsFor(service, next)).not.toContain(other)
    await book(service, next, first)
  })

  it('may move to a time that their own hold touches', async () => {
    const who = someone()
    const [start] = (await startsFor(service, who)).slice(-1)
    const booking = await book(service, who, start)
    const quarterBefore = new Date(Date.parse(start ?? '') - 15 * MINUTE_MS).toISOString().replace('.000Z', 'Z')
    expect(await startsFor(service, who)).toContain(quarterBefore)
    expect((await move(booking, quarterBefore, { bearer: who.status })).body).toMatchObject({ startsAt: quarterBefore })
  })

  it('is told why not, naming the rule', async () => {
    const who = someone()
    const starts = await startsFor(service, who)
    const booking = await book(service, who, starts.at(-40))
    const by = { bearer: who.status }
    const other = await book(service, someone(), starts.at(-60))
    expect(await move(booking, other.startsAt, by)).toMatchObject({ status: 409, body: { code: 'slot-taken' } })
    expect(await move(booking, booking.startsAt, by)).toMatchObject({ status: 409, body: { code: 'slot-not-offered' } })
    expect(await move(booking, '2026-12-06T09:00:00Z', by)).toMatchObject({ status: 409, body: { code: 'slot-not-offered' } })
    expect(await move(other, starts.at(-70), by)).toMatchObject({ status: 404 })
    expect(await move(booking, 'tomorrow', by)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/startsAt' }] } })
    for (const at of [-42, -44]) expect((await move(booking, starts.at(at), by)).status).toBe(201)
    expect(await move(booking, starts.at(-46), by)).toMatchObject({ status: 409, body: { code: 'moves-used-up' } })
    const slots = await call(service, 'GET', `/v1/screenings/${who.id}/slots`, by)
    expect(slots).toMatchObject({ status: 409, body: { code: 'moves-used-up' } })
    const read = await call(service, 'GET', `/v1/screenings/${who.id}`, by)
    expect(read.body.may).toEqual(['cancel'])
  })

  it('gets what was answered when the same request comes again, and moves once', async () => {
    const who = someone()
    const starts = await startsFor(service, who)
    const booking = await book(service, who, starts.at(-80))
    const again = { bearer: who.status, key: randomUUID(), body: { startsAt: starts.at(-82) } }
    const [one, two] = await Promise.all([1, 2].map(() => call(service, 'POST', `/v1/bookings/${booking.id}/moves`, again)))
    expect(one?.body).toEqual(two?.body)
    expect(one?.body).toMatchObject({ sequence: 1 })
    const without = await call(service, 'POST', `/v1/bookings/${booking.id}/moves`, { bearer: who.status, body: again.body })
    expect(without.body).toMatchObject({ code: 'idempotency-key-missing' })
  })
})

describe('an insider who moves', () => {
  it('names any time of theirs, outside their hours too; the requester hears until when no costs nothing', async () => {
    const who = someone()
    const booking = await book(service, who, (await startsFor(service, who)).at(-100))
    const saturday = '2026-12-12T08:00:00Z'
    const moved = await move(booking, saturday, { cookie }, 'A dentist, sorry.')
    expect(moved.body).toMatchObject({ startsAt: saturday, movedBy: 'insider', sequence: 1 })
    await service.settle()
    const told = await service.mail('moved-to-requester')
    expect(told.text).toContain('Ines Insider has moved your conversation to another time.')
    expect(told.text).toContain('A dentist, sorry.')
    expect(told.text).toContain('Saturday 12 December 2026, 8:00 to 8:15 in Lisbon (9:00 to 9:15 in Berlin)')
    expect(told.text).toContain('Until Friday 11 December, 8:00 in Lisbon that is in time')
  })

  it('is told which field is wrong with a time that is gone, too far off, between two minutes, or taken', async () => {
    const who = someone()
    const starts = await startsFor(service, who)
    const booking = await book(service, who, starts.at(-120))
    const other = await book(service, someone(), starts.at(-140))
    for (const [startsAt, detail] of [
      ['2026-11-30T09:00:00Z', 'is not ahead'],
      ['2026-12-13T08:00:01Z', 'is not on the whole minute'],
    ] as const)
      expect(await move(booking, startsAt, { cookie })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/startsAt', detail }] },
      })
    expect(await move(booking, '2027-11-30T09:00:00Z', { cookie })).toMatchObject({ status: 422 })
    expect(await move(booking, other.startsAt, { cookie })).toMatchObject({ status: 409, body: { code: 'slot-taken' } })
  })

  it('needs a proved browser, where the mail’s link speaks', async () => {
    const booking = await book(service, someone())
    const bearer = secretIn(await service.mail('invitation-to-insider'), '/meeting')
    expect(await move(booking, '2026-12-13T08:00:00Z', { bearer })).toMatchObject({
      status: 401,
      body: { code: 'browser-not-proved' },
    })
    expect((await move(booking, '2026-12-13T08:00:00Z', { bearer, cookie })).status).toBe(201)
  })
})

describe('what was moved', () => {
  it('is downloaded as it is now, later SEQUENCE and stamp; once cancelled no more', async () => {
    const who = someone()
    const booking = await book(service, who, (await startsFor(service, who)).at(-20))
    const before = unfolded((await download(booking.id, { bearer: who.status })).body)
    await service.forward(MINUTE_MS)
    const { body } = await move(booking, (await startsFor(service, who)).at(-24), { bearer: who.status })
    const now = unfolded((await download(booking.id, { bearer: who.status })).body)
    const line = (ics: string, name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(ics)?.[1] ?? ''
    expect(line(now, 'UID')).toBe(line(before, 'UID'))
    expect([line(before, 'SEQUENCE'), line(now, 'SEQUENCE')]).toEqual(['0', '1'])
    expect(line(now, 'DTSTART')).toBe(body.startsAt.replace(/[-:]/g, ''))
    expect(line(now, 'DTSTAMP') > line(before, 'DTSTAMP')).toBe(true)
    await call(service, 'POST', `/v1/bookings/${booking.id}/cancellation`, { bearer: who.status, body: {} })
    expect(await download(booking.id, { bearer: who.status })).toMatchObject({ status: 409 })
  })
})

describe('a reminder', { timeout: 60_000 }, () => {
  const to = async (address: string) =>
    (await service.mails()).filter((one) => one.to === address && one.kind.startsWith('reminder'))

  it('goes to both an hour before, of the time that holds, and of none that was moved or cancelled', async () => {
    const own = await startService()
    const [kept, moves, cancels] = await crowd(own, 3, 'approved')
    if (!kept || !moves || !cancels) throw new Error('nobody there')
    const at = (time: string) => `2026-12-01T${time}:00Z`
    try {
      await book(own, kept, at('10:00'))
      const moved = await book(own, moves, at('11:00'))
      const cancelled = await book(own, cancels, at('12:00'))
      await call(own, 'POST', `/v1/bookings/${moved.id}/moves`, {
        bearer: moves.status,
        key: randomUUID(),
        body: { startsAt: '2026-12-02T10:00:00Z' },
      })
      await call(own, 'POST', `/v1/bookings/${cancelled.id}/cancellation`, { bearer: cancels.status, body: {} })
      await own.forward(DAY_MS - MINUTE_MS)
      const reminders = async () => (await own.mails()).filter(({ kind }) => kind.startsWith('reminder'))
      expect(await reminders()).toEqual([])
      await own.forward(MINUTE_MS)
      expect((await reminders()).map((one) => one.to).toSorted()).toEqual([kept.address, 'ines@example.org'])
      await own.forward(4 * HOUR_MS)
      expect(await reminders()).toHaveLength(2)
      await own.forward(20 * HOUR_MS)
      const [requester, insider] = (await reminders()).slice(2).toSorted((a, b) => (a.to < b.to ? -1 : 1))
      expect([requester?.to, insider?.to]).toEqual([moves.address, 'ines@example.org'])
      expect(requester?.text).toContain('Wednesday 2 December 2026, 10:00 to 10:15 in Lisbon (11:00 to 11:15 in Berlin)')
      expect(insider?.text).toContain('+351 555 0100')
    } finally {
      await own.stop()
    }
  })

  it('goes on the day before as well to a requester who asked for it at booking and an insider who set it so, also of where it was moved to', async () => {
    const own = await startService()
    const [who] = await crowd(own, 1, 'approved')
    if (!who) throw new Error('nobody there')
    try {
      const keyOfOwn = await apiKey(own)
      const settings = { bearer: keyOfOwn, body: { dayBefore: true } }
      const setting = '/v1/reminders?insider=ines'
      expect(await call(own, 'PUT', setting, settings)).toMatchObject({ status: 428 })
      expect(await call(own, 'PUT', setting, { ...settings, headers: { 'if-match': '"older"' } })).toMatchObject({ status: 412 })
      const { headers } = await call(own, 'GET', setting, { bearer: keyOfOwn })
      const set = await call(own, 'PUT', setting, { ...settings, headers: { 'if-match': String(headers.etag) } })
      expect(set).toMatchObject({ status: 200, body: { dayBefore: true } })
      const body = { startsAt: '2026-12-03T10:00:00Z', phone: '+351 555 0100', remindDayBefore: true }
      const path = `/v1/screenings/${who.id}/bookings`
      const booked = await call<Booking>(own, 'POST', path, { bearer: who.status, key: randomUUID(), body })
      await call(own, 'POST', `/v1/bookings/${booked.body.id}/moves`, {
        bearer: who.status,
        key: randomUUID(),
        body: { startsAt: '2026-12-04T10:00:00Z' },
      })
      const reminded = async () => (await own.mails()).flatMap(({ kind, to }) => (kind.startsWith('reminder') ? [to] : []))
      await own.forward(2 * DAY_MS + 2 * HOUR_MS)
      expect(await reminded()).toEqual([])
      await own.forward(DAY_MS)
      expect((await reminded()).toSorted()).toEqual([who.address, 'ines@example.org'])
      await own.forward(DAY_MS - 2 * HOUR_MS)
      expect((await reminded()).toSorted()).toEqual([who.address, who.address, 'ines@example.org', 'ines@example.org'])
    } finally {
      await own.stop()
    }
  })

  it('that could not leave before the start is dropped', async () => {
    const who = someone()
    await book(service, who, (await startsFor(service, who))[20])
    await service.forward(10 * DAY_MS)
    expect(await to(who.address)).toEqual([])
  })

  it('says that the clocks have changed since, where they have', async () => {
    const own = await startService({ startsAt: instant(Date.parse('2026-10-23T09:00:00Z')) })
    try {
      const [before, after] = await crowd(own, 2, 'approved')
      if (!before || !after) throw new Error('nobody there')
      await book(own, before, '2026-10-26T10:00:00Z')
      await own.forward(2 * DAY_MS)
      await book(own, after, '2026-10-26T11:00:00Z')
      await own.forward(DAY_MS)
      const said = (await own.mails()).filter(({ kind, to }) => kind === 'reminder-to-requester' && to === before.address)
      expect(said).toHaveLength(1)
      expect(said[0]?.text).toContain('The clocks have changed in Berlin and Lisbon since this was arranged.')
      await own.forward(HOUR_MS)
      const unchanged = (await own.mails()).filter(({ kind, to }) => kind === 'reminder-to-requester' && to === after.address)
      expect(unchanged).toHaveLength(1)
      expect(unchanged[0]?.text).not.toContain('clocks have changed')
    } finally {
      await own.stop()
    }
  })
})
