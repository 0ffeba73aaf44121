import { DAY_MS, instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toText } from '../instants.ts'
import { slotsBody } from './slots-body.ts'

const rest = {
  insiderTimeZone: 'Europe/Berlin',
  timeZone: 'America/Argentina/Buenos_Aires',
  minutes: 15,
  until: '2026-12-28T09:00:00Z',
}

describe('a list of slots as text', () => {
  it('is the JSON of the same list, for any minutes from 2000 to 2099, in any order', () => {
    const minute = fc.integer({ min: 946_684_800_000 / MINUTE_MS, max: 4_102_444_800_000 / MINUTE_MS })
    const slot = fc.tuple(minute, fc.integer({ min: 1, max: DAY_MS / MINUTE_MS })).map(([from, minutes]) => ({
      startsAt: instant(from * MINUTE_MS),
      endsAt: instant((from + minutes) * MINUTE_MS),
    }))
    fc.assert(
      fc.property(fc.array(slot, { maxLength: 40 }), (slots) => {
        const texts = slots.map(({ startsAt, endsAt }) => ({ startsAt: toText(startsAt), endsAt: toText(endsAt) }))
        expect(slotsBody({ ...rest, slots })).toBe(JSON.stringify({ ...rest, slots: texts }))
      }),
    )
  })
})
