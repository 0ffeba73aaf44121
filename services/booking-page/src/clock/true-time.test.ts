import { describe, expect, it } from 'vitest'
import { type Ahead, measured, truer } from './true-time.ts'

const SERVER_MS = 1_800_000_000_000

describe('the server’s time, measured by round trips', () => {
  it('is half-way between sending and receiving, and off by half the way at most', () => {
    expect(measured(1000, 1200, SERVER_MS)).toEqual({ aheadMs: SERVER_MS - 1100, offByMs: 100 })
  })

  it.each([
    ['all the way there', 400, 0],
    ['all the way back', 0, 400],
    ['both alike', 200, 200],
  ])('is never further off than it says, the delay being %s', (_where, thereMs, backMs) => {
    const ahead = measured(1000, 1000 + thereMs + backMs, SERVER_MS + 1000 + thereMs)
    expect(Math.abs(ahead.aheadMs - SERVER_MS)).toBeLessThanOrEqual(ahead.offByMs)
  })

  it('is that of the shortest way of several', () => {
    const ways = [measured(0, 900, 700), measured(1000, 1040, 1020), measured(2000, 2600, 2100)]
    const known = ways.reduce<Ahead | undefined>(truer, undefined)
    expect(known?.aheadMs).toBe(0)
  })

  it('is measured anew once what was known has aged', () => {
    const better = { aheadMs: 7, offByMs: 10 }
    let known: Ahead = better
    for (let minute = 0; minute < 5; minute++) known = truer(known, { aheadMs: 0, offByMs: 30 })
    expect(known).toEqual({ aheadMs: 0, offByMs: 30 })
  })

  it('follows a server’s clock that was set, however bad the way', () => {
    const known = { aheadMs: 0, offByMs: 5 }
    const hour = { aheadMs: 3_600_000, offByMs: 400 }
    expect(truer(known, hour)).toBe(hour)
  })
})
