import { instant } from '@vestibule/scheduling/instant.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toText } from './instants.ts'

describe('an instant as text', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1969-12-31T23:59:59Z', -1000],
    ['1969-12-31T23:59:59.999Z', -1],
    ['2026-12-01T09:15:00Z', Date.UTC(2026, 11, 1, 9, 15)],
    ['2026-12-31T23:59:59Z', Date.UTC(2026, 11, 31, 23, 59, 59)],
    ['2028-02-29T00:00:00Z', Date.UTC(2028, 1, 29)],
    ['+010000-01-01T00:00:00Z', Date.UTC(10_000, 0, 1)],
  ])('is %s', (text, epochMs) => {
    expect(toText(instant(epochMs))).toBe(text)
  })

  it('is what Date says, without an empty fraction, whatever was asked before', () => {
    const seconds = fc.integer({ min: -8.64e12, max: 8.64e12 }).map((s) => s * 1000)
    fc.assert(
      fc.property(fc.array(fc.oneof(seconds, fc.integer({ min: -8.64e15, max: 8.64e15 }))), (list) => {
        for (const epochMs of list) expect(toText(instant(epochMs))).toBe(new Date(epochMs).toISOString().replace('.000Z', 'Z'))
      }),
    )
  })
})
