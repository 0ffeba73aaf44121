import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cloneDatabase } from '../testing/database.ts'
import { raceBesideOthers } from './hot-insider.ts'

let clone: Awaited<ReturnType<typeof cloneDatabase>>
beforeEach(async () => {
  clone = await cloneDatabase()
})
afterEach(() => clone.drop())

describe('one insider raced by five hundred', () => {
  it('starves nobody else: people of another insider look and book while the race goes on', async () => {
    const { hot, looked, booked, stillRacing } = await raceBesideOthers(clone.url, { racers: 500, others: 6 })
    expect(looked).toEqual({ '200': 6 })
    expect(booked).toEqual({ '201': 6 })
    expect(stillRacing).toBeGreaterThan(0)
    const { '201': won = 0, '409 slot-taken': lost = 0, ...else_ } = hot
    expect(else_).toEqual({})
    expect(won + lost).toBe(500)
  })
})
