import { describe, expect, it } from 'vitest'
import { phaseAt, secondsShown, untilNextMs } from './phase.ts'

const startsMs = Date.parse('2026-12-07T09:00:00Z')
const span = { startsMs, endsMs: Date.parse('2026-12-07T09:15:00Z') }
const at = (time: string) => Date.parse(`2026-12-07T${time}Z`)

describe('the clock of a meeting', () => {
  it.each([
    ['07:59:59.999', 'ahead', null],
    ['08:00:00', 'near', 3600],
    ['08:59:59.001', 'near', 1],
    ['09:00:00', 'running', 900],
    ['09:09:59.999', 'running', 301],
    ['09:10:00', 'five', 300],
    ['09:12:59.999', 'five', 121],
    ['09:13:00', 'last', 120],
    ['09:14:59.999', 'last', 1],
    ['09:15:00', 'over', 0],
    ['11:00:00', 'over', 0],
  ] as const)('at %s is %s, and shows %s seconds', (time, phase, seconds) => {
    expect(phaseAt(span, at(time))).toBe(phase)
    expect(secondsShown(span, at(time))).toBe(seconds)
  })

  it.each(['08:59:59.250', '09:00:00', '09:14:59.999', '09:15:00'])('changes next when its second is over (%s)', (time) => {
    const nowMs = at(time)
    const nextMs = nowMs + untilNextMs(span, nowMs)
    expect(nextMs).toBeGreaterThan(nowMs)
    expect((nextMs - startsMs) % 1000).toBe(0)
    if (nextMs <= span.endsMs) expect(secondsShown(span, nextMs - 1)).not.toBe(secondsShown(span, nextMs))
  })
})
