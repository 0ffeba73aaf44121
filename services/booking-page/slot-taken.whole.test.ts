import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '../booking-api/testing/rows.ts'
import { INSIDER, openBrowser, PHONE, person, shot } from './testing/browser.ts'
import { overApi } from './testing/over-api.ts'
import { type Service, startService } from './testing/service.ts'
import { chooseTime, prove } from './testing/walk.ts'

let service: Service
let browser: Browser
let api: ReturnType<typeof overApi>

beforeAll(async () => {
  service = await startService()
  api = overApi(service) // one browser that is proved: so many codes are sent in an hour and no more
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

describe('a time that somebody else takes first', () => {
  it('is said kindly: fresh times, the focus on the words, nothing typed twice', async () => {
    const [first, second] = [await api.askAndApprove('Fir Sttaker'), await api.askAndApprove('Sec Ondtaker')]
    const one = await person(browser, service, first)
    const other = await person(browser, service, second)
    const [hers, theirs] = [await one.context.newPage(), await other.context.newPage()]
    await hers.goto(first.statusLink)
    await theirs.goto(second.statusLink)
    const slot = `[id="${await theirs.locator('.times button').nth(1).getAttribute('id')}"]`
    for (const page of [hers, theirs]) {
      await page.locator(slot).click()
      await page.getByLabel('The number to call you on').fill('+351 210 000 000')
    }
    await hers.getByLabel('Remind me on the day before, too.').check()
    await shot(hers, 'booking-form')
    await hers.getByRole('button', { name: /^Book / }).click()
    await hers.getByRole('heading', { name: /^You talk on / }).waitFor()
    await theirs.getByRole('button', { name: /^Book / }).click()

    await theirs.getByRole('alert').getByText('a moment ago. These times are free now.').waitFor()
    await theirs.locator('h2:focus', { hasText: 'Choose a time' }).waitFor()
    expect(await theirs.locator('.times button').count()).toBeGreaterThan(10)
    expect(await theirs.locator(slot).count()).toBe(0)
    await shot(theirs, 'slot-taken')

    await chooseTime(theirs, 1)
    expect(await theirs.getByLabel('The number to call you on').inputValue()).toBe('+351 210 000 000')
    await theirs.getByRole('button', { name: /^Book / }).click()
    await theirs.getByRole('heading', { name: /^You talk on / }).waitFor()
    expect(other.refusals).toEqual(['409 POST /v1/screenings/…/bookings'])
    expect([...one.complaints, ...one.refusals, ...other.complaints]).toEqual([])
  })
})

describe('a meeting', () => {
  it('is moved by its requester to a time on offer, and by the insider to one of theirs, each with a line', async () => {
    const asked = await api.askAndApprove('Mo Vesanother')
    const { meetingLink, startsAt } = await api.book(asked)
    const requester = await person(browser, service, asked, { viewport: PHONE })
    const page = await requester.context.newPage()
    await page.goto(asked.statusLink)
    await page.getByText('You can move it until').waitFor()
    await shot(page, 'moving-booked')
    await page.getByRole('button', { name: 'Choose another time' }).click()
    await page.locator('h2:focus', { hasText: 'Choose another time' }).waitFor()
    await chooseTime(page, 3)
    await page.locator('h2:focus', { hasText: 'Your time' }).waitFor()
    await page.getByText('Instead of ').waitFor()
    await page.getByLabel('A line to the other side').fill('My train is late.')
    await shot(page, 'moving-confirm')
    await page.getByRole('button', { name: /^Move it to / }).click()
    await page.getByText('It is moved. Demo Insider has been told').waitFor()
    await shot(page, 'moving-moved')
    const told = await api.mail('moved-to-insider', asked.name)
    expect(told.text).toContain('My train is late.')

    const insider = await person(browser, service, INSIDER)
    const desk = await insider.context.newPage()
    await desk.goto(meetingLink)
    await desk.getByRole('button', { name: 'Move to another time' }).click()
    await desk.getByRole('button', { name: 'Yes, move it' }).click()
    await desk.getByText('Please give a day and a time.').waitFor()
    const inTenDays = new Date(Date.parse(startsAt) + 9 * 86_400_000).toISOString().slice(0, 10)
    await desk.getByLabel('Day').fill(inTenDays)
    await desk.getByLabel('Time', { exact: true }).fill('20:00')
    await desk.getByText('20:00 your time (Berlin) · 19:00 in Lisbon').waitFor()
    await desk.getByLabel('A line to the other side').fill('A dentist, sorry.')
    await shot(desk, 'moving-insider')
    await desk.getByRole('button', { name: 'Yes, move it' }).click()
    await prove(insider, desk)
    await desk.getByText('Ends 20:15 in Berlin sharp').waitFor()
    await shot(desk, 'moving-insider-moved')
    await page.reload()
    await page.getByText('Demo Insider has moved it to this time.').waitFor()
    await shot(page, 'moving-by-them')
    expect((await api.mail('moved-to-requester', asked.address, told.n)).text).toContain('A dentist, sorry.')
    expect([...requester.complaints, ...requester.refusals, ...insider.complaints]).toEqual([])
  })

  it('that the requester’s calendar declined by mistake stands again at a press', async () => {
    const asked = await api.askAndApprove('De Clined')
    const { id } = await api.book(asked)
    await api.call('POST', `/bookings/${id}/cancellation`, { link: asked.statusLink, body: {} })
    // What a declining calendar says comes by mail that DKIM proves, and leaves the same fact with this word in it.
    const owner = asOwner({ url: service.databaseUrl })
    await owner`alter table fact disable trigger user`
    await owner`update fact set data = data || '{"byCalendar": true}' where type = 'booking-cancelled'`
    await owner`alter table fact enable trigger user`
    await owner.end()
    const requester = await person(browser, service, asked, { viewport: PHONE })
    const page = await requester.context.newPage()
    await page.goto(asked.statusLink)
    await page.getByText('Your calendar declined it, so it was cancelled').waitFor()
    await shot(page, 'calendar-declined')
    await page.getByRole('button', { name: 'Undo it: I’ll be there' }).click()
    await page.getByText('It stands again, and Demo Insider is told.').waitFor()
    await page.getByRole('heading', { name: /^You talk on / }).waitFor()
    expect((await api.mail('invitation-to-insider', asked.name)).text).toContain('sharp')
    expect([...requester.complaints, ...requester.refusals]).toEqual([])
  })
})
