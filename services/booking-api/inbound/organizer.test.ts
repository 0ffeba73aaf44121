import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApi } from '../api.ts'
import type { Site } from '../deps.ts'
import { INBOX_TRANSPORT } from '../mail/transport.ts'
import { crowd, type Someone } from '../races/ground.ts'
import { COMPILED_ONCE } from '../testing/compiled-once.ts'
import { startService, type TestService } from '../testing/service.ts'
import { book, call, startsFor } from '../testing/walk.ts'
import { makeWorker } from '../worker/worker.ts'

// Calendars take another organizer's word about a meeting for somebody else's, so it stays, whatever the operator switches.

let off: TestService
let on: TestService
let people: Someone[]
beforeAll(async () => {
  off = await startService()
  on = await switched({ ...off.deps.site, repliesRead: true })
  people = await crowd(off, 3, 'approved')
})
afterAll(async () => {
  await on.app.close()
  await off.stop()
})

/** The same service, started anew with other settings. */
async function switched(site: Site): Promise<TestService> {
  const deps = { ...off.deps, site }
  const app = await buildApi(deps, { loggerInstance: off.app.log, trustProxy: [], compiled: COMPILED_ONCE, inbox: null })
  const worker = makeWorker(deps, { transport: INBOX_TRANSPORT, keepMailBytes: true, restMs: 1000 }, off.app.log)
  return { ...off, deps, app, worker, settle: worker.runUntilIdle }
}

function someone(): Someone {
  const next = people.pop()
  if (!next) throw new Error('more people are needed')
  return next
}

/** Who the newest mail of a kind and its calendar file are from, and whether an answer is asked for. */
async function saidIn(kind: string) {
  const { headers, calendar } = await off.mail(kind)
  const lines = (calendar ?? '').replaceAll('\r\n ', '').split('\r\n')
  const line = (name: string) => lines.find((one) => one.startsWith(name)) ?? ''
  const sender = headers.find(([name]) => name === 'From')?.[1] ?? ''
  const organizer = line('ORGANIZER').replace(/^.*mailto:/, '')
  expect(sender).toBe(`Vestibule <${organizer}>`)
  return { organizer, rsvp: /RSVP=(\w+)/.exec(line('ATTENDEE'))?.[1] }
}

async function move(service: TestService, who: Someone, { id }: { id: string }) {
  const [startsAt] = (await startsFor(service, someone())).slice(-1)
  const moved = { bearer: who.status, key: randomUUID(), body: { startsAt } }
  expect((await call(service, 'POST', `/v1/bookings/${id}/moves`, moved)).status).toBe(201)
  await service.settle()
}

describe('the organizer of a meeting', () => {
  it('that was booked before answers were read stays who it was, and asks for none', async () => {
    const who = someone()
    const booking = await book(off, who)
    const before = { organizer: 'vestibule@example.org', rsvp: 'FALSE' }
    expect(await saidIn('invitation-to-requester')).toEqual(before)
    await call(on, 'POST', `/v1/bookings/${booking.id}/cancellation`, { bearer: who.status, body: {} })
    await on.settle()
    expect(await saidIn('cancelled-to-requester')).toEqual(before)
  })

  it('that was booked while they were stays, too, and once nobody reads them asks for none', async () => {
    const who = someone()
    const booking = await book(on, who)
    const { organizer, rsvp } = await saidIn('invitation-to-insider')
    expect({ organizer, rsvp }).toEqual({ organizer: expect.stringMatching(/^calls\+[0-9a-z]{26}@example\.org$/), rsvp: 'TRUE' })
    await move(off, who, booking)
    expect(await saidIn('moved-to-insider')).toEqual({ organizer, rsvp: 'FALSE' })
    const file = await off.app.inject({
      url: `/v1/bookings/${booking.id}/invitation.ics`,
      headers: { authorization: `Bearer ${who.status}` },
    })
    expect(file.body.replaceAll('\r\n ', '')).toContain(`mailto:${organizer}`)
  })
})
