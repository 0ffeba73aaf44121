import { describe, expect, it } from 'vitest'
import type { Language } from './languages.ts'
import { at } from './testing/every-mail.ts'
import { TEXTS } from './texts/by-language.ts'
import { en } from './texts/en.ts'
import { cityOf, spokenTimes } from './when.ts'

const nine = at('2026-12-01T09:00:00Z')
const quarterPast = at('2026-12-01T09:15:00Z')

describe('times in words', () => {
  it('put the reader’s clock first and name both', () => {
    const when = spokenTimes(en, 'Europe/Lisbon', 'Europe/Berlin')
    expect(when.bothClocks(quarterPast)).toBe('9:15 in Lisbon (10:15 in Berlin)')
    expect(when.span(nine, quarterPast)).toBe('Tuesday 1 December 2026, 9:00 to 9:15 in Lisbon (10:00 to 10:15 in Berlin)')
    expect(when.moment(nine)).toBe('Tuesday 1 December, 9:00 in Lisbon')
    expect(when.short(nine)).toBe('Tue 1 Dec, 9:00')
  })

  it.each<[Language, string, string, string, string]>([
    [
      'de',
      'Dienstag, 1. Dezember 2026, 9:00 bis 9:15 Uhr in Lisbon (10:00 bis 10:15 Uhr in Berlin)',
      'Di, 1. Dez., 9:00',
      '30. Nov.',
      '1. Dezember',
    ],
    [
      'es',
      'Martes 1 de diciembre de 2026, de 9:00 a 9:15 en Lisbon (de 10:00 a 10:15 en Berlin)',
      'mar 1 dic, 9:00',
      '30 nov',
      '1 de diciembre',
    ],
    [
      'fr',
      'Mardi 1er décembre 2026, de 9:00 à 9:15 à Lisbon (de 10:00 à 10:15 à Berlin)',
      'mar. 1er déc., 9:00',
      '30 nov.',
      '1er décembre',
    ],
  ])('are said in %s as people write them there', (language, span, short, lastDay, date) => {
    const when = spokenTimes(TEXTS[language], 'Europe/Lisbon', 'Europe/Berlin')
    expect(when.span(nine, quarterPast)).toBe(span)
    expect(when.short(nine)).toBe(short)
    expect(when.lastDayShort(at('2026-12-01T00:00:00Z'))).toBe(lastDay)
    expect(when.calendarDate('2026-12-01')).toBe(date)
  })

  it('say one clock once', () => {
    expect(spokenTimes(en, 'Europe/Berlin', 'Europe/Berlin').bothClocks(quarterPast)).toBe('10:15 in Berlin')
  })

  it('say the other day where it is one', () => {
    const when = spokenTimes(en, 'Europe/Berlin', 'Pacific/Honolulu')
    expect(when.span(nine, quarterPast)).toBe(
      'Tuesday 1 December 2026, 10:00 to 10:15 in Berlin (Monday 30 November, 23:00 to 23:15 in Honolulu)',
    )
  })

  it('write midnight as 0:00 of the day that begins', () => {
    expect(spokenTimes(en, 'Europe/Berlin', 'UTC').moment(at('2026-12-06T23:00:00Z'))).toBe('Monday 7 December, 0:00 in Berlin')
  })

  it('name the last day before a deadline at midnight', () => {
    const when = spokenTimes(en, 'Europe/Berlin', 'UTC')
    expect(when.lastDay(at('2026-12-06T23:00:00Z'))).toBe('Sunday 6 December')
    expect(when.lastDayShort(at('2026-12-07T08:00:00Z'))).toBe('7 Dec')
  })

  it('follow each change of the clocks', () => {
    const when = spokenTimes(en, 'America/New_York', 'Europe/Berlin')
    expect(when.bothClocks(at('2026-10-26T14:00:00Z'))).toBe('10:00 in New York (15:00 in Berlin)')
    expect(when.bothClocks(at('2026-11-02T14:00:00Z'))).toBe('9:00 in New York (15:00 in Berlin)')
  })

  it.each([
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['UTC', 'UTC'],
    ['Etc/GMT+5', 'UTC−5'],
    ['Etc/GMT-14', 'UTC+14'],
    ['Etc/UTC', 'UTC'],
  ])('call %s %s', (zone, city) => {
    expect(cityOf(zone)).toBe(city)
  })

  it('refuse a zone that is none', () => {
    expect(() => spokenTimes(en, 'Mars/Olympus', 'UTC').clock(nine)).toThrow(RangeError)
  })
})
