import type { Page } from 'playwright-core'
import { type Person, tab } from './browser.ts'
import { fillIn } from './form.ts'
import { openMail } from './inbox.ts'

/** From the public page to *has your request*: the form, the mail, its link, one press. Gives the requester's own page. */
export async function ask(requester: Person): Promise<Page> {
  const page = await tab(requester, '/demo')
  await fillIn(page, requester)
  await page.getByRole('button', { name: 'Send my request' }).click()
  await page.locator('.address', { hasText: requester.address }).waitFor()
  await page.close()
  const confirming = await (await openMail(requester, 'Please confirm your address')).follow('Yes, that was me')
  await confirming.getByRole('button', { name: 'Yes, that was me' }).click()
  await confirming.getByRole('heading', { name: 'Demo Insider has your request' }).waitFor()
  return confirming
}

/** Follows a link of the dossier mail. */
export async function openDossier(insider: Person, requester: Person, link: 'Yes' | 'Not this time'): Promise<Page> {
  return (await openMail(insider, `${requester.name} asks for 15 minutes`)).follow(link)
}

/** Types the six digits of the newest code into the page that asked for them. */
export async function prove(insider: Person, page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Is it you?' }).waitFor()
  const { subject } = await openMail(insider, 'is your code')
  await page.getByLabel('Six-digit code').fill(/\d{6}/.exec(subject)?.[0] ?? '')
  await page.getByRole('button', { name: 'Confirm and send' }).click()
}

/** Presses a button of the insider's; where this browser is new, proves it first. */
export async function press(insider: Person, page: Page, button: string, result: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  const done = page.getByText(result)
  const asked = page.getByRole('heading', { name: 'Is it you?' })
  await done.or(asked).first().waitFor()
  if (await asked.isVisible()) await prove(insider, page)
  await done.first().waitFor()
}

/** Says yes and sends it at once. Gives the insider's page. */
export async function approve(insider: Person, requester: Person): Promise<Page> {
  const page = await openDossier(insider, requester, 'Yes')
  await press(insider, page, `Say yes to ${requester.name}`, 'Until then only you know.')
  await press(insider, page, 'Send now', `${requester.name} was told on`)
  return page
}

/** On an open page with times: the one at `at` (0 is the first) of the open day, or of the next, where the afternoon has left too few of it. */
export async function chooseTime(page: Page, at = 0): Promise<void> {
  const times = page.locator('details[open] .times button')
  await times.first().waitFor()
  if ((await times.count()) <= at) await page.locator('details:not([open]) > summary').first().click()
  await times.nth(at).click()
}

/** Takes that time. */
export async function book(page: Page, at = 0): Promise<void> {
  await chooseTime(page, at)
  await page.getByLabel('The number to call you on').fill('+351 210 000 000')
  await page.getByRole('button', { name: /^Book / }).click()
  await page.getByRole('heading', { name: /^You talk on / }).waitFor()
}
