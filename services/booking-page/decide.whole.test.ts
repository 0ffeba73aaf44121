import type { components } from '@vestibule/client/client.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bringCookie, DESKTOP, INSIDER, leave, openBrowser, type Person, PHONE, person, shot } from './testing/browser.ts'
import { type Asked, linkOf, overApi } from './testing/over-api.ts'
import { type Service, startService } from './testing/service.ts'

// The insider's page on a phone, in one browser that is proved once: each of the five answers from the mail's link to what the requester gets.

type Schemas = components['schemas']
type Link = Schemas['Link']
type Screening = Schemas['Screening']
type Slots = Schemas['Slots']

let service: Service
let browser: Browser
let api: ReturnType<typeof overApi>
let insider: Person
let page: Page

beforeAll(async () => {
  service = await startService()
  browser = await openBrowser()
  api = overApi(service)
  insider = await person(browser, service, INSIDER, { viewport: PHONE })
  page = await insider.context.newPage()
  const first = await api.ask('Fir St')
  await api.prove(first.decideLink)
  await bringCookie(insider, api.cookie())
})
afterEach(async () => {
  await leave(page, service)
  expect(insider.complaints).toEqual([])
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
const sees = (text: string | RegExp) => page.getByText(text).first().waitFor()
const linkFor = ({ decideLink }: Asked, choice: string) => decideLink.replace('&approve', `&${choice}`)

/** On a phone and at a desk. */
async function look(name: string): Promise<void> {
  await shot(page, `${name}-phone`)
  await page.setViewportSize(DESKTOP)
  await shot(page, `${name}-desktop`)
  await page.setViewportSize(PHONE)
}

async function sendNow(): Promise<void> {
  await sees('Until then only you know.')
  await press('Send now')
  await page.getByText('Until then only you know.').waitFor({ state: 'detached' })
}

describe('deciding on a phone', () => {
  it('says yes to times of one’s own, each checked beside its field, in another place and for another length', async () => {
    const asked = await api.ask('Own Times')
    await page.goto(linkFor(asked, 'approve'))
    await page.getByLabel('Only these times').check()
    await press('Say yes to Own Times')
    await page.locator('#time-0-error', { hasText: 'Please give a day and a time' }).waitFor()
    await page.locator('#time-0:focus').waitFor()
    const [first = '', second = ''] = await daysAhead(page, [20, 30])
    await page.getByLabel('Day 1').fill(first)
    await page.getByLabel('Time 1').fill('19:30')
    await press('One more time')
    await page.getByLabel('Day 2').fill('2026-01-05')
    await page.getByLabel('Time 2', { exact: true }).fill('08:00')
    await page.getByText('Other length or place').click()
    await page.getByLabel('How many minutes?').fill('20')
    await page.getByLabel('Where?').selectOption({ label: 'in person' })
    await page.getByLabel('A line of your own').fill('In the café, gladly.')
    await press('Say yes to Own Times')
    await page.locator('#time-1-error', { hasText: 'still ahead' }).waitFor()
    await page.locator('#place-detail-error').waitFor()
    await page.reload() // the half-filled choice is all there
    await page.getByLabel('Day 2').fill(second)
    await page.getByLabel('Room, address or link').fill('Café am Ufer')
    await look('decide-yes')
    await press('Say yes to Own Times')
    await sees('The times you named')
    expect(await page.locator('h2:focus').textContent()).toBe('You said yes to Own Times')
    await look('decided-yes')
    await sendNow()
    await sees('Own Times may choose one of the times you named.')
    const told = await api.mail('approved', asked.address)
    expect(told.text).toContain('In the café, gladly.')
    const { slots } = await api.call<Slots>('GET', `/screenings/${asked.id}/slots`, { link: asked.statusLink })
    expect(slots.map(({ startsAt, endsAt }) => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)).toEqual([20, 20])
    await page.reload()
    await press('Take the yes back')
    await press('Yes, take it back')
    await sees('You took the yes back')
  })

  it('asks to come back in a week of one’s own choice, and keeps what is half chosen through reload and the mail’s other button', async () => {
    const asked = await api.ask('Come Back')
    await page.goto(linkFor(asked, 'come-back'))
    await sees('Nobody reminds Come Back; following up is the point.')
    await look('decide-come-back')
    await page.getByLabel('Another week').check()
    await press('Ask Come Back to come back')
    await page.locator('#other-week-error').waitFor()
    const first = (await page.getByLabel('A day of that week').getAttribute('min')) ?? ''
    await page.getByLabel('A day of that week').fill(daysOn(first, 23)) // a Wednesday
    await page.getByLabel('A line of your own').fill('Bring your questions.')
    await page.goto(linkFor(asked, 'decline')) // another button, pressed by mistake
    await page.getByLabel('One useful next step').waitFor()
    await page.goto(linkFor(asked, 'come-back'))
    await page.getByLabel('Another week').waitFor()
    await page.reload()
    expect(await page.getByLabel('A line of your own').inputValue()).toBe('Bring your questions.')
    await press('Ask Come Back to come back')
    await sees('Bring your questions.')
    await look('decided-come-back')
    await sendNow()
    await sees('Come Back was told on')
    expect((await api.mail('come-back', asked.address)).text).toContain('Bring your questions.')
    const { decision } = await api.call<Screening>('GET', `/screenings/${asked.id}`, { link: asked.decideLink })
    expect(decision?.returnWindow?.weekOf).toBe(daysOn(first, 21))
  })

  it('asks, and shows the answers above everything when they are there', async () => {
    const asked = await api.ask('Asked First')
    await page.goto(linkFor(asked, 'ask'))
    await press('Ask Asked First')
    await page.locator('#question-0-error').waitFor()
    await page.locator('.ready button').first().click()
    const ready = await page.getByLabel('Question 1', { exact: true }).inputValue()
    await press('One more question')
    await page.getByLabel('Question 2', { exact: true }).fill('Which bridge?')
    await page.reload()
    await page.getByLabel('Question 2', { exact: true }).waitFor()
    await look('decide-ask')
    await press('Ask Asked First')
    await sees('What you asked')
    await look('decided-ask')
    await sendNow()
    await sees('The answer has time until')
    await api.mail('asked', asked.address)
    const answers = ['Drawing every day.', 'The long one.']
    await api.call('PUT', `/screenings/${asked.id}/answers`, { link: asked.statusLink, body: { answers } })
    await page.goto(linkOf(await api.mail('answers', 'Asked First'), '&ask'))
    await page.getByRole('heading', { name: 'Asked and answered' }).waitFor()
    await sees(ready)
    await sees('The long one.')
    await sees('You can ask 2 more times, this one included.')
    await look('decide-again')
  })

  it('replies in writing, and shows the one answer to it', async () => {
    const asked = await api.ask('Re Plied')
    await page.goto(linkFor(asked, 'reply'))
    await page.getByLabel('Your letter').fill('Dear Re,\n\nread the book on quays.\n\nDemo Insider')
    await page.getByText('How it will read').click()
    await look('decide-reply')
    await page.reload()
    await press('Write to Re Plied')
    await sees('What you wrote')
    await sendNow()
    expect((await api.mail('replied', asked.address)).text).toContain('read the book on quays.')
    await sees('Re Plied may write back once')
    const body = { answers: ['Thank you, I will.'] }
    await api.call('PUT', `/screenings/${asked.id}/answers`, { link: asked.statusLink, body })
    await page.reload()
    await sees('Thank you, I will.')
    await look('decided-reply')
  })

  it('declines with one useful next step in the letter, and reports', async () => {
    const asked = await api.ask('Unplea Sant')
    await page.goto(linkFor(asked, 'decline'))
    await page.getByLabel('Which reason fits best?').selectOption({ label: 'Lean times in our field' })
    await page.getByLabel('One useful next step').fill('go to the open day in May')
    await page.reload()
    await page.getByText('What I’d do meanwhile: go to the open day in May.').waitFor()
    await look('decide-decline')
    await page.getByLabel('Please not again').check()
    await press('Report this request')
    await press('Yes, report it')
    await sees('Please say what happened.')
    await page.getByLabel('What happened?').fill('Threats.')
    await look('decide-report')
    await press('Yes, report it')
    await sees('You have reported this request.')
    await page.getByLabel('Any time').check()
    await press('Send “not this time”')
    await sees('Until then only you know.')
    await sees('You have reported this request.') // can be done after an answer, too
    await look('decided-decline')
    await press('Undo')
    await sees('Undone. Nobody heard of it')
    await press('Send “not this time”')
    await sendNow()
    expect((await api.mail('declined', asked.address)).text).toContain('What I’d do meanwhile: go to the open day in May.')
  })

  it('shows nothing of a request that is held back before the insider looks', async () => {
    await service.moveClock({ advanceMinutes: 11 }) // no two mails to confirm in less
    const { confirmLink: link } = await api.submit('Unplea Sant')
    const { screeningId } = await api.call<Link>('GET', '/link', { link })
    await api.call('POST', `/screenings/${screeningId}/verification`, { link, body: {} })
    await service.moveClock({ advanceMinutes: 24 * 60 })
    await page.goto(linkOf(await api.mail('held-back', INSIDER.address), '/decide'))
    await sees('Whoever asks was reported here before.')
    expect(await page.getByText('Unplea Sant').count()).toBe(0)
    await look('decide-held')
    await press('Look at it')
    await page.getByRole('heading', { name: 'Unplea Sant asks for 15 minutes' }).waitFor()
    await page.getByRole('group', { name: 'What do you say?' }).waitFor()
  })

  it('says before a yes what it would go past, and asks for a reason; a corrected relationship counts at once', async () => {
    const asked = await api.ask('Long Friend')
    await page.goto(linkFor(asked, 'approve'))
    await press('Not so? Correct it')
    await page.getByLabel('How you know each other').selectOption({ label: 'A friend' })
    await press('Correct it')
    await sees('Corrected. Your word counts from now on.')
    await page.getByText('Other length or place').click()
    await page.getByLabel('How many minutes?').fill('240') // in no day of the demo's
    await press('Say yes to Long Friend')
    await sees('With people one knows it is at most 30 minutes.')
    await page.locator('#override:focus').fill('An old promise.')
    await press('Say yes to Long Friend')
    await page.locator('#even-so:focus').check()
    await look('decide-limits')
    await press('Say yes to Long Friend')
    await sees('Until then only you know.')
  })

  it('decides with the code where a web view keeps neither cookie nor storage', async () => {
    const asked = await api.ask('Web View')
    const view = await person(browser, service, INSIDER, { viewport: PHONE })
    await view.context.addInitScript(DENY_STORAGE)
    await view.context.route('**/v1/sessions', async (route) => {
      const asked = route.request()
      const answer = await fetch(asked.url(), { method: 'POST', headers: asked.headers(), body: asked.postData() })
      await route.fulfill({ status: answer.status, contentType: 'application/json', body: await answer.text() })
    })
    const inView = await view.context.newPage()
    await inView.goto(linkFor(asked, 'approve'))
    await inView.getByLabel('A line of your own').fill('From the train.')
    const newest = await api.newest('browser-code')
    await inView.getByRole('button', { name: 'Say yes to Web View' }).click()
    await inView.getByRole('heading', { name: 'Is it you?' }).waitFor()
    await inView.reload() // the mail program had taken its place; what was sent is still waited for
    expect(await inView.getByLabel('A line of your own').inputValue()).toBe('From the train.')
    await inView.getByRole('button', { name: 'Say yes to Web View' }).click()
    const { subject } = await api.mail('browser-code', INSIDER.address, newest)
    await inView.getByLabel('Six-digit code').fill(/\d{6}/.exec(subject ?? '')?.[0] ?? '')
    await inView.getByRole('button', { name: 'Confirm and send' }).click()
    await inView.getByText('Until then only you know.').waitFor()
    await inView.getByRole('button', { name: 'Send now' }).click() // no other code
    await inView.getByText('Web View was told on').waitFor()
    expect(await view.context.cookies()).toEqual([])
    expect(view.complaints).toEqual([])
    await view.context.close()
  })
})

/** As a web view answers that gives a page nothing to keep. */
const DENY_STORAGE = `for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError') } })`

const daysOn = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Days (`2026-12-07`) from the service's today on; its clock is not ours. */
async function daysAhead(page: Page, days: number[]): Promise<string[]> {
  const today = (await page.locator('#time-0').getAttribute('min')) ?? ''
  return days.map((n) => daysOn(today, n))
}
