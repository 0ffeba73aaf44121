import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CaldavServer, caldavServer } from '../booking-api/testing/caldav-server.ts'
import { calendarFile, vevent } from '../booking-api/testing/ics.ts'
import { type WebServer, webServer } from '../booking-api/testing/web-server.ts'
import { DESKTOP, INSIDER, openBrowser, type Person, PHONE, person, shot, tab } from './testing/browser.ts'
import { openMail } from './testing/inbox.ts'
import { overApi } from './testing/over-api.ts'
import { type Service, startService } from './testing/service.ts'

let service: Service
let browser: Browser
let api: ReturnType<typeof overApi>
let insider: Person
let elsewhere: WebServer
let account: CaldavServer
/** What the insider’s calendar says. */
let calendar = ''

beforeAll(async () => {
  elsewhere = await webServer((_request, response) => response.end(calendar))
  account = await caldavServer()
  account.password = 'made for this alone'
  account.calendars = {
    work: { name: 'Work', tag: '1', files: [calendarFile(vevent(`DTSTART:${stamp(Date.now() + 3 * DAY_MS)}`, 'DURATION:PT1H'))] },
    home: { name: 'At home', tag: '1', files: [] },
  }
  service = await startService({ OUTGOING_ALLOW: `${elsewhere.place},${account.place}` })
  api = overApi(service)
  browser = await openBrowser()
  insider = await person(browser, service, INSIDER)
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
  await elsewhere?.close()
  await account?.close()
})

const DAY_MS = 86_400_000
const stamp = (at: number) => `${new Date(at).toISOString().slice(0, 16).replace(/[-:]/g, '')}00Z`
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor()
/** The link among the desk's own: a page's words may hold the same. */
const go = (page: Page, part: string) =>
  page.getByRole('navigation', { name: 'Your desk' }).getByRole('link', { name: part }).click()

describe('the desk', () => {
  it('opens with an address and the code from the mail, and shows what waits', async () => {
    const page = await tab(insider, '/desk')
    await shot(page, 'desk-sign-in')
    await page.getByLabel('Your mail address').fill(INSIDER.address)
    await press(page, 'Send me a code')
    const { subject } = await openMail(insider, 'is your code')
    await page.bringToFront()
    await page.getByLabel('Six-digit code').fill(subject.slice(0, 6) === '000000' ? '000001' : '000000')
    await press(page, 'Sign in')
    await page.getByText('That is not the code, or it is too old.').waitFor()
    await shot(page, 'desk-code')
    await page.getByLabel('Six-digit code').fill(subject.slice(0, 6))
    await press(page, 'Sign in')
    await page.getByText('Nothing waits. Your time is your own.').waitFor()

    await api.ask('Wai Ting')
    const reported = await api.ask('Held Back')
    await api.prove(reported.decideLink)
    await api.call('POST', `/screenings/${reported.id}/report`, {
      link: reported.decideLink,
      body: { reason: 'Made up for a test' },
    })
    await api.decideNow(reported, { verdict: 'decline', reason: 'no-time' })
    await service.moveClock({ advanceMinutes: 10 }) // one mail to confirm an address in ten minutes
    await api.ask('Held Back')
    await page.reload()
    await page.getByRole('link', { name: 'Wai Ting' }).waitFor()
    await heading(page, 'Held back until you look')
    await page.getByText('reported here before').waitFor()
    await page.getByText('Not this time').waitFor()
    await shot(page, 'desk-requests')
    expect(insider.refusals).toEqual(['401 GET /v1/me', '401 GET /v1/me', '422 POST /v1/sessions'])
  })

  it('takes an insider’s own wording', async () => {
    const page = await tab(insider, '/desk')
    await page.getByText('Settings', { exact: true }).click()
    await go(page, 'Wordings')
    await page.getByText('Not this time: no time').click()
    const letter = page.getByRole('group').filter({ hasText: 'Not this time: no time' }).getByLabel('The letter')
    await letter.fill('Dear friend, I have {hours} hours.')
    const form = page.locator('details[open]')
    await form.getByRole('button', { name: 'Keep my words' }).click()
    await form.getByText('This was not taken').waitFor()
    await letter.fill('Dear {requester},\n\nmy {minutes} minutes are gone this month.\n\n{insider}')
    await form.getByRole('button', { name: 'How it reads' }).click()
    await form.getByText('Dear Robin,').waitFor()
    await shot(page, 'desk-wordings')
    await form.getByRole('button', { name: 'Keep my words' }).click()
    await form.getByText('Kept. It holds from now on.').waitFor()
    await form.getByText('Your own words').waitFor()

    await go(page, 'Requests')
    await page.getByRole('link', { name: 'Somebody' }).click()
    await heading(page, 'A request is held back')
    await page.getByRole('button', { name: 'Look at it' }).click()
    await heading(page, 'Held Back asks for 15 minutes')
    await page.getByLabel('Not this time').check()
    await page.getByLabel('Which reason fits best?').selectOption('no-time')
    await shot(page, 'desk-request')
    await press(page, 'Send “not this time”')
    await page.getByText('my 15 minutes are gone this month.').waitFor()
    await heading(page, 'You said “not this time” to Held Back')
    await page.getByRole('link', { name: 'Back to what waits' }).click()
    await page.getByText('You said “not this time”; it goes out at').waitFor()
  })

  it('takes an insider’s own question, warns where it had better not be asked, and the public page asks it', async () => {
    const page = await tab(insider, '/desk/questions')
    await press(page, 'Add a question')
    const last = page.locator('.editors > li').last()
    await last.getByLabel('The question').fill('How old are your drawings?')
    await last.getByLabel('How it is answered').selectOption('choice')
    await last.getByLabel('Choice 1').fill('New')
    await press(page, 'Ask these from now on')
    await last.getByText('This was not taken').waitFor()
    await last.getByLabel('Choice 2').fill('At your age, old')
    await press(page, 'How it will look')
    await page.getByRole('region', { name: 'How it will look' }).getByText('How old are your drawings?').waitFor()
    await last.getByText('it touches on age.').waitFor()
    await last.getByRole('button', { name: /^Move question \d up$/ }).click()
    await shot(page, 'desk-questions')
    await press(page, 'Ask these from now on')
    await page.getByText(/^Kept\. \d questions of your own from now on\.$/).waitFor()
    const asked = await tab(insider, '/demo')
    await asked.locator('#accept').check()
    await asked.getByRole('group', { name: 'How old are your drawings?' }).getByLabel('New').check()
    await asked.close()
  })

  it('keeps what was typed where somebody else changed it meanwhile', async () => {
    const [page, other] = [await tab(insider, '/desk/questions'), await tab(insider, '/desk/questions')]
    await other.getByRole('button', { name: 'Take question 1 away' }).click()
    await press(other, 'Ask these from now on')
    await other.getByText(/^Kept\./).waitFor()
    await other.close()
    await page.getByLabel('The question').first().fill('What shall I see?')
    await press(page, 'Ask these from now on')
    await page.getByText('What you typed is still here.').waitFor()
    expect(await page.getByLabel('The question').first().inputValue()).toBe('What shall I see?')
    await press(page, 'Keep mine instead')
    await page.getByText(/^Kept\./).waitFor()
    await page.close()
  })

  it('keeps days off, says beside the field what does not fit, and shows what somebody else changed meanwhile', async () => {
    const [page, other] = [await tab(insider, '/desk/days-off'), await tab(insider, '/desk/days-off')]
    const days = page.locator('.entries li')
    await page.getByText('You have entered none.').waitFor()
    await page.getByLabel('From').fill('2027-01-04')
    await page.getByLabel('To, that day too').fill('2027-01-02')
    await press(page, 'Add')
    await page.locator('#until-error', { hasText: 'is before the beginning' }).waitFor()
    await page.getByLabel('To, that day too').fill('2029-01-02')
    await press(page, 'Add')
    await page.locator('#until-error', { hasText: '400 days' }).waitFor()
    await page.getByLabel('To, that day too').fill('2027-01-08')
    await press(page, 'Add')
    await days.getByText(/^Monday 4 January( 2027)? to Friday 8 January( 2027)?$/).waitFor() // this year’s goes without saying
    await other.getByLabel('From').fill('2027-01-20')
    await press(other, 'Add')
    await other.getByText('were changed elsewhere meanwhile').waitFor()
    expect(await other.getByLabel('From').inputValue()).toBe('2027-01-20')
    await press(other, 'Add')
    await other.locator('.entries li', { hasText: /Wednesday 20 January( 2027)?/ }).waitFor()
    await shot(other, 'desk-days-off')
    await other.close()
    await page.reload()
    await page.getByRole('button', { name: /^Remove: Monday 4 January/ }).click()
    await expect.poll(() => days.count()).toBe(1)
    await page.close()
  })

  it('reads a calendar elsewhere, says what of, what is wrong with it, and lets it go', async () => {
    const page = await tab(insider, '/desk/calendars')
    await page.getByText('None is read yet.').waitFor()
    calendar = '<!doctype html><title>My calendar</title>'
    await page.getByLabel('Address of a calendar').fill(`${elsewhere.url}/basic.ics`)
    await press(page, 'Add')
    await page.locator('#address-error', { hasText: 'no calendar file' }).waitFor()
    await page.getByText('Where do I find it?').click()
    await shot(page, 'desk-calendars-refused')
    calendar = calendarFile(
      'X-WR-CALNAME:Work',
      vevent('DTSTART;TZID=Europe/Berlin:20240101T100000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY'),
      vevent('DTSTART:20260230T100000Z'),
    )
    await press(page, 'Add')
    await page.getByText('“Work” is read from now on.').waitFor()
    const entry = page.locator('.calendars > li', { hasText: 'Work' })
    await entry.getByText(/2[789] busy times in the next four weeks; the next: .*, 10:00 – 11:00/).waitFor()
    await entry.getByText('One entry made no sense to us').waitFor()
    calendar = 'nothing'
    await page.getByRole('button', { name: 'Read now: Work' }).click()
    await entry.getByText('What it said then still counts.').waitFor()
    await shot(page, 'desk-calendars')
    await page.setViewportSize(PHONE)
    await shot(page, 'desk-calendars-phone')
    await entry.getByRole('button', { name: 'Remove' }).click()
    await entry.getByText('Times that it alone kept free are offered again.').waitFor()
    await shot(page, 'desk-calendars-remove')
    await press(page, 'Remove it')
    await page.getByText('None is read yet.').waitFor()

    await page.getByLabel('With a name and a password').check()
    await page.getByLabel('Server address').fill(account.place) // no https: as one types it
    await page.getByLabel('User name').fill('ines')
    await page.getByLabel('App password').fill('wrong')
    await press(page, 'Show its calendars')
    await page.locator('#server-error', { hasText: 'Its server cannot be reached.' }).waitFor()
    await page.getByLabel('Server address').fill(account.url)
    await press(page, 'Show its calendars')
    await page.locator('#password-error', { hasText: 'Many want an app password' }).waitFor()
    await shot(page, 'desk-calendars-password')
    await page.getByLabel('App password').fill(account.password)
    await press(page, 'Show its calendars')
    await page.getByLabel('At home').uncheck()
    await shot(page, 'desk-calendars-which')
    await press(page, 'Add')
    const mine = page.locator('.calendars > li', { hasText: 'Read of it: Work' })
    await mine.getByText(/^1 busy time in the next four weeks/).waitFor()
    await mine.getByText('Change which are read').click()
    await mine.getByLabel('At home').check()
    await shot(page, 'desk-calendars-change')
    await press(page, 'Keep')
    await page.getByText('Read of it: Work, At home').waitFor()
    account.password = 'the next one'
    await page.getByRole('button', { name: 'Read now: 127.0.0.1' }).click()
    await page.getByLabel('A new app password').fill(account.password)
    await shot(page, 'desk-calendars-locked-out')
    await page.setViewportSize(DESKTOP)
    await shot(page, 'desk-calendars-locked-out-wide')
    await press(page, 'Sign in with it')
    await page.getByLabel('A new app password').waitFor({ state: 'detached' })

    await press(page, 'Make an address')
    const address = await page.getByLabel('The address to subscribe to').inputValue()
    await shot(page, 'desk-calendar-feed')
    expect(await (await fetch(address)).text()).toContain('BEGIN:VCALENDAR')
    await press(page, 'Make the address useless')
    await press(page, 'Yes, close it')
    await page.getByRole('button', { name: 'Make an address' }).waitFor()
    expect((await fetch(address)).status).toBe(404)
    const kept = page.waitForResponse((answer) => answer.request().method() !== 'GET' && answer.ok())
    await page.getByLabel('On the day before, too').check()
    await kept
    await page.reload()
    await page.getByRole('checkbox', { name: 'On the day before, too', checked: true }).waitFor()
    await shot(page, 'desk-reminders')
    await page.close()
  })

  it('lists the browsers known as one’s own, and lets one go', async () => {
    const page = await tab(insider, '/desk/browsers')
    await page.getByText('This browser').waitFor()
    await shot(page, 'desk-browsers')
    const before = await page.locator('.entries li').count()
    await page.locator('.entries li', { hasNotText: 'This browser' }).getByRole('button').first().click()
    await expect.poll(() => page.locator('.entries li').count()).toBe(before - 1)
    const editing = await tab(insider, '/desk/questions')
    await editing.getByLabel('The question').first().fill('What did you see?')
    // The one in the row of parts: the browsers' own say since when.
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()
    await page.getByText('You are signed out.').waitFor()
    await press(editing, 'Ask these from now on')
    await editing.getByText('You are signed out meanwhile.').waitFor()
    expect(await editing.getByLabel('The question').first().inputValue()).toBe('What did you see?')
    await page.reload()
    await page.getByLabel('Your mail address').waitFor()
    expect(insider.complaints).toEqual([])
  })
})
