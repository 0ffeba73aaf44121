import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import type { Browser, Download } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { DESKTOP, INSIDER, openBrowser, type Person, PHONE, person, shot, tab } from './testing/browser.ts'
import { fillIn } from './testing/form.ts'
import { moveTime, moveTimeUntil, openMail } from './testing/inbox.ts'
import { type Service, startService } from './testing/service.ts'
import { approve, ask, book, openDossier, press, prove } from './testing/walk.ts'

// Everything here happens as two people do it: each in a browser of their own, following only links of mails that they opened in the
// inbox, moving time only with the inbox's buttons, under the policy that `npm start` comes with.

let service: Service
let browser: Browser
const people: Person[] = []

beforeAll(async () => {
  service = await startService()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})
afterEach(async () => {
  for (const one of people.splice(0)) {
    expect(one.complaints).toEqual([])
    await one.context.close()
  }
})

async function meet(name: string, viewport = DESKTOP, locale = 'en-GB'): Promise<{ requester: Person; insider: Person }> {
  const address = `${name.toLowerCase().replaceAll(' ', '.')}@example.net`
  const requester = await person(browser, service, { name, address }, { viewport, locale, acceptDownloads: true })
  const insider = await person(browser, service, INSIDER, { viewport })
  people.push(requester, insider)
  return { requester, insider }
}

describe('the whole way in a browser', () => {
  it.each([
    ['at a desk', 'Robin Desk', DESKTOP],
    ['on a phone', 'Robin Phone', PHONE],
  ])('leads from the public page to a recorded outcome, %s', async (_where, name, viewport) => {
    const { requester, insider } = await meet(name, viewport)

    const form = await tab(requester, '/demo')
    await fillIn(form, requester)
    await form.getByRole('button', { name: 'Send my request' }).click()
    await form.getByText('We have written to').waitFor()
    expect(await form.locator('.address').textContent()).toBe(requester.address)

    const verification = await openMail(requester, 'Please confirm your address')
    const mine = await verification.follow('Yes, that was me')
    expect(mine.url()).toBe(`${service.url}/confirm`) // the secret has left the address bar
    await mine.getByRole('button', { name: 'Yes, that was me' }).click()
    await mine.getByText('Demo Insider has your request').waitFor()

    const dossier = await openMail(insider, `${name} asks for 15 minutes`)
    await dossier.html.getByText('Drawing made-up bridges for a made-up office.').first().waitFor()
    const deciding = await dossier.follow('Yes')
    await deciding.getByText('Three questions I would ask').waitFor()
    expect(await deciding.getByLabel('Yes', { exact: false }).first().isChecked()).toBe(true)
    await deciding.getByRole('button', { name: `Say yes to ${name}` }).click()
    await prove(insider, deciding)
    await deciding.getByText('Until then only you know.').waitFor()
    await deciding.getByRole('button', { name: 'Undo' }).click()
    await deciding.getByText('Undone. Nobody heard of it').waitFor()
    await press(insider, deciding, `Say yes to ${name}`, 'Until then only you know.')
    await mine.reload()
    await mine.getByText('Demo Insider has your request').waitFor()

    await moveTime(insider, '10 minutes')
    const answer = await openMail(requester, 'Demo Insider says yes')
    const choosing = await answer.follow('Choose a time')
    await book(choosing, 1)
    const [download] = await Promise.all([
      choosing.waitForEvent('download'),
      choosing.getByRole('button', { name: 'Add to my calendar' }).click(),
    ])
    expect(await calendarOf(download)).toEqual({ method: 'PUBLISH', minutes: 15, alarm: { related: 'END', seconds: -120 } })

    const arranged = await openMail(requester, '15 minutes with Demo Insider')
    await arranged.html.getByText('Your conversation with Demo Insider is arranged.').waitFor()
    const meeting = await (await openMail(insider, `${name} chose`)).follow('Open the page of this conversation')
    await meeting.getByRole('link', { name: '+351 210 000 000' }).waitFor()

    await moveTimeUntil(insider, 'outcome-asked', requester.name)
    const outcome = await (await openMail(insider, `Did ${name} make it at`)).follow('Came late')
    await outcome.getByLabel('How many minutes late?').fill('7')
    await outcome.getByRole('button', { name: 'Note it' }).click()
    await outcome.getByText('Noted: came 7 minutes late.').waitFor()
    await outcome.getByLabel('We talked').check()
    await outcome.getByRole('button', { name: 'Note the correction' }).click()
    await outcome.getByText('Noted: We talked').waitFor()
    await choosing.reload()
    await choosing.getByRole('heading', { name: 'Your conversation is over' }).waitFor()

    expect(requester.refusals).toEqual([])
    expect(insider.refusals).toEqual(['401 POST /v1/screenings/…/decision']) // the browser that was not proved yet
  })

  it('lets each side cancel, and the yes live on', async () => {
    const { requester, insider } = await meet('Kim Cancels')
    await ask(requester)
    await approve(insider, requester)
    const mine = await (await openMail(requester, 'Demo Insider says yes')).follow('Choose a time')
    await book(mine)
    await openMail(insider, 'Kim Cancels chose')
    await mine.getByRole('button', { name: 'Cancel this time' }).click()
    await mine.getByLabel('A line to the other side').fill('The train does not run.')
    await mine.getByRole('button', { name: 'Yes, cancel it' }).click()
    await mine.getByText('You cancelled it, and the other side was told.').waitFor()
    const told = await openMail(insider, /^Cancelled: .* with Kim Cancels$/)
    await told.html.getByText('The train does not run.').waitFor()

    const again = await (await openMail(requester, /^Cancelled: /)).follow('Choose another time')
    await book(again, 2)
    const meeting = await (await openMail(insider, 'Kim Cancels chose')).follow('Open the page of this conversation')
    await meeting.getByRole('button', { name: 'Cancel this time' }).click()
    await press(insider, meeting, 'Yes, cancel it', 'This time was cancelled')
    const sorry = await openMail(requester, /^Cancelled: .* with Demo Insider$/)
    await sorry.html.getByText('had to cancel this conversation').waitFor()
    await book(await sorry.follow('Choose another time'))
  })

  it('asks whether to keep in touch, passes thanks on, and lets either be answered by a press', async () => {
    const { requester, insider } = await meet('Tam Thanks', PHONE)
    await ask(requester)
    await approve(insider, requester)
    await book(await (await openMail(requester, 'Demo Insider says yes')).follow('Choose a time'))
    await moveTimeUntil(insider, 'outcome-asked', requester.name)
    const outcome = await (await openMail(insider, 'Did Tam Thanks make it at')).follow('We talked')
    await outcome.getByText('For you alone').waitFor()
    await outcome.getByLabel(/keep in touch/i).check()
    await press(insider, outcome, 'Note it', 'Noted: We talked')
    await moveTimeUntil(insider, 'contact-asked', 'Demo Insider')
    const mine = await (await openMail(requester, 'Demo Insider would like to keep in touch')).follow('Answer on my page')
    const yes = mine.getByRole('button', { name: 'Yes, keep in touch' })
    await yes.waitFor()
    await shot(mine, 'keep-in-touch-phone')
    await yes.click()
    await mine.getByText('You’re on Demo Insider’s private list now.').waitFor()
    await mine.getByRole('button', { name: 'Send my thanks' }).click()
    await mine.getByText('Please write a line or two.').waitFor()
    await mine.getByLabel('A word of thanks to Demo Insider').fill('I drew the <map> you spoke of.')
    await mine.getByRole('button', { name: 'Send my thanks' }).click()
    await mine.getByText('Sent: Demo Insider gets it by mail.').waitFor()
    await mine.getByText('Your thanks have gone to Demo Insider.').waitFor()
    await shot(mine, 'thanked-phone')
    await outcome.goto(`${service.url}/desk/contacts`)
    await outcome.getByRole('heading', { name: 'Tam Thanks' }).waitFor()
    await outcome.getByLabel('A note to yourself').fill('Draws maps of quays')
    await outcome.getByLabel('Tags').fill('maps, quays')
    await outcome.getByRole('button', { name: 'Keep', exact: true }).click()
    await outcome.getByText('Kept.', { exact: true }).waitFor()
    await shot(outcome, 'desk-contacts-phone')
    const thanks = await openMail(insider, 'Tam Thanks says thank you')
    await thanks.html.getByText('I drew the <map> you spoke of.').waitFor()
  })

  it('tells of a missed meeting kindly, hears the other side, and has an end', async () => {
    const { requester, insider } = await meet('Mia Missed', PHONE)
    await ask(requester)
    await approve(insider, requester)
    await book(await (await openMail(requester, 'Demo Insider says yes')).follow('Choose a time'))
    await moveTimeUntil(insider, 'outcome-asked', requester.name)
    const outcome = await (await openMail(insider, 'Did Mia Missed make it at')).follow('Didn’t come')
    await press(insider, outcome, 'Note it', 'Noted: Didn’t come.')
    await moveTimeUntil(insider, 'missed-to-requester', 'Demo Insider')
    const told = await openMail(requester, 'Your conversation with Demo Insider was missed')
    await told.html.getByText('That happens.').waitFor()
    const mine = await told.follow('My page')
    await mine.getByText('Your record with Demo Organization, over twelve months: 0 kept, 1 missed.').waitFor()
    await mine.getByRole('button', { name: 'Send it' }).click()
    await mine.getByText('Please choose which of the two it is.').waitFor()
    await mine.getByLabel('That isn’t so').check()
    await mine.getByLabel('In your words').fill('I was there, and the line was dead.')
    await shot(mine, 'missed-phone')
    await mine.getByRole('button', { name: 'Send it' }).click()
    await mine.getByText('it counts for nothing until Demo Insider has looked at it').waitFor()
    expect(await mine.getByText('Your record with').count()).toBe(0)

    const answered = await openMail(insider, 'Mia Missed says it wasn’t missed')
    await answered.html.getByText('I was there, and the line was dead.').waitFor()
    const look = await answered.follow('Look at it')
    await look.getByText('I was there, and the line was dead.').waitFor()
    await look.getByLabel('Didn’t come').check()
    await shot(look, 'missed-look-phone')
    await look.getByRole('button', { name: 'Leave it at that' }).click()
    await look.getByText('You left it at that').waitFor()
    await mine.reload()
    await mine.getByText('it stays noted').waitFor()
    await mine.getByText('0 kept, 1 missed.').waitFor()
    await shot(mine, 'missed-left-phone')
  })

  it('lets the insider decline in words of their own', async () => {
    const { requester, insider } = await meet('Lou Declined')
    const mine = await ask(requester)
    const page = await openDossier(insider, requester, 'Not this time')
    await page.getByLabel('Which reason fits best?').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Change the words' }).click()
    await page.getByLabel('What is written').fill('Dear Lou, I am the wrong person for this one. Try the open days.')
    await press(insider, page, 'Send “not this time”', 'Until then only you know.')
    await mine.reload()
    await mine.getByText('Demo Insider has your request').waitFor()
    await moveTime(insider, '10 minutes')
    const letter = await openMail(requester, 'Demo Insider’s answer to your request')
    await letter.html.getByText('Try the open days.').waitFor()
    await mine.reload()
    await mine.getByRole('heading', { name: 'Not this time' }).waitFor()
    await mine.getByText('Try the open days.').waitFor()
  })

  it('speaks to each in their own language, gives a lost link back, and lets the requester withdraw with it', async () => {
    const { requester, insider } = await meet('Sam Withdraws', DESKTOP, 'de-CH')
    const form = await tab(requester, '/demo')
    await form.getByRole('heading', { name: 'Ein Gespräch mit Demo Insider' }).waitFor()
    await form.getByRole('button', { name: 'English' }).click()
    await form.getByRole('heading', { name: 'A conversation with Demo Insider' }).waitFor()
    expect(await form.locator('html').getAttribute('lang')).toBe('en')
    await fillIn(form, requester)
    await form.getByLabel('Language of our mails').selectOption({ label: 'Deutsch' })
    await form.getByRole('button', { name: 'Send my request' }).click()
    await form.locator('.address', { hasText: requester.address }).waitFor()
    const verification = await openMail(requester, 'Bitte bestätigen Sie Ihre Adresse')
    const confirming = await verification.follow('Ja, das war ich')
    await confirming.getByRole('button', { name: 'Yes, that was me' }).click() // chosen in this browser, so it stays
    await confirming.getByRole('heading', { name: 'Demo Insider has your request' }).waitFor()
    await confirming.getByRole('button', { name: 'Deutsch' }).click()
    await confirming.getByRole('heading', { name: 'Ihre Anfrage ist bei Demo Insider' }).waitFor()

    const lost = await tab(requester, '/my-request')
    await moveTime(requester, '10 minutes') // no two mails that nobody asked for in less
    await lost.getByLabel('Ihre Mailadresse').fill(requester.address)
    await lost.getByRole('button', { name: 'Frischen Link schicken' }).click()
    await lost.getByText(`Ist etwas offen für ${requester.address}`).waitFor()
    // The same person in a browser that prefers another language and where nothing was chosen: the link says whose it is.
    const elsewhere = await person(browser, service, requester, { locale: 'fr-FR' })
    people.push(elsewhere)
    const mine = await (await openMail(elsewhere, 'Ihr Link zu Ihrer Anfrage an Demo Insider')).follow('Meine Seite')
    await mine.getByRole('button', { name: 'Anfrage zurückziehen' }).click()
    await mine.getByRole('button', { name: 'Ja, zurückziehen' }).click()
    await mine.getByRole('heading', { name: 'Sie haben Ihre Anfrage zurückgezogen' }).waitFor()
    const told = await openMail(insider, 'Sam Withdraws has withdrawn the request')
    await told.html.getByText('There’s nothing for you to do.').waitFor()
    const dossier = await openDossier(insider, requester, 'Yes')
    await dossier.getByText('There is nothing to decide.').waitFor()
    await shot(dossier, 'decide-withdrawn')
  })
})

/** A downloaded calendar file as another program reads it. */
async function calendarOf(download: Download) {
  const calendar = new ICAL.Component(ICAL.parse(await readFile(await download.path(), 'utf8')))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
  const trigger = event.component.getFirstSubcomponent('valarm')?.getFirstProperty('trigger')
  const before = trigger?.getFirstValue()
  return {
    method: calendar.getFirstPropertyValue('method'),
    minutes: event.endDate.subtractDate(event.startDate).toSeconds() / 60,
    alarm: {
      related: trigger?.getFirstParameter('related'),
      seconds: before instanceof ICAL.Duration ? before.toSeconds() : null,
    },
  }
}
