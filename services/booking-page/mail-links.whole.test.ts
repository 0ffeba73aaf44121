import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner, contentOf, type Owner } from '../booking-api/testing/rows.ts'
import { bringCookie, INSIDER, leave, openBrowser, PHONE, person, shot } from './testing/browser.ts'
import { type Asked, linkOf, overApi } from './testing/over-api.ts'
import { type Mail, type Service, startService } from './testing/service.ts'

let service: Service
let browser: Browser
let owner: Owner

beforeAll(async () => {
  service = await startService()
  owner = asOwner({ url: service.databaseUrl })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await owner?.end()
  await service?.stop()
})

describe('a link of a mail', () => {
  it('changes nothing when a mail gateway opens it, waits, scrolls and presses Tab and Enter', async () => {
    const cookie = await everyMail()
    const mails = (await service.mails()).filter(({ subject }) => subject !== null)
    expect([...new Set(mails.map(({ kind }) => kind))].sort()).toEqual(KINDS)
    const links = linksIn(mails)
    expect(links.length).toBeGreaterThan(40)
    expect(links.filter((href) => !href.startsWith(`${service.url}/`))).toEqual([])

    const before = await contentOf(owner)
    for (const proved of [false, true]) {
      const scanner = await person(browser, service, INSIDER)
      if (proved) await bringCookie(scanner, cookie)
      // The mails of others are never opened in a browser of the insider's.
      const theirs = proved ? linksIn(mails.filter(({ to }) => to.address === INSIDER.address)) : links
      await openAll(scanner.context, oneOfEach(theirs, proved ? 1 : 0))
      expect(scanner.complaints).toEqual([])
      expect(scanner.requests.filter((request) => !/^(?:GET|HEAD) /.test(request))).toEqual([])
      expect(scanner.requests).toContain('GET /v1/link')
      await scanner.context.close()
    }
    for (const href of links) for (const method of ['HEAD', 'GET']) expect((await fetch(href, { method })).status).toBe(200)
    expect(await contentOf(owner)).toEqual(before)
  })

  it('ends at its page however a gateway coded it, and where it was cut at a fresh one', async () => {
    const api = overApi(service)
    const asked = await api.ask('Lin Kcut')
    const booked = await api.askAndApprove('Mee Tcut')
    const { meetingLink } = await api.book(booked)
    const links: [link: string, heading: RegExp, person: { name: string; address: string }][] = [
      [(await api.submit('Con Firmcut')).confirmLink, /^Please confirm your address/, asked],
      [asked.statusLink, /has your request$/, asked],
      [asked.decideLink, /^Lin Kcut asks for/, INSIDER],
      [meetingLink, /^Your conversation with Mee Tcut/, INSIDER],
    ]
    const reader = await person(browser, service, INSIDER)
    const page = await reader.context.newPage()
    for (const [link, heading] of links) {
      await page.goto(link.replace('#', '%23').replace('&', '%26')) // encoded once too often
      await page.getByRole('heading', { name: heading }).waitFor()
      expect(page.url()).toBe(link.split('#')[0]) // the secret has left the address bar, wherever it stood in it
      await page.evaluate('sessionStorage.clear()')
      await leave(page, service)
      await page.goto(link.slice(0, link.indexOf('#') + 20))
      await page.getByRole('heading', { name: 'This link does not work' }).waitFor()
      await page.getByRole('button', { name: 'Send me a fresh link' }).waitFor()
    }
    await shot(page, 'link-cut')

    await service.moveClock({ advanceMinutes: 11 }) // no two such mails in less
    const newest = await api.newest('insider-links')
    await page.getByLabel('Your mail address').fill(INSIDER.address)
    await page.getByRole('button', { name: 'Send me a fresh link' }).click()
    await page.getByText(`If something is open for ${INSIDER.address}`).waitFor()
    const fresh = (await api.mail('insider-links', INSIDER.address, newest)).links.map(({ href }) => href)
    for (const [where, heading] of [
      ['/decide', /^Lin Kcut asks for/],
      ['/meeting', /^Your conversation with Mee Tcut/],
    ] as const) {
      // One of each at least is the one that was cut: the newest stand first.
      await page.goto(fresh.find((href) => href.includes(where)) ?? '')
      await page.getByRole('heading', { name: heading }).waitFor()
    }
    expect(reader.complaints).toEqual([])
    await reader.context.close()
  })

  it('reads, but cannot decide, in the browser of somebody the mail was forwarded to', async () => {
    const asked = await overApi(service).ask('Fay Forwarded')
    const other = await person(browser, service, INSIDER, { viewport: PHONE })
    const page = await other.context.newPage()
    await page.goto(asked.decideLink)
    await page.getByText('Ten years of drawing.').waitFor()
    const decided = async () => {
      const { fact, approval, hold } = await contentOf(owner)
      return { fact, approval, hold }
    }
    const before = await decided()

    await page.getByRole('button', { name: 'Say yes to Fay Forwarded' }).click()
    const { subject } = await overApi(service).mail('browser-code', INSIDER.address)
    const wrong = /^000000/.test(subject ?? '') ? '111111' : '000000'
    for (const said of ['4 tries are left', '3 tries are left', '2 tries are left', 'One try is left', 'it was the last try']) {
      await page.getByLabel('Six-digit code').fill(wrong)
      await page.getByRole('button', { name: 'Confirm and send' }).click()
      await page.locator('.error', { hasText: said }).waitFor()
    }
    await shot(page, 'forwarded-five-wrong-phone')
    await page.getByLabel('Six-digit code').fill(/\d{6}/.exec(subject ?? '')?.[0] ?? '') // even the right one, after five
    await page.getByRole('button', { name: 'Confirm and send' }).click()
    await page.getByText('That code is too old').waitFor()
    expect(await decided()).toEqual(before)
    expect(await other.context.cookies()).toEqual([])
    expect(other.complaints).toEqual([])
    await other.context.close()
  })
})

const KINDS = [
  ...['answers', 'approval-ending', 'approved', 'asked', 'asked-closed', 'browser-code', 'cancelled-to-insider'],
  ...['cancelled-to-requester', 'come-back', 'decide-reminder', 'declined', 'dossier', 'erased', 'expired', 'held-back'],
  'insider-links',
  ...[
    'invitation-to-insider',
    'invitation-to-requester',
    'lapsed',
    'link-again',
    'not-returned',
    'outcome-asked',
    'reminder-to-insider',
    'reminder-to-requester',
    'replied',
    'reply-answered',
  ],
  ...['returned', 'taken-back', 'verify-address', 'window-missed', 'window-moved', 'withdrawn'],
]

/** Leads requests everywhere they can be, so that every kind of mail is there, most with links that would still act. Gives the insider's cookie. */
async function everyMail(): Promise<string> {
  const api = overApi(service)
  const until = async (kind: string) => {
    for (let step = 0; !(await service.mails(kind)).some(({ subject }) => subject !== null); step++) {
      if (step === 30) throw new Error(`no ${kind} mail after ${step} steps`)
      await service.moveClock({ toNextDue: true })
    }
  }
  await api.ask('Ex Pired')
  await api.askAndApprove('La Psed')
  const returns = await api.ask('Re Turns')
  await api.decideNow(returns, { verdict: 'come-back', ownLine: 'Bring your questions.' })
  await api.decideNow(await api.ask('Mis Sesit'), { verdict: 'come-back' })
  await api.decideNow(await api.ask('Says Nothing'), { verdict: 'ask', questions: ['Since when?'] })
  await service.moveClock({ advanceMinutes: await minutesToWindow(api, returns) })
  await api.call('POST', `/screenings/${returns.id}/return`, { link: returns.statusLink, body: {} })
  await api.mail('returned', returns.name)
  for (const kind of ['expired', 'window-missed', 'asked-closed', 'lapsed']) await until(kind)

  const moves = await api.ask('Mo Ves')
  await api.decideNow(moves, { verdict: 'come-back' })
  await api.call('POST', `/screenings/${moves.id}/postponement`, { link: moves.statusLink, body: {} })
  const answers = await api.ask('Ans Wers')
  await api.decideNow(answers, { verdict: 'ask', questions: ['Since when?', 'And why?'] })
  await api.call('PUT', `/screenings/${answers.id}/answers`, { link: answers.statusLink, body: { answers: ['2019', 'Fun'] } })
  const letter = await api.ask('Let Ter')
  await api.decideNow(letter, { verdict: 'reply', text: 'Start small.' })
  await api.call('PUT', `/screenings/${letter.id}/answers`, { link: letter.statusLink, body: { answers: ['Thank you'] } })
  const rude = await api.ask('Ru De')
  await api.call('POST', `/screenings/${rude.id}/report`, { link: rude.decideLink, body: { reason: 'Rude' } })
  await api.decideNow(rude, { verdict: 'decline', reason: 'no-time' })
  await service.moveClock({ advanceMinutes: 11 })
  const newest = await api.newest('verify-address')
  const { address } = await api.submit('Ru De')
  const link = linkOf(await api.mail('verify-address', address, newest), '/confirm')
  const { screeningId } = await api.call<{ screeningId: string }>('GET', '/link', { link })
  await api.call('POST', `/screenings/${screeningId}/verification`, { link, body: {} })
  await api.mail('held-back', INSIDER.address)
  const talked = await api.askAndApprove('Tal Ked')
  await api.book(talked)
  await until('outcome-asked')

  const forgetful = await api.ask('For Getful')
  await service.moveClock({ advanceMinutes: 11 })
  await api.call('POST', '/links', { body: { address: forgetful.address } })
  await api.mail('link-again', forgetful.address)
  await api.book(await api.askAndApprove('Boo Ked'))
  const changed = await api.askAndApprove('Can Celled')
  await api.cancel((await api.book(changed)).id, changed.statusLink)
  const called = await api.book(await api.askAndApprove('Off Called'))
  await api.cancel(called.id, called.meetingLink)
  await api.mail('cancelled-to-requester', 'off.called@example.net')
  await api.decideNow(await api.ask('Dec Lined'), { verdict: 'decline', reason: 'slump', askAgain: 'six-months' })
  await api.decideNow(await api.ask('Com Eback'), { verdict: 'come-back' })
  await api.decideNow(await api.ask('Ask Edmore'), { verdict: 'ask', questions: ['Which bridges?'] })
  const back = await api.askAndApprove('Tak Enback')
  await api.call('DELETE', `/screenings/${back.id}/approval`, { link: back.decideLink })
  await api.mail('taken-back', back.address)
  const gone = await api.ask('With Drawn')
  await api.call('POST', `/screenings/${gone.id}/withdrawal`, { link: gone.statusLink, body: {} })
  await api.mail('withdrawn', gone.name)
  const erased = await api.ask('Era Sed')
  await api.call('POST', `/screenings/${erased.id}/erasure`, { link: erased.statusLink, body: {} })
  await api.mail('erased', INSIDER.address)
  // Erasing anybody takes the mail that lists open requests with it: this one comes after.
  await api.call('POST', '/links', { body: { address: INSIDER.address } })
  await api.mail('insider-links', INSIDER.address)
  await api.askAndApprove('App Roved')
  await api.decide(await api.ask('Und Oable'), { verdict: 'approve' })
  await api.submit('Unver Ified')
  return api.cookie()
}

const linksIn = (mails: readonly Mail[]): string[] => [
  ...new Set(mails.flatMap(({ links }) => links.map(({ href }) => href)).filter((href) => !href.startsWith('tel:'))),
]

/** How long it is until somebody may come back. */
async function minutesToWindow(api: ReturnType<typeof overApi>, { id, statusLink: link }: Asked): Promise<number> {
  const { returnWindow } = await api.call<{ returnWindow: { opensAt: string } }>('GET', `/screenings/${id}`, { link })
  const { headers } = await fetch(`${service.url}/v1/insiders/demo`)
  const now = Date.parse(headers.get('date') ?? '') // the trial's clock, which was moved
  return Math.ceil((Date.parse(returnWindow.opensAt) - now) / 60_000)
}

/** One link for each page and secret: where a mail's buttons differ only in the choice they make ready, another one each time. */
function oneOfEach(links: readonly string[], first: number): string[] {
  const pages = [...Map.groupBy(links, (href) => href.split('&')[0]).values()]
  return pages.flatMap((choices, at) => choices[(at + first) % choices.length] ?? [])
}

/** What a gateway's browser does to every link, each as if it were the first; some at a time. */
async function openAll(context: BrowserContext, links: readonly string[]): Promise<void> {
  const left = [...links]
  const work = async () => {
    const page = await context.newPage()
    for (let href = left.pop(); href !== undefined; href = left.pop()) {
      await page.goto(href, { waitUntil: 'networkidle' })
      await page.mouse.wheel(0, 20_000)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.waitForLoadState('networkidle')
      await page.evaluate('sessionStorage.clear()')
      await leave(page, service)
    }
    await page.close()
  }
  await Promise.all(Array.from({ length: 6 }, work))
}
