import type { components } from '@vestibule/client/client.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringCookie, INSIDER, openBrowser, type Person, PHONE, person, shot, tab } from './testing/browser.ts'
import { overApi } from './testing/over-api.ts'
import { type Service, startService } from './testing/service.ts'

type Availability = components['schemas']['Availability']
type EditMeetingType = components['schemas']['EditMeetingType']

let service: Service
let browser: Browser
let api: ReturnType<typeof overApi>
let insider: Person

beforeAll(async () => {
  service = await startService()
  api = overApi(service)
  browser = await openBrowser()
  insider = await person(browser, service, INSIDER)
  await api.prove((await api.ask('Opens Doors')).decideLink)
  await bringCookie(insider, api.cookie())
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const line = (page: Page, day: string) => page.locator('summary', { hasText: day })
/** What can be pressed or filled in, as a screen reader lists it: without what stands around it. */
const namesIn = async (page: Page) =>
  (await page.locator('form').ariaSnapshot()).match(/(button|textbox|combobox|checkbox) .*/g) ?? []
const twice = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) < at)

describe('at the desk an insider', () => {
  it('takes hours, dates and a pause, says beside the field what does not fit, and loses nothing to a change made elsewhere', async () => {
    const [page, other] = [await tab(insider, '/desk/hours'), await tab(insider, '/desk/limits')]
    const monday = page.getByRole('group', { name: 'Monday' })
    await line(page, 'Monday').getByText('09:00 – 12:00, 13:30 – 17:00').click()
    expect(twice(await namesIn(page))).toEqual([])
    await monday.getByRole('button', { name: 'Add hours: Monday' }).click()
    await monday.getByLabel('From:').last().fill('18:00')
    await monday.getByLabel('Until').last().fill('17:00')
    await press(page, 'Keep')
    await monday.getByText('is not after the beginning').waitFor()
    await page.locator(':focus').and(page.getByLabel('From: Monday 3')).waitFor()
    await monday.getByLabel('Until').last().fill('00:00')
    await monday.getByText('Only for a while').last().click()
    await monday.getByLabel('Last day').last().fill('2027-03-31')
    await press(page, 'Add a date')
    await page.getByRole('textbox', { name: 'Date', exact: true }).fill('2027-01-15')
    await shot(page, 'desk-hours')

    const week = other.getByRole('group', { name: 'In a week' })
    await week.getByLabel('Minutes').fill('60')
    await press(other, 'Keep')
    await other.getByText('Kept. It holds from now on').waitFor()
    await week.getByText('0 conversations, 0 of 60 minutes').waitFor()
    await shot(other, 'desk-limits')
    await other.setViewportSize(PHONE)
    await shot(other, 'desk-limits-phone')
    await other.close()

    await press(page, 'Keep')
    await page.getByText('What you typed is still here.').waitFor()
    expect(await monday.getByLabel('From:').last().inputValue()).toBe('18:00')
    await press(page, 'Show what holds now')
    await expect.poll(() => monday.getByLabel('From:').count()).toBe(2)
    await monday.getByLabel('Until: Monday 2').fill('16:00')
    await press(page, 'The same from Monday to Friday: Monday')
    await line(page, 'Friday').getByText('09:00 – 12:00, 13:30 – 16:00').waitFor()
    await page.getByText('Nobody can ask you').click()
    await page.getByLabel('First day on which you are back').fill('2020-01-01')
    await press(page, 'Keep')
    await page.getByText('is not ahead').waitFor()
    await page.getByLabel('First day on which you are back').fill('2099-01-04')
    await press(page, 'Keep')
    await page.getByText('Kept. It holds from now on').waitFor()
    await page.setViewportSize(PHONE)
    await shot(page, 'desk-hours-phone')
    const asked = await tab(insider, '/demo')
    await asked.getByText('Requests are taken again from Sunday 4 January 2099.').waitFor()
    await asked.close()
    await page.getByText('Nobody can ask you').click()
    await press(page, 'Keep')
    await page.getByText('Kept. It holds from now on').waitFor()
    await page.close()
  })

  it('keeps a day off while another date is typed over it, and says where own hours end one', async () => {
    const { policy: _, budget: __, version: ___, ...settings } = await api.call<Availability>('GET', '/availability')
    const dayOff = { date: '2027-01-01', spans: [] }
    const own = { date: '2027-01-20', spans: [{ from: '09:00', until: '10:00' }] }
    await api.call('PUT', '/availability', { body: { ...settings, overrides: [dayOff, own] }, ifMatch: '*' })
    const overrides = async () => (await api.call<Availability>('GET', '/availability')).overrides
    const page = await tab(insider, '/desk/hours')
    const date = page.getByRole('textbox', { name: 'Date', exact: true })
    await date.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('1')
    await page.getByText('This is one of your days off; with hours of its own it no longer is.').waitFor()
    await page.keyboard.type('5')
    expect(await date.inputValue()).toBe('2027-01-15')
    await press(page, 'Keep')
    await page.getByText('Kept. It holds from now on').waitFor()
    expect(await overrides()).toEqual([dayOff, { ...own, date: '2027-01-15' }])
    await date.fill('2027-01-01')
    await press(page, 'Keep')
    await page.getByText('Kept. It holds from now on').waitFor()
    expect(await overrides()).toEqual([{ ...own, date: '2027-01-01' }])
    await page.close()
  })

  it('sees what is wrong only where it is wrong, and numbers as they are typed', async () => {
    const hours = await tab(insider, '/desk/hours')
    const monday = hours.getByRole('group', { name: 'Monday' })
    await line(hours, 'Monday').click()
    await monday.getByRole('button', { name: 'Add hours: Monday' }).click()
    await monday.getByLabel('From:').first().fill('19:00')
    await press(hours, 'Keep')
    await monday.getByText('is not after the beginning').waitFor()
    await monday
      .getByRole('button', { name: /Take away/ })
      .first()
      .click()
    expect(await hours.getByText('is not after the beginning').count()).toBe(0)
    await hours.close()

    const page = await tab(insider, '/desk/conversations')
    const minutes = page.getByLabel('Minutes', { exact: true })
    await minutes.fill('')
    await press(page, 'Keep')
    await page.getByText('must be integer').waitFor()
    await minutes.pressSequentially('15')
    expect(await page.getByText('must be integer').count()).toBe(0)
    await page.getByText('When it can be booked').click()
    const notice = page.getByLabel('Hours from now to the first time on offer')
    await notice.fill('')
    await notice.pressSequentially('1.5')
    expect(await notice.inputValue()).toBe('1.5')
    await press(page, 'Keep')
    await page.getByText('Kept. It holds from now on').waitFor()
    expect((await api.call<{ data: EditMeetingType[] }>('GET', '/meeting-types')).data[0]).toMatchObject({
      minutes: 15,
      noticeMinutes: 90,
    })
    await notice.fill('0,8')
    await press(page, 'Keep')
    await page.getByText('Kept. It holds from now on').waitFor()
    await page.reload()
    await page.getByText('When it can be booked').click()
    const inMinutes = page.getByLabel('Minutes from now to the first time on offer')
    expect(await inMinutes.inputValue()).toBe('48')
    await inMinutes.fill('1440')
    await press(page, 'Keep')
    await page.getByText('Kept. It holds from now on').waitFor()
    await page.close()
  })

  it('who is the organization’s admin sets what it allows, and reads it beside the limits', async () => {
    const page = await tab(insider, '/desk/organization')
    await press(page, 'Fill that in')
    await page.getByLabel('Minutes a month at most').fill('0')
    await line(page, 'Friday').click()
    await press(page, 'Take away: Friday')
    await press(page, 'Keep')
    await page.locator(':focus').and(page.getByLabel('Minutes a month at most')).waitFor()
    await page.getByLabel('Minutes a month at most').fill('')
    await press(page, 'Keep')
    await page.getByText('Kept. It holds from now on').waitFor()
    await page.goto(`${service.url}/desk/limits`)
    const allowed = page.getByRole('region', { name: 'What your organization allows' })
    await allowed.waitFor()
    expect(await allowed.getByRole('listitem').allInnerTexts()).toEqual([
      ...['30 minutes at most for one conversation', '60 minutes a week'],
      ...['Monday', 'Tuesday', 'Wednesday', 'Thursday'].map((day) => `${day} 08:00 to 18:00`),
    ])
    await allowed.getByRole('link', { name: 'Change it' }).click()
    await page.getByLabel('Only in certain hours').uncheck()
    await press(page, 'Keep')
    await page.getByText('Kept. It holds from now on').waitFor()
    await page.close()
  })

  it('changes a kind of conversation, offers another one and takes it off again', async () => {
    const page = await tab(insider, '/desk/conversations')
    await page.getByText('When it can be booked').click()
    await page.getByLabel('Days ahead that are on offer').fill('1')
    await press(page, 'Keep')
    await page.getByText('is no shorter than times are on offer ahead').waitFor()
    await page.getByLabel('Days ahead that are on offer').fill('21')
    expect(await page.getByLabel('Days ahead that are on offer').isVisible()).toBe(true)
    expect(twice(await namesIn(page))).toEqual([])
    await press(page, 'Keep')
    await page.getByText('Kept. It holds from now on').waitFor()
    await shot(page, 'desk-conversations')
    await press(page, 'Offer another kind')
    const form = page.getByRole('form', { name: 'Another kind' })
    await form.getByLabel('What it is called on your page').fill('A walk by the river')
    await form.getByLabel('Minutes', { exact: true }).fill('30')
    await form.getByLabel('Where').selectOption('in-person')
    await form.getByLabel('The place, or the link to join').fill('The old bridge')
    await page.setViewportSize(PHONE)
    await shot(page, 'desk-conversations-phone')
    await press(page, 'Offer it')
    const walk = page.locator('details', { hasText: 'A walk by the river' })
    await walk.locator('summary').first().click()
    await press(page, 'Offer “A walk by the river” no longer')
    await press(page, 'Yes, take it off')
    await expect.poll(() => page.getByText('A walk by the river').count()).toBe(0)
    await page.close()
  })

  it('shows the meetings that are coming and that were, moves one, and hears what came of it', async () => {
    const asked = await api.askAndApprove('Cal Endar')
    const { startsAt } = await api.book(asked)
    const page = await tab(insider, '/desk')
    await page.getByRole('link', { name: 'Meetings' }).click()
    await page.getByRole('link', { name: 'Cal Endar' }).click()
    await page.getByRole('heading', { name: 'Your conversation with Cal Endar' }).waitFor()
    await page.getByText('+351 210 000 000').waitFor()
    await press(page, 'Move to another time')
    await page.getByLabel('Day', { exact: true }).fill(new Date(Date.parse(startsAt) + 7 * 86_400_000).toISOString().slice(0, 10))
    await page.getByLabel('Time', { exact: true }).fill('12:05')
    await shot(page, 'desk-meeting')
    await press(page, 'Yes, move it')
    await page.getByRole('button', { name: 'Move to another time' }).waitFor()
    const moved = await api.call<{ startsAt: string; endsAt: string }>(
      'GET',
      `/bookings/${new URL(page.url()).pathname.split('/').at(-1)}`,
    )
    await service.moveClock({ to: moved.endsAt })
    await page.goto(`${service.url}/desk/meetings`)
    await page.getByText('what came of it isn’t noted yet').waitFor()
    await page.getByRole('link', { name: 'Cal Endar' }).click()
    await page.getByRole('link', { name: 'What came of it?' }).click()
    await page.getByLabel('We talked').check()
    await shot(page, 'desk-outcome')
    await press(page, 'Note it')
    await page.getByRole('status').getByText('We talked').waitFor()
    await page.getByRole('link', { name: 'Back to your meetings' }).click()
    await page.getByText('We talked').waitFor()
    await shot(page, 'desk-meetings')
    await page.goto(`${service.url}/desk/requests/${asked.id}`)
    await page.getByRole('link', { name: 'The meeting', exact: true }).click()
    await page.getByRole('link', { name: 'What came of it?' }).waitFor()
    await page.close()
  })

  it('who has nothing on offer for now leaves whoever has a yes with the week of the next opening', async () => {
    const asked = await api.askAndApprove('Wai Tslong')
    const { policy: _, budget: __, version: ___, ...settings } = await api.call<Availability>('GET', '/availability')
    const weekly = settings.weekly.map((hours) => ({ ...hours, validFrom: '2099-01-01' }))
    const { slots } = await api.call<components['schemas']['Slots']>('GET', `/screenings/${asked.id}/slots`, {
      link: asked.statusLink,
    })
    const inSixWeeks = new Date(Date.parse(slots[0]?.startsAt ?? '') + 42 * 86_400_000).toISOString().slice(0, 10)
    const overrides = [{ date: inSixWeeks, spans: [{ from: '09:00', until: '10:00' }] }]
    await api.call('PUT', '/availability', { body: { ...settings, weekly, overrides }, ifMatch: '*' })
    const requester = await person(browser, service, asked, { viewport: PHONE })
    const page = await requester.context.newPage()
    await page.goto(asked.statusLink)
    await page.getByText(/The next opening is in the week of Monday \d+ \w+( \d{4})?; it is shown here from /).waitFor()
    await shot(page, 'next-opening')
    expect([...requester.complaints, ...insider.complaints]).toEqual([])
  })
})
