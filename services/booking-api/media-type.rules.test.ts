import { describe, expect, it } from 'vitest'
import { fileName } from './file-name.ts'
import { fileJudge } from './media-type.ts'
import { NAMES, OTHER_KINDS, TAKEN, UNSAFE } from './testing/file-corpus.ts'

/** Whole, and cut so that every mark is met in two pieces. */
async function judged(bytes: Buffer) {
  const [whole, cut] = [fileJudge(), fileJudge()]
  whole.look(bytes)
  const step = Math.max(1, Math.min(7, bytes.length), Math.ceil(bytes.length / 2_000))
  for (let at = 0; at < bytes.length; at += step) cut.look(bytes.subarray(at, at + step))
  const verdict = await whole.verdict()
  expect(await cut.verdict()).toEqual(verdict)
  return verdict
}

describe('a file', () => {
  it.each(TAKEN.map(({ what, bytes, name }) => [what, bytes, name] as const))('is taken: %s', async (_what, bytes, name) => {
    const verdict = await judged(bytes)
    expect(verdict && 'mediaType' in verdict && fileName('cv.html', verdict.mediaType)).toBe(name)
  })

  it.each(OTHER_KINDS)('is of no kind that is taken: %s', async (_what, bytes) => {
    expect(await judged(bytes)).toBeNull()
  })

  it.each(UNSAFE)('is unsafe: %s', async (_what, bytes, unsafe) => {
    expect(await judged(bytes)).toEqual({ unsafe })
  })

  it.each(NAMES)('that came as %j is called %j', (given, kept) => {
    expect(fileName(given, 'application/pdf')).toBe(kept)
  })
})
