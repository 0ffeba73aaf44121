import { describe, expect, it } from 'vitest'
import { contentOf, type Draft, draftOf, emptyDraft } from './draft.ts'

const file = {
  id: 'fil_1',
  claim: 'secret',
  name: 'cv.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 7,
  expiresAt: '2026-12-01T09:00:00Z',
}

describe('a draft from another device', () => {
  it('is what was typed, chosen and uploaded there', () => {
    const draft: Draft = {
      ...emptyDraft,
      accepted: true,
      meetingTypeId: 'mtt_1',
      values: { why: 'To learn' },
      files: { resumeFile: file },
      typedAt: '2026-11-30T09:00:00.000Z',
      asked: { version: 'core-1', labels: { why: 'Why?' } },
    }
    expect(draftOf(contentOf(draft))).toEqual(draft)
  })

  // Whoever has a link can keep there what they like: it must not leave a page that no longer opens.
  it.each([
    ['no JSON', 'values'],
    ['nothing', 'null'],
    ['a list', '[]'],
    ['no values', '{"values":null,"files":null}'],
    ['values that are no text', '{"values":{"why":7,"now":{}}}'],
    ['files that are none', '{"files":{"resumeFile":null,"own.sample":{"id":"fil_1"}}}'],
    ['times and questions that are none', '{"accepted":"yes","typedAt":"soon","asked":{"labels":7},"meetingTypeId":7}'],
    [
      'what only sending says',
      '{"sent":{"address":"someone@example.net","confirmBy":"2026-12-01T09:00:00Z"},"filesGone":["why"]}',
    ],
  ])('with %s in it is as an empty one', (_what, content) => {
    expect(draftOf(content)).toEqual(emptyDraft)
  })
})
