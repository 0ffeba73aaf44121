import type { FrameLocator, Page } from 'playwright-core'
import { vi } from 'vitest'
import { type Person, tab } from './browser.ts'
import type { Service } from './service.ts'

const tabs = new WeakMap<Person, Page>()
const opened = new WeakMap<Service, Set<number>>()

/** Numbers of the mails that were opened, whoever did: a code that was used already is not the one somebody waits for. */
export function openedMails(service: Service): Set<number> {
  const known = opened.get(service) ?? new Set()
  opened.set(service, known)
  return known
}

/** The tab with this person's inbox page, as `npm start` offers it at `/dev/mail`. */
export async function inboxOf(person: Person): Promise<Page> {
  const known = tabs.get(person)
  if (known) return known
  const page = await tab(person, '/dev/mail')
  tabs.set(person, page)
  return page
}

export interface OpenedMail {
  readonly subject: string
  /** The mail's HTML, in its sandboxed frame. */
  readonly html: FrameLocator
  /** Presses a link of the mail and gives the tab that it opens. */
  readonly follow: (link: string) => Promise<Page>
}

/** Opens the newest mail to this person that has `subject` and was not opened before, once it is there. */
export async function openMail(person: Person, subject: RegExp | string): Promise<OpenedMail> {
  const n = await arrived(person, subject)
  const page = await inboxOf(person)
  await page.bringToFront() // in a tab at the back Chromium's sandboxed frames hear no click
  await page.goto(`${person.service.url}/dev/mail`) // asks anew at once, where the open page would in two seconds
  await page.locator(`#messages a[href="#${n}"]`).click()
  const frame = `#frame[src="/dev/mail/messages/${n}/html"]`
  await page.locator(frame).waitFor()
  const html = page.frameLocator(frame)
  return {
    subject: (await page.locator('#subject').textContent()) ?? '',
    html,
    follow: async (link) => {
      const opens = person.context.waitForEvent('page')
      await html.getByRole('link', { name: link, exact: true }).click()
      const page = await opens
      await page.waitForLoadState('load')
      return page
    },
  }
}

/** Waits for a mail and gives its number in the inbox. */
function arrived({ name, address, service }: Person, subject: RegExp | string): Promise<number> {
  const before = openedMails(service)
  const isAbout = (text: string) => (typeof subject === 'string' ? text.includes(subject) : subject.test(text))
  return vi.waitFor(
    async () => {
      const found = (await service.mails())
        .filter(({ n, to }) => !before.has(n) && (to.name === name || to.address === address))
        .filter((mail) => mail.subject !== null && isAbout(mail.subject))
        .sort((a, b) => b.n - a.n)[0]
      if (!found) throw new Error(`no mail to ${name} about ${subject}`)
      before.add(found.n)
      return found.n
    },
    { timeout: 60_000, interval: 50 },
  )
}

/** Presses one of the inbox's buttons under *Move time forward* and waits until what became due is done. */
export async function moveTime(
  person: Person,
  button: '10 minutes' | 'an hour' | 'a day' | 'to the next thing due',
): Promise<void> {
  const page = await inboxOf(person)
  const moved = page.waitForResponse((response) => response.url().endsWith('/dev/clock'))
  await page.getByRole('button', { name: button, exact: true }).click()
  if (!(await moved).ok()) throw new Error('time could not be moved')
}

/** Goes from one thing due to the next until a mail of a kind, with that in its subject, was sent, at most `presses` times. */
export async function moveTimeUntil(person: Person, kind: string, about: string, presses = 20): Promise<void> {
  const sent = async () => (await person.service.mails(kind)).filter(({ subject }) => subject?.includes(about)).length
  const before = await sent()
  for (let pressed = 0; (await sent()) === before; pressed++) {
    if (pressed === presses) throw new Error(`no ${kind} mail after ${presses} steps forward`)
    await moveTime(person, 'to the next thing due')
  }
}
