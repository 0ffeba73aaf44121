import { describe, expect, it } from 'vitest'
import { googleCalendar, outlookCalendar } from './calendar-links.ts'

const entry = {
  title: 'Robin & Ada: 15 min, ends 10:15 sharp',
  details: 'No openings. https://talk.example.org/my-request',
  startsAt: '2026-12-01T09:00:00Z',
  endsAt: '2026-12-01T09:15:00Z',
}

describe('the link that adds a meeting', () => {
  it('to Google’s calendar says its title, its times in UTC and its details', () => {
    const { origin, pathname, searchParams } = new URL(googleCalendar(entry))
    expect(origin + pathname).toBe('https://calendar.google.com/calendar/render')
    expect(Object.fromEntries(searchParams)).toEqual({
      action: 'TEMPLATE',
      text: entry.title,
      dates: '20261201T090000Z/20261201T091500Z',
      details: entry.details,
    })
  })

  it('to Outlook’s says the same', () => {
    const { origin, pathname, searchParams } = new URL(outlookCalendar(entry))
    expect(origin + pathname).toBe('https://outlook.live.com/calendar/0/deeplink/compose')
    expect(Object.fromEntries(searchParams)).toMatchObject({
      subject: entry.title,
      startdt: entry.startsAt,
      enddt: entry.endsAt,
      body: entry.details,
    })
  })
})
