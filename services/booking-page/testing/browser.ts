import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { Service } from './service.ts'

export interface Person {
  readonly name: string
  readonly address: string
  /** A browser profile of their own. */
  readonly context: BrowserContext
  readonly service: Service
  /** `GET /path`, every request of every tab. */
  readonly requests: string[]
  /** `403 POST /path`: what the API refused. */
  readonly refusals: string[]
  /** What must never happen: errors on the console, requests that failed or went elsewhere. */
  readonly complaints: string[]
}

export const DESKTOP = { width: 1280, height: 900 }
export const PHONE = { width: 360, height: 780 }
export const INSIDER = { name: 'Demo Insider', address: 'demo.insider@example.org', timeZone: 'Europe/Berlin' }

/** The Chromium that CHROMIUM_PATH names; `npm test` finds or fetches one and sets it. */
export async function openBrowser(): Promise<Browser> {
  const { CHROMIUM_PATH: executablePath } = process.env
  if (!executablePath) throw new Error('CHROMIUM_PATH must name a Chromium; npm test finds or fetches one and sets it.')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'] })
}

/** Whose profiles are open. */
const present = new Set<Person>()

/**
 * Somebody with a fresh browser profile, everything in it watched. Nothing moves in it: a page that glides to what was refused takes half
 * a second for it, and a press of ours lands meanwhile.
 */
export async function person(
  browser: Browser,
  service: Service,
  { name, address, timeZone = 'Europe/Lisbon' }: { name: string; address: string; timeZone?: string },
  options: BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext({
    viewport: DESKTOP,
    locale: 'en-GB',
    timezoneId: timeZone,
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(60_000)
  const watched: Watched = { requests: [], refusals: [], complaints: [] }
  watch(context, service.url, watched)
  const somebody: Person = { name, address, context, service, ...watched }
  present.add(somebody)
  context.on('close', () => present.delete(somebody))
  return somebody
}

/** What everybody has on their screens, and what was asked and refused of late: for whoever reads of a failure and cannot look. */
export async function screens(): Promise<string> {
  const told: string[] = []
  for (const { name, context, requests, refusals, complaints } of present) {
    told.push(name, ...requests.slice(-8), ...refusals.slice(-4), ...complaints.slice(-4))
    for (const page of context.pages()) {
      const text = await page
        .locator('body')
        .ariaSnapshot({ timeout: 5_000 })
        .catch((why: Error) => why.message)
      told.push(new URL(page.url()).pathname, text.length > 4_000 ? `${text.slice(0, 2_000)} … ${text.slice(-2_000)}` : text)
    }
  }
  return told.join('\n')
}

const KNOWN = [
  'Failed to load resource: the server responded with a status of', // the refusals have it
  "Blocked script execution in 'http://localhost", // our own looking for elements in a mail's frame, which allows no script
]

type Watched = Record<'requests' | 'refusals' | 'complaints', string[]>

function watch(context: BrowserContext, origin: string, { requests, refusals, complaints }: Watched): void {
  context.on('request', (request) => {
    const url = new URL(request.url())
    requests.push(`${request.method()} ${url.pathname}`)
    if (url.origin !== origin && !['data:', 'about:'].includes(url.protocol)) complaints.push(`went elsewhere: ${url.origin}`)
  })
  context.on('requestfailed', (request) => {
    const how = request.failure()?.errorText ?? ''
    // Going to an attachment, or away from a page, ends what is under way.
    if (how !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.method()} ${request.url()} ${how}`)
  })
  context.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (response.status() >= 400) refusals.push(`${response.status()} ${response.request().method()} ${withoutIds(pathname)}`)
  })
  context.on('console', (message) => {
    const known = KNOWN.some((start) => message.text().startsWith(start))
    if (['error', 'warning'].includes(message.type()) && !known) complaints.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`thrown: ${error.error().message}`))
}

const withoutIds = (path: string): string => path.replace(/\/(?:scr|bkg|fil)_[0-9a-z]+/g, '/…')

/** Has a browser be known as the insider's from then on, by the cookie that proving one over the API has brought. */
export async function bringCookie({ context, service }: Person, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: service.url, httpOnly: true }])
}

/** A tab at a path of ours, loaded. */
export async function tab({ context, service }: Person, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${service.url}${path}`)
  return page
}

/**
 * Leaves the page, so that the next address loads anew even where it differs in its secret alone. For an answer of the same origin:
 * to about:blank and back Chromium starts two processes, which cost more than most pages do.
 */
export async function leave(page: Page, { url }: Pick<Service, 'url'>): Promise<void> {
  await page.goto(`${url}/livez`)
}

/** With SHOTS=folder the tests leave a picture of each page there, for a person to look at. */
export async function shot(page: Page, name: string): Promise<void> {
  const { SHOTS: folder } = process.env
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
