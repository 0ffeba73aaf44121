import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR_MS, instant } from './instant.ts'
import { agreedSlots, daily, HARD, plainQuestion, questionsAbout, stretchAround, WINDOWS } from './testing/questions.ts'

// The sample of `pnpm prove slots`: another one each time, said with its seed so that it can be had again.
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)

describe(`against a clock read minute by minute (SEED=${seed})`, () => {
  const hard = HARD.map(([zone, date]) => stretchAround(zone, Date.parse(date)))

  it.each(WINDOWS)('from %i to %i, around every hard change', (fromHour, untilHour) => {
    for (const stretch of hard) {
      expect(agreedSlots(stretch, plainQuestion(stretch, daily(fromHour * 60, untilHour * 60)))).toBeGreaterThan(0)
    }
  })

  it('2 000 rule sets made at random', () => {
    const names = fc.sample(fc.constantFrom(...Intl.supportedValuesOf('timeZone')), { seed, numRuns: 6 })
    const moments = fc.sample(fc.integer({ min: Date.parse('2025-01-01'), max: Date.parse('2030-12-31') }), { seed, numRuns: 6 })
    const random = names.map((name, i) => stretchAround(name, nextChange(name, moments[i] as number)))
    let answered = 0
    const asked = fc.oneof(
      ...[...hard, ...random].map((stretch) => questionsAbout(stretch).map((question) => ({ stretch, question }))),
    )
    fc.assert(
      fc.property(asked, ({ stretch, question }) => {
        if (agreedSlots(stretch, question) > 0) answered++
      }),
      { seed, numRuns: 2000 },
    )
    expect(answered).toBeGreaterThan(300) // enough sets offer something, so that there is something to be wrong about
  }, 60_000)
})

/** The next change of offset after a moment, or the moment itself where there is none within a year. */
function nextChange(zoneName: string, epochMs: number): number {
  const from = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zoneName)
  const change = from.getTimeZoneTransition('next')
  return change && change.epochMilliseconds < epochMs + 366 * 24 * HOUR_MS ? change.epochMilliseconds : instant(epochMs)
}
