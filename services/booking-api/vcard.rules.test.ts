import { describe, expect, it } from 'vitest'
import { vcard } from './vcard.ts'

const card = {
  id: '01975f0e-7b3c-7c1d-9a51-2f4f1d0c9a11',
  name: 'Ada; Lovelace, née Byron',
  address: 'ada@example.org',
  language: 'en',
  note: 'Engines\\looms\nand, later; notes',
  tags: ['maps, old', 'quays'],
}
const unfolded = (text: string) => text.replace(/\r\n /g, '').split('\r\n')

describe('a vCard', () => {
  it('escapes what parts fields, and keeps the ends of lines in a note', () => {
    expect(unfolded(vcard(card))).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      `UID:urn:uuid:${card.id}`,
      'FN:Ada; Lovelace\\, née Byron',
      'N:Ada\\; Lovelace\\, née Byron;;;;',
      'EMAIL:ada@example.org',
      'LANG:en',
      'NOTE:Engines\\\\looms\\nand\\, later; notes',
      'CATEGORIES:maps\\, old,quays',
      'END:VCARD',
      '',
    ])
  })

  it('folds at 75 octets, and parts no character', () => {
    const note = '☂ü'.repeat(60)
    const text = vcard({ ...card, note })
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(unfolded(text)).toContain(`NOTE:${note}`)
  })

  it('lets no end of a line through as it is, in whatever words', () => {
    const ends = 'one\r\nNOTE:two\rNOTE:three\nNOTE:four'
    const lines = unfolded(vcard({ ...card, name: ends, note: ends, tags: [ends] }))
    expect(lines.filter((line) => line.startsWith('NOTE:'))).toHaveLength(1)
    expect(lines.join('')).not.toMatch(/[\r\n]/)
  })

  it('leaves out what nobody noted', () => {
    expect(vcard({ ...card, note: '', tags: [] })).not.toMatch(/NOTE|CATEGORIES/)
  })
})
