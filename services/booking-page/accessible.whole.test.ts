import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bringCookie, DESKTOP, leave, openBrowser, type Person, PHONE, person, shot } from './testing/browser.ts'
import { EVERY_KIND, fillIn } from './testing/form.ts'
import { linkOf, overApi } from './testing/over-api.ts'
import { referring } from './testing/referring.ts'
import { type Service, startService } from './testing/service.ts'
import { all, check, heading, open, press, type Step } from './testing/steps.ts'

// axe-core finds about half of what can be wrong for a reader of another kind; that half is never wrong here. Each page is judged as
// it is drawn on a phone, light, and at a desk, dark. With SHOTS=folder all of them can be looked at.

let service: Service
let browser: Browser
let axe: string
let api: ReturnType<typeof overApi>
let reader: Person
let page: Page
/** One request, looked at with each answer made ready. */
let undecided: string | undefined

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  service = await startService()
  api = overApi(service)
  browser = await openBrowser()
  reader = await person(browser, service, ROBIN)
  page = await reader.context.newPage()
})
afterEach(async () => {
  await page.evaluate('localStorage.clear(); sessionStorage.clear()')
  await leave(page, service)
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

/** Name of the page, where it begins, and what leads from there to how it is judged. */
type Stop = [name: string, at: () => Promise<string>, arrive?: Step]

const path = (at: string) => async () => `${service.url}${at}`

const STOPS: Stop[] = [
  ['landing', path('/')],
  ['not-found', path('/nothing/here'), heading('There is nothing at this address')],
  ['public', path('/demo'), heading('A conversation with Demo Insider')],
  ['form', path('/demo'), (page) => fillIn(page, ROBIN)],
  [
    'form-refused',
    path('/demo'),
    all((page) => page.locator('#accept').check(), press('Send my request'), heading(/another look/)),
  ],
  [
    'form-every-kind',
    async () => {
      await api.asks(EVERY_KIND, await api.ask('Edi Tor'))
      return `${service.url}/demo`
    },
    all(
      (page) => fillIn(page, ROBIN),
      (page) => page.getByLabel('The Long One').check(),
      (page) => page.getByLabel('How many years of drawing?').fill('many'),
      press('Continue on another device'),
      press('Send my request'),
      heading(/another look/),
    ),
  ],
  ['sent', path('/demo'), all((page) => fillIn(page, ROBIN), press('Send my request'), press('Wrong? Change it'))],
  ['find-my-request', path('/my-request'), heading('Find my request')],
  ['confirm', async () => (await api.submit('Con Firm')).confirmLink, heading('Please confirm your address')],
  [
    'pending',
    async () => (await api.ask('Pen Ding')).statusLink,
    all(heading(/has your request/), press('Take my request back')),
  ],
  ['decide-yes', async () => (await api.ask('Deci Ded')).decideLink, all(press(/^Say yes/), heading('Is it you?'))],
  [
    'decide-own-times',
    () => decideLink('approve'),
    all(check('Only these times'), open('Other length or place'), press(/^Say yes/)),
  ],
  ['decide-come-back', () => decideLink('come-back'), all(check('Another week'), press(/^Ask/))],
  ['decide-ask', () => decideLink('ask'), all(press(/^Ask/), (page) => page.locator('#question-0-error').waitFor())],
  [
    'decide-reply',
    () => decideLink('reply'),
    all((page) => page.getByLabel('Your letter').fill('Read the book on quays.'), open('How it will read')),
  ],
  ['decide-no', () => decideLink('decline'), all(check('Please not again'), press('Report this request'))],
  ['decided', decidedLink, heading(/^You said yes to/)],
  [
    'times',
    async () => (await api.askAndApprove('Cho Oses')).statusLink,
    (page) => page.locator('.times button').first().waitFor(),
  ],
  ['book', async () => (await api.askAndApprove('Boo Ks')).statusLink, (page) => page.locator('.times button').first().click()],
  ['booked', bookedBy('Boo Ked'), all(heading(/^You talk on/), press('Cancel this time'))],
  ['moving', bookedBy('Mo Ving'), all(press('Choose another time'), (page) => page.locator('.times button').first().click())],
  ['meeting', meetingLink, all(press('Move to another time'), press('Yes, move it'))],
  ['early', decidedWith('Ear Ly', { verdict: 'come-back', ownLine: 'Then I know more.' }), press('I can’t that week')],
  [
    'asked',
    decidedWith('As Ked', { verdict: 'ask', questions: ['Which bridges?', 'Why now?'] }),
    all(press('Send my answers'), (page) => page.locator('#answer-0-error').waitFor()),
  ],
  [
    'replied',
    decidedWith('Rep Lied', { verdict: 'reply', text: 'Dear Rep,\nread the three reports.' }),
    heading(/has written to you$/),
  ],
  ['own-times', ownTimesLink, (page) => page.locator('.times button').first().waitFor()],
  ['declined', declinedLink, heading('Not this time')],
  ['inbox', inboxWith('In Box'), (page) => page.locator('#messages a').first().waitFor()],
  ['inbox-dossier', inboxWith('In Dossier'), openIn('In Dossier asks for')],
  [
    'inbox-invitation',
    inboxWith('In Vitation'),
    all(openIn('15 minutes with'), (page) => page.getByRole('tab', { name: 'Calendar' }).click()),
  ],
  ['clock', clockLink, (page) => page.getByRole('button', { name: 'I’m here' }).waitFor()],
  ['outcome', outcomeLink, (page) => page.getByLabel('Came late').check()],
  [
    'refer',
    async () => (await referring(api, over, tenMinutes).talked('Re Fer')).outcome,
    all(open('Think of somebody for Re Fer'), (page) => page.getByLabel('Why all the same').waitFor(), press('Ask Re Fer first')),
  ],
  [
    'may-be-named',
    async () => (await referring(api, over, tenMinutes).thoughtOf('Na Med')).statusLink,
    heading('Demo Insider thought of somebody for you'),
  ],
  [
    'consent',
    async () => linkOf(await api.mail('referral-asked', await referring(api, over, tenMinutes).agreed('Con Sents')), '/consent'),
    all(heading('Demo Insider asks you a favour'), check('Please don’t ask me again'), open('What Con Sents wrote')),
  ],
  [
    'consented',
    async () => linkOf(await api.mail('referral-asked', await referring(api, over, tenMinutes).agreed('Say Yes')), '/consent'),
    all(press('Send my answer'), heading('You said yes'), press('Tell')),
  ],
  ['concluded', concludedLink, heading('Your conversation is over')],
  ['missed', async () => (await missedBy('Was Away')).statusLink, press('Send it')],
  ['missed-look', lookLink, (page) => page.getByText('Mis Sed says it isn’t so.').waitFor()],
  ['desk-sign-in', path('/desk'), all(press('Send me a code'), (page) => page.getByText('Is there an @ in it?').waitFor())],
  ['desk', atDesk('/desk'), heading('What waits for you')],
  [
    'desk-wordings',
    atDesk('/desk/wordings'),
    all(open('Questions ready to be asked'), press('How it reads'), (page) => page.getByText('Filled in for somebody').waitFor()),
  ],
  ['desk-questions', atDesk('/desk/questions'), all(press('Add a question'), (page) => page.locator('h3:focus').waitFor())],
  ['desk-meetings', atDesk('/desk/meetings'), heading('Before that')],
  ['desk-days-off', atDesk('/desk/days-off'), heading('Days off')],
  ['desk-hours', atDesk('/desk/hours'), all(open('Monday'), press('Add a date'))],
  ['desk-limits', atDesk('/desk/limits'), heading('Limits')],
  ['desk-organization', atDesk('/desk/organization'), all(press('Fill that in'), open('Monday'))],
  ['desk-conversations', atDesk('/desk/conversations'), press('Offer another kind')],
  [
    'desk-calendars',
    atDesk('/desk/calendars'),
    all(press('Make an address'), (page) => page.getByLabel('With a name and a password').check()),
  ],
  ['desk-contacts', atDesk('/desk/contacts'), heading('Keep in touch')],
  ['desk-browsers', atDesk('/desk/browsers'), (page) => page.getByText('This browser').waitFor()],
]

describe('the pages', () => {
  it.each(STOPS)('have no serious fault for readers of other kinds: %s', async (name, at, arrive) => {
    await page.goto(await at())
    await arrive?.(page)
    await page.evaluate(axe)
    const faults: string[] = []
    // Colours go by light and dark, what is shown and where by the width, and nothing by both: two looks see all of it.
    for (const [size, viewport, colorScheme] of [
      ['phone', PHONE, 'light'],
      ['desktop', DESKTOP, 'dark'],
    ] as const) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      faults.push(...(await faultsOf(page)).map((fault) => `${size}, ${colorScheme}: ${fault}`), ...(await tooWide(page, size)))
      await shot(page, `${name}-${size}-${colorScheme}`)
    }
    expect(faults).toEqual([])
    expect(reader.complaints).toEqual([])
  })
})

/** Of impact *serious* or *critical*, with where. Not in a mail's frame: no script runs there. */
async function faultsOf(page: Page): Promise<string[]> {
  const options = { iframes: false, resultTypes: ['violations'] }
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

/** Nothing scrolls sideways. */
async function tooWide(page: Page, size: string): Promise<string[]> {
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  return over > 0 ? [`${size}: ${over} pixels too wide`] : []
}

const tenMinutes = () => service.moveClock({ advanceMinutes: 10 })
const ROBIN = { name: 'Robin Demo', address: 'robin.demo@example.net' }

/** A page of the desk, in a browser that is proved as the insider’s from then on. */
function atDesk(at: string): () => Promise<string> {
  return async () => {
    if (!api.cookie()) await api.prove((await api.ask('At Desk')).decideLink)
    await bringCookie(reader, api.cookie())
    return `${service.url}${at}`
  }
}

async function decideLink(choice: string): Promise<string> {
  undecided ??= (await api.ask('No Thanks')).decideLink
  return undecided.replace('&approve', `&${choice}`)
}

async function decidedLink(): Promise<string> {
  const asked = await api.ask('Un Do')
  await api.decide(asked, { verdict: 'approve', ownLine: 'Glad to talk about quays.' })
  return asked.decideLink
}

function decidedWith(name: string, body: Parameters<typeof api.decideNow>[1]): () => Promise<string> {
  return async () => {
    const asked = await api.ask(name)
    await api.decideNow(asked, body)
    return asked.statusLink
  }
}

async function ownTimesLink(): Promise<string> {
  const { now } = (await (await fetch(`${service.url}/dev/mail/messages`)).json()) as { now: string }
  const startsAt = [3, 5].map((days) => `${new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 13)}:00:00Z`)
  return decidedWith('Own Times', { verdict: 'approve', startsAt })()
}

function bookedBy(name: string) {
  return async () => {
    const asked = await api.askAndApprove(name)
    await api.book(asked)
    return asked.statusLink
  }
}

async function meetingLink(): Promise<string> {
  return (await api.book(await api.askAndApprove('Mee Ting'))).meetingLink
}

/** The clock in its last two minutes, when it has colours of its own. */
async function clockLink(): Promise<string> {
  const { endsAt } = await api.book(await api.askAndApprove('Clo Ck'))
  await service.moveClock({ to: new Date(Date.parse(endsAt) - 110_000).toISOString() })
  return linkOf(await api.mail('invitation-to-insider', 'Clo Ck'), '/clock')
}

async function declinedLink(): Promise<string> {
  const asked = await api.ask('Not Now')
  await api.decideNow(asked, { verdict: 'decline', reason: 'slump', askAgain: 'six-months' })
  return asked.statusLink
}

/** The inbox, with somebody's mails up to the invitation. */
function inboxWith(name: string): () => Promise<string> {
  return async () => {
    await api.book(await api.askAndApprove(name))
    return `${service.url}/dev/mail`
  }
}

function openIn(subject: string): Step {
  return (page) => page.locator('#messages a', { hasText: subject }).first().click()
}

async function outcomeLink(): Promise<string> {
  await api.book(await api.askAndApprove('Out Come'))
  await over('Out Come')
  const { links } = await api.mail('outcome-asked', 'Out Come')
  return links.find(({ text }) => text === 'We talked')?.href ?? ''
}

async function concludedLink(): Promise<string> {
  const asked = await api.askAndApprove('Con Cluded')
  await api.book(asked)
  await over('Con Cluded')
  return asked.statusLink
}

async function missedBy(name: string): Promise<{ id: string; statusLink: string }> {
  const asked = await api.askAndApprove(name)
  const { id } = await api.book(asked)
  await over(name)
  const link = linkOf(await api.mail('outcome-asked', name), '&missed')
  await api.call('POST', `/bookings/${id}/outcome`, { link, body: { attendance: 'missed' } })
  return { id, statusLink: asked.statusLink }
}

/** The page of the outcome once the requester has said that it was otherwise. */
async function lookLink(): Promise<string> {
  const { id, statusLink: link } = await missedBy('Mis Sed')
  await api.call('POST', `/bookings/${id}/dispute`, { link, body: { disputed: true, explanation: 'The line was dead.' } })
  return linkOf(await api.mail('missed-answered-to-insider', 'Mis Sed'), '/outcome')
}

/** Moves time to the hard end of somebody's meeting. */
async function over(name: string): Promise<void> {
  const asked = async () => (await service.mails('outcome-asked')).some(({ subject }) => subject?.includes(name))
  for (let step = 0; !(await asked()); step++) {
    if (step === 30) throw new Error(`${name}’s meeting is not over after ${step} steps`)
    await service.moveClock({ toNextDue: true })
  }
}
