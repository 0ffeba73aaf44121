import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { asOwner, type Owner } from '../booking-api/testing/rows.ts'
import { openBrowser, type Person, PHONE, person, shot, tab } from './testing/browser.ts'
import { EVERY_KIND, fillIn, RESUME } from './testing/form.ts'
import { openMail } from './testing/inbox.ts'
import { type Asked, overApi } from './testing/over-api.ts'
import { type Service, startService } from './testing/service.ts'

let service: Service
let browser: Browser
let api: ReturnType<typeof overApi>
let owner: Owner
let door: Asked
const people: Person[] = []

beforeAll(async () => {
  service = await startService()
  owner = asOwner({ url: service.databaseUrl })
  browser = await openBrowser()
  api = overApi(service)
  door = await api.ask('Ope Ner')
  await api.asks(EVERY_KIND, door)
})
afterEach(async () => {
  for (const one of people.splice(0)) {
    expect(one.complaints).toEqual([])
    await one.context.close()
  }
})
afterAll(async () => {
  await owner?.end()
  await browser?.close()
  await service?.stop()
})

async function meet(name: string, viewport?: typeof PHONE): Promise<Person> {
  const address = `${name.toLowerCase().replaceAll(' ', '.')}@example.net`
  const one = await person(browser, service, { name, address }, viewport ? { viewport } : {})
  people.push(one)
  return one
}

const send = (page: Page) => page.getByRole('button', { name: 'Send my request' }).click()
const progress = (page: Page) => page.locator('.progress span').textContent()

describe('the form', () => {
  it('takes an answer of every kind, says what is wrong beside its field, and counts only what is needed', async () => {
    const kim = await meet('Kim Kinds', PHONE)
    const page = await tab(kim, '/demo')
    await page.locator('#accept').check()
    expect(await progress(page)).toBe('0 of 13 answered · about 12 minutes left')
    await page.getByLabel('Somebody sent me').check()
    await page.getByLabel('Through whom?').waitFor() // not needed: nothing more to count
    expect(await progress(page)).toBe('1 of 13 answered · about 12 minutes left')
    await fillIn(page, kim)
    expect(await progress(page)).toBe('All 13 answered')

    expect(await page.getByLabel('How many planks does it have?').count()).toBe(0)
    await page.getByLabel('The Long One').check()
    await page.getByLabel('How many planks does it have?').fill('Forty')
    for (const river of ['The Upper One', 'The Lower One', 'The Side One']) await page.getByLabel(river).check()
    await page.getByLabel('How many years of drawing?').fill('-1')
    await page.getByLabel('From which day on?').fill('2025-12-31')
    await page.getByLabel('A page of yours').fill('not a page')
    await page.getByLabel('A drawing of yours').setInputFiles(RESUME)
    await page.getByText(`${RESUME.name} (1 kB) is here.`).nth(2).waitFor()
    await send(page)
    const wrong = page.locator('.note.bad li')
    expect(await wrong.allTextContents()).toEqual([
      'Which made-up rivers? · Choose up to 2.',
      'How many years of drawing? · Please write a number from 0 on.',
      expect.stringMatching(/^From which day on\? · Please choose a day from Thursday 1 January( 2026)? on\.$/), // this year’s goes without saying
      'A page of yours · This does not look like a link. It is something like example.org/my-page.',
    ])
    await wrong.nth(1).getByRole('link').click()
    expect(await page.evaluate('document.activeElement.id')).toBe('q-own-years')
    await shot(page, 'form-wrong-phone')

    await page.getByLabel('The Side One').uncheck()
    await page.getByLabel('How many years of drawing?').fill('3,5')
    await page.getByLabel('From which day on?').fill('2027-02-01')
    await page.getByLabel('A page of yours').fill('example.net/kim')
    await send(page)
    await page.locator('.address', { hasText: kim.address }).waitFor()
    await confirm(kim)
    const { text } = await api.mail('dossier', 'Kim Kinds')
    const said = [
      'The Upper One, The Lower One',
      '3.5',
      '1 February 2027',
      'https[:]//example[.]net/kim',
      'Forty',
      'A drawing of yours: ',
    ]
    for (const words of said) expect(text).toContain(words)
  })

  it('stops somebody under 18 at once where they can’t ask, and sends nothing', async () => {
    const yve = await meet('Yve Young')
    const page = await tab(yve, '/demo')
    await page.getByText('From 18 years on').waitFor()
    await fillIn(page, yve)
    await page.getByRole('group', { name: 'Are you under 18?' }).getByLabel('Yes').check()
    await page.getByText('Requests are taken here from 18 years on.').waitFor()
    await send(page)
    await page.locator('.note.bad').waitFor()
    expect(yve.requests.filter((one) => one.includes('/screenings'))).toEqual([])
  })

  it('asks for the insider’s own worksheet, and for a guardian’s consent where that is the policy', async () => {
    const form = new FormData()
    form.set('file', new File(['Where to, and why?'], 'Goals.txt'))
    const uploaded = await fetch(`${service.url}/v1/uploads`, { method: 'POST', body: form })
    const { id, claim } = (await uploaded.json()) as { id: string; claim: string }
    await api.asks([], door, { id, claim, required: true })
    await owner`update organization set minors = 'with-consent'`

    const gil = await meet('Gil Guarded', PHONE)
    const page = await tab(gil, '/demo')
    await fillIn(page, gil, { prompts: false })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download Goals.txt (1 kB)' }).click(),
    ])
    expect(await readFile(await download.path(), 'utf8')).toBe('Where to, and why?')
    await page.getByRole('group', { name: 'Are you under 18?' }).getByLabel('Yes').check()
    expect(await progress(page)).toBe('8 of 11 answered · about 6 minutes left')
    await send(page)
    expect(await page.locator('.note.bad li').allTextContents()).toEqual([
      'Name of a parent or guardian · Please answer this one.',
      'My parent or guardian has read this and agrees. · Please tick this if it is so.',
      'The worksheet of Demo Insider, filled in · Please add a file.',
    ])
    await page.getByLabel('Name of a parent or guardian').fill('Gerda Guardian')
    await page.getByLabel('My parent or guardian has read this and agrees.').check()
    await page.getByLabel('The worksheet of Demo Insider, filled in').setInputFiles({ ...RESUME, name: 'Goals, mine.pdf' })
    await page.getByText('Goals, mine.pdf (1 kB) is here.').first().waitFor()
    await send(page)
    await page.locator('.address', { hasText: gil.address }).waitFor()
    await confirm(gil)
    const { text } = await api.mail('dossier', 'Gil Guarded')
    for (const words of ['Gerda Guardian', 'filled in: Goals, mine (PDF']) expect(text).toContain(words)
    await owner`update organization set minors = default`
    await api.asks(EVERY_KIND, door)
  })

  it('that was loaded before the questions changed keeps what was written, and says what is new', async () => {
    const lee = await meet('Lee Late')
    const page = await tab(lee, '/demo')
    await fillIn(page, lee)
    await api.asks(
      [{ id: 'new', kind: 'short', label: 'A question asked since?', required: true }, ...EVERY_KIND.slice(1, 7)],
      door,
    )
    await send(page)
    const note = page.locator('#changed')
    await note.getByText('New: A question asked since?').waitFor()
    await note.getByText('No longer asked: Which made-up bridge? · How many planks does it have?').waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe('changed')
    expect(await page.getByLabel('What I do well').inputValue()).toBe('Drawing, and asking.')
    await shot(page, 'form-changed')
    await note.getByRole('button', { name: 'All right' }).click()
    await page.getByLabel('A question asked since?').fill('Yes')
    await send(page)
    await page.locator('.address', { hasText: lee.address }).waitFor()
    await api.asks(EVERY_KIND, door)
  })

  it('is gone on with on another device, and neither overwrites the other unseen', async () => {
    const una = await meet('Una Twofold')
    const desk = await tab(una, '/demo')
    await fillIn(desk, una)
    await desk.getByRole('button', { name: 'Continue on another device' }).click()
    const link = await desk.getByLabel('Open this link on the other device').inputValue()
    await desk.getByRole('img', { name: 'The link as a code for the camera of the other device' }).waitFor()
    const phone = await tab(await meet('Una Again', PHONE), link.replace(service.url, ''))
    await phone.getByRole('heading', { name: 'Go on with a form that was begun on another device?' }).waitFor()
    await shot(phone, 'form-begun')
    expect(await phone.locator('#accept').isChecked()).toBe(false)
    await phone.getByRole('button', { name: 'Yes, it is mine' }).click()
    expect(await phone.getByLabel('What I do well').inputValue()).toBe('Drawing, and asking.')
    expect(phone.url()).toBe(`${service.url}/demo`)

    const saved = phone.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
    await phone.getByLabel('What I do well').fill('Drawing on a phone.')
    await saved
    await desk.getByLabel('What I do well').fill('Drawing at a desk.')
    await desk.getByRole('heading', { name: 'There are two versions of this form' }).waitFor()
    await shot(desk, 'form-two-versions')
    await desk.getByRole('button', { name: 'Go on with the other one' }).click()
    await expect.poll(() => desk.getByLabel('What I do well').inputValue()).toBe('Drawing on a phone.')

    await send(phone) // with the file that was added at the desk
    await phone.locator('.address', { hasText: una.address }).waitFor()
    await desk.getByLabel('What I do well').fill('Drawing still.')
    await desk.getByText('This form is no longer kept for another device').waitFor()
    expect(await desk.getByLabel('What I do well').inputValue()).toBe('Drawing still.')
  })

  it('goes to nobody whose link was opened and not gone on with', async () => {
    const begun = await fetch(`${service.url}/v1/drafts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ content: JSON.stringify({ accepted: true, values: { why: 'Read along' }, files: {} }) }),
    })
    const { id, key } = (await begun.json()) as { id: string; key: string }
    const ula = await meet('Ula Unasked')
    const page = await tab(ula, `/demo#${id}.${key}`)
    await page.getByRole('button', { name: 'No, begin my own' }).click()
    await fillIn(page, ula)
    await page.getByRole('button', { name: 'Continue on another device' }).waitFor()
    await page.reload()
    expect(await page.getByLabel('What I do well').inputValue()).toBe('Drawing, and asking.')
    const read = await fetch(`${service.url}/v1/drafts/${id}`, { headers: { 'draft-key': key } })
    expect(await read.json()).toMatchObject({ content: expect.not.stringContaining('Drawing') })
  })

  it('takes its own save for its own, whose answer was lost on the way', async () => {
    const una = await meet('Una Offline')
    const page = await tab(una, '/demo')
    await page.locator('#accept').check()
    await page.getByRole('button', { name: 'Continue on another device' }).click()
    await page.getByLabel('Open this link on the other device').waitFor()
    let saves = 0
    await page.route('**/v1/drafts/*', async (route) => {
      if (route.request().method() !== 'PUT' || saves++ > 0) return route.continue()
      await route.fetch()
      await route.abort('aborted')
    })
    const save = (status: number) =>
      page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.status() === status)
    const refused = save(412) // what was saved before is refused when it comes again
    const saved = save(200)
    await page.getByLabel('What I do well').fill('Drawing.')
    await expect.poll(() => saves, { timeout: 20_000 }).toBe(1)
    await page.getByLabel('What I do well').fill('Drawing, and asking.')
    await Promise.all([refused, saved])
    expect(await page.getByRole('heading', { name: 'There are two versions of this form' }).count()).toBe(0)
  })

  it('works where a web view gives neither cookies nor storage, up to the requester’s own page', async () => {
    const wes = await meet('Wes Webview', PHONE)
    await wes.context.addInitScript(`
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get: () => { throw new DOMException('denied', 'SecurityError') } })
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
      Object.defineProperty(document, 'cookie', { get: () => '', set: () => undefined })
    `)
    const page = await tab(wes, '/demo')
    await page.locator('#accept').check()
    await page.getByText('This browser keeps nothing you type').waitFor()
    await fillIn(page, wes)
    await page.getByRole('button', { name: 'Continue on another device' }).click()
    const link = await page.getByLabel('Open this link on the other device').inputValue()
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.close()

    const again = await tab(wes, link.replace(service.url, ''))
    await again.reload()
    await again.getByRole('button', { name: 'Yes, it is mine' }).click()
    expect(await again.getByLabel('What I do well').inputValue()).toBe('Drawing, and asking.')
    await send(again)
    await again.locator('.address', { hasText: wes.address }).waitFor()
    const own = await confirm(wes)
    await own.reload()
    await own.getByRole('heading', { name: 'Demo Insider has your request' }).waitFor()
    expect(await wes.context.cookies()).toEqual([])
  })
})

async function confirm(requester: Person): Promise<Page> {
  const page = await (await openMail(requester, 'Please confirm your address')).follow('Yes, that was me')
  await page.getByRole('button', { name: 'Yes, that was me' }).click()
  await page.getByRole('heading', { name: 'Demo Insider has your request' }).waitFor()
  return page
}
