import type { components } from '@vestibule/client/client.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bringCookie, INSIDER, openBrowser, type Person, PHONE, person, shot } from './testing/browser.ts'
import { linkOf, overApi } from './testing/over-api.ts'
import { type Service, startService } from './testing/service.ts'

// Two people with the clock of their meeting open, each from the link in their own invitation. Only the way to the booking goes over the API.

let service: Service
let browser: Browser
let api: ReturnType<typeof overApi>
const people: Person[] = []

beforeAll(async () => {
  service = await startService()
  api = overApi(service)
  browser = await openBrowser()
})
afterEach(async () => {
  for (const one of people.splice(0)) await one.context.close()
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

/** As closely as two devices are to agree. A round trip to a busy server leaves a tenth of a second in doubt, and more. */
const WITHIN_MS = 1_000

/** A page that waits is answered after twenty seconds by itself: sooner it hears only what it is told. */
const TOLD_MS = 15_000

/** A browser whose clock is ten minutes fast, in every page and after every load. */
const TEN_MINUTES_FAST = `
  const True = Date
  globalThis.Date = class extends True {
    constructor(...given) { given.length === 0 ? super(True.now() + 600000) : super(...given) }
    static now() { return True.now() + 600000 }
  }`

async function met(name: string) {
  const asked = await api.askAndApprove(name)
  const booking = await api.book(asked)
  const links = {
    requester: linkOf(await api.mail('invitation-to-requester', asked.address), '/clock'),
    insider: linkOf(await api.mail('invitation-to-insider', name), '/clock'),
  }
  const requester = await person(browser, service, asked, { viewport: PHONE })
  const insider = await person(browser, service, INSIDER)
  people.push(requester, insider)
  const serverMs = async () => {
    const { now } = await api.call<components['schemas']['Clock']>('GET', `/bookings/${booking.id}/clock`, {
      link: links.insider,
    })
    return Date.parse(now)
  }
  return {
    asked,
    booking,
    links,
    requester,
    insider,
    serverMs,
    startsMs: Date.parse(booking.startsAt),
    endsMs: Date.parse(booking.endsAt),
  }
}

async function opened({ context }: Person, link: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(link)
  await page.locator('.says').waitFor()
  return page
}

/** Moves the server's clock, and has the pages look at it as they do when somebody looks at them again. */
async function goTo(ms: number, ...pages: Page[]): Promise<void> {
  await service.moveClock({ to: new Date(ms).toISOString() })
  for (const page of pages) await lookAt(page)
}

const lookAt = (page: Page) => page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

async function secondsOn(page: Page): Promise<number> {
  const [minutes, seconds] = ((await page.locator('.digits span').textContent()) ?? '').split(':')
  return Number(minutes) * 60 + Number(seconds)
}

describe('the clock of a meeting', () => {
  it('goes by the server on two devices, one of them ten minutes wrong, tells each what the other says, and ends when the meeting does', async () => {
    const { requester, insider, links, serverMs, startsMs, endsMs } = await met('Clo Ckmeets')
    await requester.context.addInitScript(TEN_MINUTES_FAST)
    const [theirs, mine] = [await opened(requester, links.requester), await opened(insider, links.insider)]
    expect(theirs.url()).toBe(`${service.url}/clock`) // the secret has left the address bar
    await theirs.getByText(/^It begins on .* your time \(Lisbon\)\s· .* in Berlin/).waitFor()
    await shot(theirs, 'clock-ahead')

    await goTo(startsMs - 3 * 60_000, theirs, mine)
    await theirs.getByRole('timer', { name: /^It begins in: / }).waitFor()
    await shot(mine, 'clock-near')
    const told = theirs.waitForResponse((response) => response.url().endsWith('/presence'))
    await theirs.getByRole('button', { name: '5 minutes late' }).click()
    await told
    await mine.getByText('Clo Ckmeets comes a little later').waitFor({ timeout: TOLD_MS })
    await mine.getByRole('button', { name: 'I’m here' }).click()
    await theirs.getByText('Demo Insider is here.').waitFor({ timeout: TOLD_MS })
    await shot(mine, 'clock-told')

    await goTo(startsMs + 10 * 60_000, theirs, mine)
    await mine.getByRole('button', { name: 'You may go' }).waitFor()
    await theirs.getByRole('button', { name: 'Nobody’s here' }).waitFor()
    await shot(theirs, 'clock-running')
    const agree = async () => {
      const before = await serverMs()
      const [one, other] = await Promise.all([secondsOn(theirs), secondsOn(mine)])
      const after = await serverMs()
      for (const shown of [one, other]) {
        expect(shown).toBeGreaterThanOrEqual((endsMs - after) / 1000 - 1)
        expect(shown).toBeLessThanOrEqual((endsMs - before) / 1000 + 2)
      }
      return Math.abs(one - other)
    }
    await expect.poll(agree, { timeout: 20_000 }).toBeLessThanOrEqual(1)

    await goTo(endsMs - 110_000, theirs, mine)
    await theirs.getByText('Two minutes. Time for one last question.').waitFor()
    await mine.getByRole('button', { name: 'Table mode, dimmed' }).click()
    await shot(theirs, 'clock-last')
    await shot(mine, 'clock-table')

    await goTo(endsMs - 9_000, theirs, mine)
    // What a page without network hasn't heard of a clock that was set, it can't know.
    for (const page of [theirs, mine]) await expect.poll(() => secondsOn(page), { timeout: 20_000 }).toBeLessThanOrEqual(9)
    await requester.context.setOffline(true)
    await theirs.reload()
    await theirs.locator('.digits').waitFor()
    for (const page of [theirs, mine])
      for (let over = false; !over; ) {
        const before = await serverMs()
        over = (await secondsOn(page)) === 0
        if (over) expect(await serverMs()).toBeGreaterThanOrEqual(endsMs - WITHIN_MS)
        else expect(before).toBeLessThan(endsMs + 10_000) // a browser short of processor draws late, seconds where it gets none
      }
    await theirs.getByText('That’s the time. Thank you, this helped.').waitFor()
    await mine.getByText('That’s our time, so I’ll stop here.').waitFor()
    await theirs.getByText('No connection just now.').waitFor()
    await shot(theirs, 'clock-over')
    await shot(mine, 'clock-table-over')
    expect([...insider.complaints, ...insider.refusals, ...requester.refusals]).toEqual([])
  })

  it('is opened from the requester’s page and from the insider’s page of the meeting, and ends with a cancellation', async () => {
    const { asked, booking, requester, insider } = await met('Fro Mpages')
    const theirs = await requester.context.newPage()
    await theirs.goto(asked.statusLink)
    await theirs.getByRole('link', { name: 'Open the clock' }).click()
    await theirs.getByRole('heading', { name: 'Your conversation with Demo Insider' }).waitFor()
    const mine = await insider.context.newPage()
    await mine.goto(booking.meetingLink)
    await mine.getByRole('link', { name: 'Open the clock' }).click()
    await mine.getByRole('heading', { name: 'Your conversation with Fro Mpages' }).waitFor()
    await bringCookie(insider, api.cookie())
    const desk = await insider.context.newPage()
    await desk.goto(`${service.url}/desk/meetings/${booking.id}`)
    await desk.getByRole('link', { name: 'Open the clock' }).click()
    await desk.getByRole('heading', { name: 'Your conversation with Fro Mpages' }).waitFor()
    await desk.reload()
    await desk.getByRole('heading', { name: 'Your conversation with Fro Mpages' }).waitFor()
    const elsewhere = await person(browser, service, INSIDER) // not proved
    people.push(elsewhere)
    const out = await elsewhere.context.newPage()
    await out.goto(desk.url())
    await out.waitForURL(`**/desk/meetings/${booking.id}`)
    await out.getByRole('button', { name: 'Send me a code' }).waitFor()
    await api.cancel(booking.id, asked.statusLink)
    await lookAt(mine)
    await mine.getByRole('heading', { name: 'This time was cancelled' }).waitFor()
    for (const { complaints, refusals } of [requester, insider]) expect([...complaints, ...refusals]).toEqual([])
  })
})
