import { describe, expect, it } from 'vitest'
import type { Entry } from './desk-api.ts'
import { elsewhere, waiting } from './waiting.ts'

const entry = (id: string, state: Entry['state'], deadlineAt: string | null, gate: Entry['gate'] = null): Entry => ({
  ...{ id, state, deadlineAt, gate, insider: { slug: 'demo' }, createdAt: '2026-12-01T09:00:00Z' },
  ...{ requester: null, decided: null, answered: false },
})
const HELD = { reason: 'reported', since: '2026-12-01T09:00:00Z' } as const
const ENTRIES = [
  entry('late', 'pending', '2026-12-20T09:00:00Z'),
  entry('soon', 'pending', '2026-12-10T09:00:00Z'),
  entry('held', 'pending', '2026-12-05T09:00:00Z', HELD),
  entry('afresh', 'cancelled', '2026-12-15T09:00:00Z'),
  entry('not-yet', 'unverified', '2026-12-03T09:00:00Z'),
  entry('over', 'declined', null),
]
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id)

describe('what waits at the desk', () => {
  it('comes by its deadline, and apart from it what is held back', () => {
    const { open, held } = waiting(ENTRIES)
    expect([ids(open), ids(held)]).toEqual([['soon', 'afresh', 'late'], ['held']])
  })

  it('begins with what somebody says to a meeting noted as missed, and is listed once', () => {
    const answered = { ...entry('missed', 'concluded', null), answered: true }
    const { open } = waiting([...ENTRIES, answered, answered])
    expect(ids(open)).toEqual(['missed', 'soon', 'afresh', 'late'])
    expect(ids(elsewhere([...ENTRIES, answered]))).toEqual(['over'])
  })

  it('stands in no other list, nor does what was never confirmed', () => {
    expect(ids(elsewhere(ENTRIES))).toEqual(['over'])
  })

  it('is followed by the rest, newest first, each once and as it was read last', () => {
    const [fresh, stale] = [entry('b', 'booked', null), entry('b', 'approved', null)]
    const rest = elsewhere([entry('c', 'declined', null), fresh, stale, entry('a', 'expired', null)])
    expect(ids(rest)).toEqual(['c', 'b', 'a'])
    expect(rest[1]).toBe(fresh)
  })
})
