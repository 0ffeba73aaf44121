import { describe, expect, it } from 'vitest'
import type { Relationship } from './facts.ts'
import { after, DAY_MS } from './instant.ts'
import { limitReached } from './limits.ts'
import { on } from './testing/given.ts'

describe('what one person may have of an insider', () => {
  const ago = (days: number) => after(on(1), -days * DAY_MS)

  it.each<[Relationship, number, number | null]>([
    ['stranger', 182, null],
    ['referred', 182, null],
    ['friend', 365, 30],
    ['relative', 365, 30],
    ['friend-of-a-friend', 365, 30],
    ['friends-child', 365, 30],
  ])('%s: once in %i days, minutes at most %s', (relationship, days, mostMinutes) => {
    expect(limitReached(relationship, null, 15, on(1))).toBeNull()
    expect(limitReached(relationship, ago(days), 15, on(1))).toBeNull()
    expect(limitReached(relationship, after(ago(days), 1), 15, on(1))).toBe('met-recently')
    expect(limitReached(relationship, after(on(1), DAY_MS), 15, on(1))).toBe('met-recently')
    expect(limitReached(relationship, null, 30, on(1))).toBeNull()
    expect(limitReached(relationship, null, 31, on(1))).toBe(mostMinutes === null ? null : 'too-long')
  })
})
