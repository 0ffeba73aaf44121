import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, person, shot } from './testing/browser.ts'
import { overApi } from './testing/over-api.ts'
import { type Service, startService } from './testing/service.ts'

let service: Service
let browser: Browser

beforeAll(async () => {
  service = await startService()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

describe('a time that somebody else takes first', () => {
  it('is said kindly: fresh times, the focus on the words, nothing typed twice', async () => {
    const api = overApi(service)
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
    await hers.getByRole('button', { name: /^Book / }).click()
    await hers.getByRole('heading', { name: /^You talk on / }).waitFor()
    await theirs.getByRole('button', { name: /^Book / }).click()

    await theirs.getByRole('alert').getByText('a moment ago. These times are free now.').waitFor()
    await theirs.locator('h2:focus', { hasText: 'Choose a time' }).waitFor()
    expect(await theirs.locator('.times button').count()).toBeGreaterThan(10)
    expect(await theirs.locator(slot).count()).toBe(0)
    await shot(theirs, 'slot-taken')

    await theirs.locator('details[open] .times button').nth(1).click()
    expect(await theirs.getByLabel('The number to call you on').inputValue()).toBe('+351 210 000 000')
    await theirs.getByRole('button', { name: /^Book / }).click()
    await theirs.getByRole('heading', { name: /^You talk on / }).waitFor()
    expect(other.refusals).toEqual(['409 POST /v1/screenings/…/bookings'])
    expect([...one.complaints, ...one.refusals, ...other.complaints]).toEqual([])
  })
})
