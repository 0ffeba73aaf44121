import { randomUUID } from 'node:crypto'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Screening } from '../http/schemas/screening.ts'
import { uuidOf } from '../ids.ts'
import { asOwner } from '../testing/rows.ts'
import { book, call, secretIn, startsFor } from '../testing/walk.ts'
import { CALENDAR_CLIENTS, type CalendarAnswering } from './testing/calendar-clients.ts'
import { type Answered, calendars, type Invited, type Met } from './testing/calendar-replies.ts'
import { insiders, type Replies, replyTo, requesters, startReplies, strangers } from './testing/replies.ts'

let replies: Replies
let service: Replies['service']
let ours: Awaited<ReturnType<typeof calendars>>
beforeAll(async () => {
  replies = await startReplies()
  service = replies.service
  ours = await calendars(replies, 40)
})
afterAll(() => replies.stop())

const answer = async (invited: Invited, word: CalendarAnswering['word'], how?: Answered) =>
  ours.brought(await ours.written(invited, word, how), invited)
const undo = ({ who, booking }: Met) => call(service, 'DELETE', `/v1/bookings/${booking.id}/cancellation`, { bearer: who.status })
const screeningOf = async ({ who }: Met) =>
  (await call<Screening>(service, 'GET', `/v1/screenings/${who.id}`, { bearer: who.status })).body
const lines = (calendar: string | null) => (calendar ?? '').replaceAll('\r\n ', '').split('\r\n')

describe('an invitation, where answers are read', () => {
  it('asks its reader to answer to one address of the insider’s, from which it comes, too', async () => {
    const { requester, insider } = await ours.met()
    expect(requester.organizer).toMatch(/^calls\+[0-9a-z]{26}@example\.org$/)
    expect(insider.organizer).toBe(requester.organizer)
    expect(insider.uid).toBe(requester.uid)
    for (const kind of ['invitation-to-requester', 'invitation-to-insider']) {
      const mail = await service.mail(kind)
      expect(mail.headers).toContainEqual(['From', `Vestibule <${requester.organizer}>`])
      expect(lines(mail.calendar).find((line) => line.startsWith('ATTENDEE'))).toContain(';RSVP=TRUE;')
    }
    expect(replyTo(await service.mail('invitation-to-insider'))).toBe('vestibule@example.org')
    expect((await service.mail('invitation-to-requester')).text).toContain('If you decline it in your calendar, it is cancelled')
    expect((await service.mail('invitation-to-insider')).text).toContain('that alone cancels nothing')
  })
})

describe.each(Object.keys(CALENDAR_CLIENTS))('%s', (client) => {
  it('accepts, thinks about it, and declines for a requester', async () => {
    const met = await ours.met()
    expect(await answer(met.requester, 'ACCEPTED', { client })).toBe('answered')
    expect(await ours.seenBy(met.who, met.booking)).toMatchObject({ state: 'booked', calendarAnswer: 'accepted' })
    await service.forward(MINUTE_MS)
    expect(await answer(met.requester, 'TENTATIVE', { client })).toBe('answered')
    expect(await ours.seenBy(met.who, met.booking)).toMatchObject({ state: 'booked', calendarAnswer: 'tentative' })
    await service.forward(MINUTE_MS)
    expect(await answer(met.requester, 'DECLINED', { client, change: { comment: 'I am ill, sorry.' } })).toBe('answered')
    await service.settle()
    expect(await ours.seenBy(met.who, met.booking)).toMatchObject({
      ...{ state: 'cancelled', cancelledBy: 'requester', cancelledLate: false, undoUntil: expect.any(String) },
    })
    const told = await service.mail('cancelled-to-requester')
    expect(told.to).toBe(met.who.address)
    expect(told.text).toContain('Your calendar declined this conversation, so it is cancelled.')
    const tellsInsider = await service.mail('cancelled-to-insider')
    expect(tellsInsider.text).toContain('can’t make it and has cancelled')
    expect(tellsInsider.text).toContain('> I am ill, sorry.')
    for (const mail of [told, tellsInsider]) {
      expect(lines(mail.calendar)).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:1', 'STATUS:CANCELLED']))
      expect(lines(mail.calendar).join()).toContain(`mailto:${met.requester.organizer}`)
    }
  })

  it('declines for an insider, who is asked first', async () => {
    const met = await ours.met()
    expect(await answer(met.insider, 'DECLINED', { client })).toBe('answered')
    await service.settle()
    expect(await ours.seenBy(met.who, met.booking)).toMatchObject({ state: 'booked', insiderCalendarAnswer: null })
    const asks = await service.mail('calendar-answer-to-insider')
    expect(asks.to).toBe(met.insider.address)
    expect(asks.subject).toContain('Cancel it?')
    const page = { bearer: secretIn(asks, '/meeting'), cookie: replies.cookie }
    expect((await call(service, 'GET', `/v1/bookings/${met.booking.id}`, page)).body).toMatchObject({
      insiderCalendarAnswer: 'declined',
    })
    const press = { ...page, key: randomUUID(), body: {} }
    expect((await call(service, 'POST', `/v1/bookings/${met.booking.id}/cancellation`, press)).status).toBe(201)
    expect(await ours.seenBy(met.who, met.booking)).toMatchObject({ state: 'cancelled', cancelledBy: 'insider', undoUntil: null })
  })

  it('proposes another time, and gets the way to move', async () => {
    const met = await ours.met()
    const counter = { client, change: { method: 'COUNTER', startsAt: met.requester.startsAt + HOUR_MS } } as const
    expect(await answer(met.requester, 'TENTATIVE', counter)).toBe('counter-answered')
    await service.settle()
    const told = await service.mail('calendar-answer-to-requester')
    expect(told.to).toBe(met.who.address)
    expect(told.subject).toContain('Another time?')
    const { body } = await call<Screening>(service, 'GET', `/v1/screenings/${met.who.id}`, {
      bearer: secretIn(told, '/my-request'),
    })
    expect(body).toMatchObject({ state: 'booked', may: expect.arrayContaining(['move']) })
    expect(await ours.seenBy(met.who, met.booking)).toMatchObject({ startsAt: met.booking.startsAt, calendarAnswer: null })
  })
})

describe('a decline', () => {
  it('that came once more has one effect, also at once and in another mail', async () => {
    const met = await ours.met()
    const mail = await ours.written(met.requester, 'DECLINED')
    const cancelled = await replies.kindsOf(['cancelled-to-requester', 'cancelled-to-insider'])
    await Promise.all([ours.brought(mail, met.requester), ours.brought(mail, met.requester)])
    expect(await ours.brought(mail, met.requester)).toBe('repeated')
    expect(await answer(met.requester, 'DECLINED')).toBe('outdated')
    await service.settle()
    expect(await replies.kindsOf(['cancelled-to-requester', 'cancelled-to-insider'])).toBe(cancelled + 2)
  })

  it('can be undone for an hour: the same entry stands again, one SEQUENCE on, and both hear', async () => {
    const met = await ours.met()
    await answer(met.requester, 'DECLINED')
    await service.settle()
    const status = secretIn(await service.mail('cancelled-to-requester'), 'Undo it')
    const seen = await call<Screening>(service, 'GET', `/v1/screenings/${met.who.id}`, { bearer: status })
    expect(seen.body).toMatchObject({ state: 'approved', booking: { id: met.booking.id, undoUntil: expect.any(String) } })
    expect(await startsFor(service, met.who)).toContain(met.booking.startsAt)
    await service.forward(HOUR_MS - 1)
    expect(await undo(met)).toMatchObject({ status: 200, body: { state: 'booked', undoUntil: null, calendarAnswer: null } })
    expect(await undo(met)).toMatchObject({ status: 409, body: { code: 'nothing-to-undo' } })
    await service.settle()
    for (const kind of ['invitation-to-requester', 'invitation-to-insider']) {
      const again = await service.mail(kind)
      expect(again.subject).toContain('It stands after all')
      expect(lines(again.calendar)).toEqual(
        expect.arrayContaining(['METHOD:REQUEST', 'SEQUENCE:2', 'STATUS:CONFIRMED', `UID:${met.requester.uid}`]),
      )
    }
    expect(await startsFor(service, met.who).catch(() => [])).not.toContain(met.booking.startsAt)
    // What was answered to the invitation before is about no time that stands.
    expect(await answer(met.requester, 'DECLINED', { change: { sequence: 1 } })).toBe('outdated')
    const again = ours.invitedBy(await service.mail('invitation-to-requester'), 'requester')
    expect(await answer(again, 'ACCEPTED')).toBe('answered')
    expect(await ours.seenBy(met.who, met.booking)).toMatchObject({ state: 'booked', calendarAnswer: 'accepted' })
  })

  it('is final after an hour, and once somebody else has the time', async () => {
    const met = await ours.met()
    await answer(met.requester, 'DECLINED')
    const other = ours.someone()
    await book(service, other, met.booking.startsAt)
    expect(await undo(met)).toMatchObject({ status: 409, body: { code: 'slot-taken' } })
    await service.forward(HOUR_MS)
    expect(await undo(met)).toMatchObject({ status: 409, body: { code: 'too-late-to-undo' } })
    expect(await screeningOf(met)).toMatchObject({ state: 'approved', booking: null })
  })

  it('of the last day is noted as late like any other; undone, nothing is noted, and a fresh yes that was held gives way', async () => {
    const met = await ours.met()
    await service.forward(Date.parse(met.booking.startsAt) - 3 * HOUR_MS - service.deps.clock())
    expect(await answer(met.requester, 'DECLINED')).toBe('answered')
    await service.settle()
    expect(await ours.seenBy(met.who, met.booking)).toMatchObject({ state: 'cancelled', cancelledLate: true })
    const insiderMail = await service.mail('cancelled-to-insider')
    expect(insiderMail.text).toContain('noted as cancelled late')
    expect(insiderMail.text).toMatch(/can undo it until/)
    const decide = secretIn(insiderMail, '/decide')
    const yes = { bearer: decide, cookie: replies.cookie, key: randomUUID(), body: { verdict: 'approve' } }
    expect((await call(service, 'POST', `/v1/screenings/${met.who.id}/decision`, yes)).status).toBe(201)
    const approvals = await replies.kindsOf(['approved'])
    expect(await undo(met)).toMatchObject({ status: 200, body: { state: 'booked', cancelledLate: null } })
    await service.forward(11 * MINUTE_MS)
    expect(await replies.kindsOf(['approved'])).toBe(approvals)
    expect(await screeningOf(met)).toMatchObject({ state: 'booked' })
    const owner = asOwner(service)
    const bookingId = uuidOf('booking', met.booking.id) ?? ''
    const live = await owner`
      select approval.id = booking.approval_id as own from approval join booking on booking.screening_id = approval.screening_id
       where booking.id = ${bookingId} and approval.ended_at is null and exists (select from hold where booking_id = booking.id)`
    expect([...live]).toEqual([{ own: true }])
    await owner.end()
  })

  it('that somebody pressed for is not undone', async () => {
    const met = await ours.met()
    await call(service, 'POST', `/v1/bookings/${met.booking.id}/cancellation`, { bearer: met.who.status, body: {} })
    expect(await undo(met)).toMatchObject({ status: 409, body: { code: 'nothing-to-undo' } })
    expect(await ours.seenBy(met.who, met.booking)).toMatchObject({ undoUntil: null })
  })
})

/** Said so at most three times a day. */
const DOUBTED = expect.stringMatching(/^(not-believed|enough)$/)

describe('what is forged, stale, about something else or off changes nothing', () => {
  let met: Met
  let other: Met
  let off: Met
  let moved: Invited
  beforeAll(async () => {
    met = await ours.met()
    other = await ours.met()
    off = await ours.met()
    await call(service, 'POST', `/v1/bookings/${off.booking.id}/cancellation`, { bearer: off.who.status, body: {} })
    const [, , , later] = await startsFor(service, ours.someone())
    const move = { bearer: met.who.status, key: randomUUID(), body: { startsAt: later } }
    expect((await call(service, 'POST', `/v1/bookings/${met.booking.id}/moves`, move)).status).toBe(201)
    await service.settle()
    moved = ours.invitedBy(await service.mail('moved-to-requester'), 'requester')
    expect(moved).toMatchObject({ uid: met.requester.uid, organizer: met.requester.organizer, sequence: 1 })
    expect(await answer(moved, 'TENTATIVE', { change: { at: service.deps.clock() } })).toBe('answered')
  })

  type Case = [string, () => Promise<Buffer>, became: unknown]
  const by = (how: Answered, word: CalendarAnswering['word'] = 'DECLINED') => ours.written(moved, word, how)
  const at = (ms: number) => ({ change: { at: service.deps.clock() + ms } })
  const altered = (pattern: RegExp, into: string) => async () => {
    const unsigned = (await by({ domain: null })).toString('latin1').replace(pattern, into)
    return requesters.sign(Buffer.from(unsigned, 'latin1'))
  }
  it.each<Case>([
    ['not signed at all', () => by({ domain: null }), DOUBTED],
    ['signed by a stranger’s domain', () => by({ domain: strangers }), DOUBTED],
    ['signed by the insider’s domain', () => by({ domain: insiders }), DOUBTED],
    [
      'from a stranger, for the requester',
      () => by({ domain: strangers, change: { address: 'eve@elsewhere.example' } }),
      'not-for-us',
    ],
    ['from another address of the requester’s provider', altered(/^From: .*$/m, 'From: Eve <eve@example.net>'), DOUBTED],
    ['with two senders', altered(/^From: (.*)$/m, 'From: Eve <eve@example.net>, $1'), DOUBTED],
    [
      'with a second From above the signed one',
      async () => Buffer.concat([Buffer.from('From: Eve <eve@example.net>\r\n'), await by({})]),
      DOUBTED,
    ],
    [
      'changed after it was signed',
      async () => Buffer.from((await by({}, 'ACCEPTED')).toString('latin1').replaceAll('ACCEPTED', 'DECLINED'), 'latin1'),
      DOUBTED,
    ],
    ['signed only in part', async () => requesters.signPartly(await by({ domain: null }), 40), DOUBTED],
    ['three days old', () => by(at(-3 * DAY_MS)), DOUBTED],
    ['dated in three days', () => by(at(3 * DAY_MS)), DOUBTED],
    ['about the time before the move', () => by({ change: { sequence: 0 } }), 'outdated'],
    ['without a SEQUENCE, after the move', altered(/^SEQUENCE:1\r\n/m, ''), 'outdated'],
    ['written before the last answer', () => by(at(-HOUR_MS)), 'outdated'],
    ['stamped two hours ahead', altered(/^DTSTAMP:.*$/m, 'DTSTAMP:20301201T000000Z'), 'outdated'],
    ['with a word we don’t know', altered(/PARTSTAT=DECLINED/g, 'PARTSTAT=DELEGATED'), 'outdated'],
    ['with a made-up UID', () => by({ change: { uid: `${randomUUID()}@example.org` } }), 'not-for-us'],
    [
      'with a UID of another domain',
      () => by({ change: { uid: moved.uid.replace('example.org', 'elsewhere.example') } }),
      'not-for-us',
    ],
    ['with another meeting’s UID', () => by({ change: { uid: other.requester.uid } }), 'not-for-us'],
    [
      'to an invitation of another organizer with our UID',
      () => by({ change: { organizer: 'eve@elsewhere.example' } }),
      'not-for-us',
    ],
    ['about a single date of a series', altered(/^DTSTAMP/m, 'RECURRENCE-ID:20261201T090000Z\r\nDTSTAMP'), 'automatic'],
    [
      'about two meetings at once',
      altered(/END:VEVENT\r\nEND:VCALENDAR/g, 'END:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\nEND:VCALENDAR'),
      'automatic',
    ],
    ['with METHOD:REFRESH', altered(/METHOD:REPLY/g, 'METHOD:REFRESH'), 'automatic'],
    ['about a meeting that is off', () => ours.written(off.requester, 'DECLINED'), 'outdated'],
  ])('%s', async (_what, mail, became) => {
    const owner = asOwner(service)
    const count = async () => (await owner`select count(*)::int as n from fact`)[0]?.n
    const before = await count()
    expect(await replies.bring(await mail(), moved.organizer, moved.address)).toEqual(became)
    expect(await count()).toBe(before)
    expect(await ours.seenBy(met.who, met.booking)).toMatchObject({ state: 'booked', calendarAnswer: 'tentative', sequence: 1 })
    expect(await ours.seenBy(other.who, other.booking)).toMatchObject({ state: 'booked', calendarAnswer: null })
    await owner.end()
  })

  it('is said to the known address where a decline wasn’t proved, three times a day at most, and never to who sent it', async () => {
    await service.settle()
    const told = await service.mail('calendar-answer-to-requester')
    expect(told.to).toBe(met.who.address)
    expect(told.text).toMatch(/it didn’t prove that it was from you\.\s+So nothing has changed/)
    const to = (await service.mails()).filter(
      ({ kind, text }) => kind === 'calendar-answer-to-requester' && text.includes('prove'),
    )
    expect(to.length).toBeLessThanOrEqual(3)
    expect((await service.mails()).filter(({ to }) => to.includes('elsewhere') || to.startsWith('eve@'))).toEqual([])
  })
})

describe('a meeting once it has begun', () => {
  it('is not cancelled by a calendar any more', async () => {
    const met = await ours.met()
    await service.forward(Date.parse(met.booking.startsAt) - service.deps.clock())
    expect(await answer(met.requester, 'DECLINED')).toBe('outdated')
    expect(await ours.seenBy(met.who, met.booking)).toMatchObject({ state: 'booked' })
  })
})
