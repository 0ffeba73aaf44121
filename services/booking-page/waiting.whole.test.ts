import type { components } from '@vestibule/client/client.ts'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { uuidOf } from '../booking-api/ids.ts'
import { asOwner } from '../booking-api/testing/rows.ts'
import { bringCookie, INSIDER, openBrowser, type Person, PHONE, person, shot, tab } from './testing/browser.ts'
import { openMail } from './testing/inbox.ts'
import { type Asked, linkOf, overApi } from './testing/over-api.ts'
import { type Service, startService } from './testing/service.ts'
import { book } from './testing/walk.ts'

// What a requester sees and does while it is their turn. The insider decides over the API; everything else happens in the browser, from
// the links of mails.

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
  for (const one of people.splice(0)) {
    expect(one.complaints).toEqual([])
    await one.context.close()
  }
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

async function asks(name: string): Promise<{ requester: Person; asked: Asked }> {
  const asked = await api.ask(name)
  const requester = await person(browser, service, asked, { viewport: PHONE })
  people.push(requester)
  return { requester, asked }
}

describe('somebody whose turn it is', () => {
  it('comes back in the week they moved to, and books at once', async () => {
    const { requester, asked } = await asks('Cam Back')
    await api.decideNow(asked, { verdict: 'come-back', ownLine: 'Then I know of some names.' })
    const page = await (await openMail(requester, 'asks you to come back in the week of')).follow('My page')
    await page.getByRole('heading', { name: 'You’re early, and that’s fine' }).waitFor()
    await page.getByText('Then I know of some names.').waitFor()
    expect(await page.getByRole('button', { name: 'I’m back' }).count()).toBe(0)
    await shot(page, 'waiting-early')

    await page.getByRole('button', { name: 'I can’t that week' }).click()
    await page.getByRole('button', { name: 'Yes, the week after' }).click()
    await page.getByText('Your week has been moved').waitFor()
    expect(await page.getByRole('button', { name: 'I can’t that week' }).count()).toBe(0)
    await openMail(requester, 'Your week to come back to Demo Insider')

    const { returnWindow } = await api.call<components['schemas']['Screening']>('GET', `/screenings/${asked.id}`, {
      link: asked.statusLink,
    })
    await service.moveClock({ to: new Date(Date.parse(returnWindow?.opensAt ?? '') - 3000).toISOString() })
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))") // what looking at the tab again does: it learns the time
    await page.getByRole('heading', { name: 'Your week is here' }).waitFor() // three seconds later, by itself
    await shot(page, 'waiting-open')
    await page.getByRole('button', { name: 'I’m back' }).click()
    await page.getByRole('heading', { name: 'Welcome back' }).waitFor()
    await book(page)
    expect(await page.getByText('Here are your times').count()).toBe(0) // they are gone, and so is what was said of them
    await page.getByText('cancel the time first').waitFor() // why nothing can be erased now
    expect(requester.refusals).toEqual([])
  })

  it('is told that mail to them comes back, and so is the insider', async () => {
    const { requester, asked } = await asks('Boun Ced')
    const owner = asOwner({ url: service.databaseUrl })
    await owner`
      update person set bounces_since = current_timestamp, bounce_status = '5.1.1'
       where id = (select requester_id from screening where id = ${uuidOf('screening', asked.id) ?? ''})`
    await owner.end()
    const page = await requester.context.newPage()
    await page.goto(asked.statusLink)
    await page.getByText(`Mail to ${asked.address} comes back to us`).waitFor()
    await shot(page, 'waiting-bounced')
    await page.goto(asked.decideLink)
    await page.getByText('Mail to this address comes back').waitFor()
    await shot(page, 'decide-bounced')
  })

  it('is told from which day on they may ask again', async () => {
    const { requester, asked } = await asks('Too Early')
    await api.decideNow(asked, { verdict: 'decline', reason: 'no-time', askAgain: 'six-months' })
    await service.moveClock({ advanceMinutes: 10 }) // one mail to confirm an address in ten minutes
    const again = await api.submit(asked.name)
    const page = await requester.context.newPage()
    await page.goto(again.confirmLink)
    await page.getByRole('button', { name: 'Yes, that was me' }).click()
    await page.getByText(/From .+ on you are welcome to ask again/).waitFor()
  })

  it('answers what was asked, and writes back to a reply once', async () => {
    const { requester, asked } = await asks('Ann Swers')
    await api.decideNow(asked, { verdict: 'ask', questions: ['Which bridges?', 'What would you do with a yes?'] })
    const page = await (await openMail(requester, 'has some questions first')).follow('Answer')
    await page.getByRole('heading', { name: 'Demo Insider has some questions first' }).waitFor()
    await page.getByLabel('Which bridges?').fill('The ones over the made-up river.')
    await page.reload()
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await page.locator('#answer-1-error', { hasText: 'Please answer this one.' }).waitFor()
    expect(await page.getByLabel('Which bridges?').inputValue()).toBe('The ones over the made-up river.')
    await shot(page, 'waiting-asked')
    await page.getByLabel('What would you do with a yes?').fill('Ask who decides.')
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await page.getByRole('heading', { name: 'Demo Insider has your answers' }).waitFor()
    await page.getByText('The ones over the made-up river.').waitFor()
    await shot(page, 'waiting-answered')

    const decideLink = linkOf(await api.mail('answers', asked.name), '&reply')
    await api.decideNow({ ...asked, decideLink }, { verdict: 'reply', text: 'Dear Ann,\nread the three reports first.' })
    const letter = await (await openMail(requester, 'has written to you')).follow('Write back once')
    await letter.getByText('read the three reports first.').waitFor()
    await letter.getByLabel('To Demo Insider').fill('Thank you, I will.')
    await shot(letter, 'waiting-replied')
    await letter.getByRole('button', { name: 'Send it' }).click()
    await letter.getByText('With this your request is closed.').waitFor()
    await letter.getByText('Thank you, I will.').waitFor()
    expect(await letter.getByRole('button', { name: 'Send it' }).count()).toBe(0)
    await api.mail('reply-answered', asked.name)
    expect(requester.refusals).toEqual([])
  })

  it('says that they missed nothing, and hears that the insider has set it right at the desk', async () => {
    const { requester, asked } = await asks('Dea Missed')
    await api.decideNow(asked)
    const { id, endsAt } = await api.book(asked)
    await service.moveClock({ to: endsAt })
    const link = linkOf(await api.mail('outcome-asked', asked.name), '&missed')
    await api.call('POST', `/bookings/${id}/outcome`, { link, body: { attendance: 'missed' } })
    const explanation = 'I was there,\nand the line was dead.'
    await api.call('POST', `/bookings/${id}/dispute`, { link: asked.statusLink, body: { disputed: true, explanation } })

    const insider = await person(browser, service, INSIDER, { viewport: PHONE })
    people.push(insider)
    await bringCookie(insider, api.cookie())
    const desk = await tab(insider, '/desk')
    await desk.getByText('Says something about a conversation noted as missed').waitFor()
    await shot(desk, 'desk-answered')
    await desk.getByRole('link', { name: 'Dea Missed' }).click()
    await desk.getByText('and the line was dead.').waitFor()
    await shot(desk, 'desk-missed')
    await desk.getByRole('button', { name: 'Excuse it' }).click()
    await desk.getByText('and the line was dead.').waitFor({ state: 'detached' })
    const page = await (await openMail(requester, 'Corrected: your conversation with Demo Insider')).follow('My page')
    await page.getByText('it isn’t counted as missed').waitFor()
    await shot(page, 'missed-corrected')
  })
})
