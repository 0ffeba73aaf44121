import { readFileSync } from 'node:fs'
import { instant } from '@vestibule/scheduling/instant.ts'
import { describe, expect, it } from 'vitest'
import { calendarFile, vevent } from '../testing/ics.ts'
import { type CalendarFailed, readApart } from './read-apart.ts'
import type { Reading } from './reading/busy-times.ts'
import { NO_CALENDARS, ODD, SENSELESS_RULES, TEN, TOO_MUCH } from './testing/hostile.ts'

const at = (text: string) => instant(Date.parse(text))
const READER = {
  timeZone: 'Europe/Berlin',
  within: { startsAt: at('2026-10-01T00:00:00Z'), endsAt: at('2027-11-01T00:00:00Z') },
  addresses: ['ines@example.org'],
  ownUids: [],
}

function spoken({ busy }: Reading): string[] {
  const clock = (ms: number) => new Date(ms).toISOString().slice(5, 16).replace('T', ' ')
  return busy.map(({ startsAt, endsAt }) => `${clock(startsAt)} - ${clock(endsAt)}`)
}

// As these three write them, with made-up people: worked out by hand, over the end of summer time on 25 October.
const FEEDS: Record<string, string[]> = {
  google: [
    '10-05 07:30 - 10-05 07:45',
    '10-09 07:30 - 10-09 07:45',
    '10-16 07:30 - 10-16 07:45', // the 12th is left out
    '10-20 13:00 - 10-20 13:30', // the 19th, moved
    '10-23 07:30 - 10-23 07:45',
    '10-26 08:30 - 10-26 08:45', // winter
    '10-28 23:00 - 10-30 23:00', // two days away, the Friday’s within
    '11-02 08:30 - 11-02 08:45',
    '11-06 08:30 - 11-06 08:45',
    '11-09 08:30 - 11-09 08:45',
    '11-13 08:30 - 11-13 08:45',
  ],
  outlook: [
    '10-20 15:00 - 10-20 16:00',
    '10-22 07:00 - 10-22 07:30', // by Helsinki’s rules, which the file alone explains
    '10-23 22:00 - 10-25 23:00', // two days, the second of 25 hours
    '10-27 15:00 - 10-27 16:00',
    '11-03 16:00 - 11-03 17:00', // America’s summer ends later
  ],
  icloud: ['10-23 16:00 - 10-23 17:00', '10-30 17:00 - 10-30 18:00', '11-01 23:00 - 11-02 23:00', '11-06 17:00 - 11-06 18:00'],
}

describe('a feed', () => {
  it.each(Object.entries(FEEDS))('as %s writes it is read as meant', async (name, spans) => {
    const read = await readApart([readFileSync(new URL(`./testing/${name}.ics`, import.meta.url))], READER)
    expect(read.unreadable).toBe(0)
    expect(spoken(read)).toEqual(spans)
  })
})

/** What a reading ends as: what it found, or the word for why not. */
const ending = (text: string) => readApart([Buffer.from(text)], READER).then(spoken, (error: CalendarFailed) => error.reason)

describe('a hostile feed', () => {
  it.each(Object.entries(SENSELESS_RULES))('is read as far as it makes sense: %s', async (_what, rule) => {
    expect(await ending(calendarFile(vevent(...TEN, rule)))).toEqual(expect.arrayContaining(['10-10 10:00 - 10-10 11:00']))
  })

  it.each(Object.entries(TOO_MUCH))('is given up in three seconds, or read: %s', async (_what, text) => {
    expect(['too-much-in-it', 'not-a-calendar']).toContain(await ending(text()))
  })

  it.each(Object.entries(NO_CALENDARS))('is no calendar: %s', async (_what, text) => {
    expect(await ending(text())).toBe('not-a-calendar')
  })

  it.each(Object.entries(ODD))('is read past what is odd: %s', async (_what, text) => {
    expect(await ending(text())).toEqual(['10-10 10:00 - 10-10 11:00'])
  })

  it('is left when whoever asks has waited enough', async () => {
    await expect(readApart([Buffer.from(calendarFile(vevent(...TEN)))], READER, { patienceMs: 0 })).rejects.toMatchObject({
      reason: 'too-much-in-it',
    })
  })
})
