import { HOUR_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CalendarAnswering } from './testing/calendar-clients.ts'
import { type Answered, calendars, type Met } from './testing/calendar-replies.ts'
import { type Replies, startReplies } from './testing/replies.ts'

let replies: Replies
let ours: Awaited<ReturnType<typeof calendars>>
beforeAll(async () => {
  replies = await startReplies()
  ours = await calendars(replies, 5)
})
afterAll(() => replies.stop())

const answer = async ({ requester }: Met, word: CalendarAnswering['word'], how?: Answered) =>
  ours.brought(await ours.written(requester, word, how), requester)
const seen = async ({ who, booking }: Met) => ours.seenBy(who, booking)

describe('“accepted” after a decline, in the requester’s calendar', () => {
  it('undoes it as a press would, within the hour: the entry stands again, and both hear', async () => {
    const { service } = replies
    const met = await ours.met()
    await answer(met, 'DECLINED')
    await service.settle()
    expect(await seen(met)).toMatchObject({ state: 'cancelled' })
    await service.forward(HOUR_MS - 1000)
    expect(await answer(met, 'ACCEPTED')).toBe('answered')
    expect(await seen(met)).toMatchObject({ state: 'booked', sequence: 2, cancelledBy: null })
    await service.settle()
    for (const kind of ['invitation-to-requester', 'invitation-to-insider'])
      expect((await service.mail(kind)).calendar).toContain('SEQUENCE:2')
  })

  it.each<[string, number, Answered]>([
    ['an hour later', HOUR_MS, {}],
    ['that was written before it and came late', 0, { change: { at: Date.parse('2026-11-30T08:59:00Z') as never } }],
    ['that proves nothing', MINUTE_MS, { domain: null }],
  ])('does nothing %s', async (_when, ms, how) => {
    const { service } = replies
    const met = await ours.met()
    await answer(met, 'DECLINED')
    await service.forward(ms)
    expect(['outdated', 'not-believed']).toContain(await answer(met, 'ACCEPTED', how))
    expect(await seen(met)).toMatchObject({ state: 'cancelled' })
  })
})
