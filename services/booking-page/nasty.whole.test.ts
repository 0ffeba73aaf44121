import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NASTY } from '../booking-api/mail/testing/nasty.ts'
import { DESKTOP, INSIDER, openBrowser, type Person, person, shot } from './testing/browser.ts'
import { linkOf, overApi } from './testing/over-api.ts'
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

/** What a form takes of the payloads, packed into fields of these lengths in turn. */
function packed(lengths: Record<string, number>): Record<string, string> {
  const typable = [...new Set(NASTY)].filter((text) => text.length <= 400 && text.isWellFormed() && !/[\p{Cc}]/u.test(text))
  const fields: Record<string, string> = {}
  let next = 0
  for (const [field, most] of Object.entries(lengths)) {
    let words = ''
    for (; words.length + (typable[next % typable.length]?.length ?? 0) < most; next++)
      words += `${typable[next % typable.length]}\n`
    fields[field] = words
  }
  expect(next).toBeGreaterThan(100)
  return fields
}

const isOurs = (href: string) => href.startsWith(service.url) || href.startsWith('#') || href.startsWith('/')

describe('nasty words, read on every page and in every mail of a request', () => {
  it('open no dialog, fetch nothing from elsewhere and make nothing of the requester’s own tappable', async () => {
    const { skills, enjoys, fields, goal, questions, ...rest } = packed({
      ...{ now: 990, why: 1990, wantsToLearn: 1990, resumeText: 3990 },
      ...{ skills: 990, enjoys: 990, fields: 990, goal: 990, questions: 990 },
    })
    const worksheet = { skills, enjoys, fields, goal, questions } as Record<
      'skills' | 'enjoys' | 'fields' | 'goal' | 'questions',
      string
    >
    const name = '<img src=x onerror=alert(1)>"\'--><script>alert(1)</script>'
    const api = overApi(service)
    const submitted = await api.submit('Nasty Words', { ...rest, worksheet, name, relationship: 'referred', knownThrough: name })
    const asked = await api.verify({ ...submitted, name: 'asks for' }) // what stands in the subject is not the name as it was typed
    const insider = await person(browser, service, INSIDER, { viewport: DESKTOP })
    const requester = await person(browser, service, { name, address: asked.address })
    const dialogs: string[] = []
    for (const { context } of [insider, requester])
      context.on('page', (page) =>
        page.on('dialog', (dialog) => {
          dialogs.push(dialog.message())
          return dialog.dismiss()
        }),
      )

    const [type, cookie = ''] = api.cookie().split('=')
    expect([type, cookie]).toBeDefined()
    const decide = await opened(insider, asked.decideLink)
    await decide.getByText('What may I').first().or(decide.locator('main')).waitFor()
    await shot(decide, 'nasty-decide')
    await api.decideNow(asked, { verdict: 'ask', questions: [name, rest.now?.slice(0, 400) ?? ''] })
    const status = await opened(requester, asked.statusLink)
    await shot(status, 'nasty-asked')
    await api.call('PUT', `/screenings/${asked.id}/answers`, { link: asked.statusLink, body: { answers: [name, rest.why] } })
    const answers = await api.mail('answers', 'has answered')
    const again = await opened(insider, linkOf(answers, '/decide'))
    await shot(again, 'nasty-answered')
    const inbox = await opened(insider, `${service.url}/dev/mail#${answers.n}`)
    const frame = inbox.frameLocator('#frame')
    await frame.locator('table').first().waitFor()
    expect((await hrefsOf(frame.locator('a[href]'))).filter((href) => !isOurs(href))).toEqual([])
    await shot(inbox, 'nasty-inbox')

    for (const page of [decide, status, again, inbox]) {
      const hrefs = await hrefsOf(page.locator('a[href]'))
      expect(hrefs.filter((href) => !isOurs(href))).toEqual([])
      expect(await page.locator('main script, main img[src="x"], main iframe[srcdoc], main form[action], main svg').count()).toBe(
        0,
      )
    }
    expect(dialogs).toEqual([])
    expect([...insider.complaints, ...requester.complaints]).toEqual([])
  })
})

async function opened({ context }: Person, link: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(link)
  await page.locator('main h1, #messages').first().waitFor()
  await page.waitForLoadState('networkidle')
  return page
}

const hrefsOf = async (links: Locator): Promise<string[]> =>
  Promise.all((await links.all()).map(async (link) => (await link.getAttribute('href')) ?? ''))
