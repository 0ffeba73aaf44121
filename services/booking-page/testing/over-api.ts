import { randomUUID } from 'node:crypto'
import type { components } from '@vestibule/client/client.ts'
import { vi } from 'vitest'
import { INSIDER } from './browser.ts'
import { openedMails } from './inbox.ts'
import type { Mail, Service } from './service.ts'

type Schemas = components['schemas']

/** Where a request has got to, with the links that its mails held. */
export interface Asked {
  readonly id: string
  readonly name: string
  readonly address: string
  /** Whole addresses, as they stand in the mails. */
  readonly confirmLink: string
  readonly statusLink: string
  readonly decideLink: string
}

/** The way there over the API, for tests that begin later on it; the secrets still come from the mails alone. */
export function overApi(service: Service) {
  let cookie = ''

  const call = async <T>(
    method: string,
    path: string,
    { link, body, ifMatch }: { link?: string; body?: unknown; ifMatch?: string } = {},
  ): Promise<T> => {
    const response = await fetch(`${service.url}/v1${path}`, {
      method,
      headers: {
        'idempotency-key': randomUUID(),
        ...(link && { authorization: `Bearer ${secretOf(link)}` }),
        ...(cookie && { cookie }),
        ...(ifMatch && { 'if-match': ifMatch }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    const [set] = response.headers.getSetCookie()
    if (set) cookie = set.split(';')[0] ?? ''
    return (response.status === 204 ? undefined : await response.json()) as T
  }

  /** The newest mail of a kind that mentions `about` in its subject or is to that address, and comes after number `after`; waits for it. */
  const mail = (kind: string, about: string, after = 0): Promise<Mail> =>
    vi.waitFor(
      async () => {
        const found = (await service.mails(kind)).find(
          (one) => one.n > after && one.subject !== null && (one.subject.includes(about) || one.to.address === about),
        )
        if (!found) throw new Error(`no ${kind} mail about ${about}`)
        return found
      },
      { timeout: 60_000, interval: 50 },
    )

  /** The number of the newest mail of a kind: what is waited for comes after it. */
  const newest = async (kind: string): Promise<number> => Math.max(0, ...(await service.mails(kind)).map(({ n }) => n))

  /** @param words other answers than the plain ones; a name of another kind than an address is made of goes here */
  const submit = async (
    name: string,
    words: Partial<Schemas['SubmitScreening']['answers']> = {},
  ): Promise<Pick<Asked, 'name' | 'address' | 'confirmLink'>> => {
    const address = `${name.toLowerCase().replaceAll(' ', '.')}@example.net`
    const page = await call<Schemas['InsiderPage']>('GET', '/insiders/demo')
    const [type] = page.meetingTypes
    const asked = { meetingTypeId: type?.id ?? '', questionnaireVersion: type?.questionnaire.version ?? '' }
    const { version } = page.expectations
    const before = await newest('verify-address')
    await call('POST', '/insiders/demo/screenings', {
      body: {
        ...{ ...asked, address },
        expectations: { version, accepted: true },
        answers: { ...ANSWERS, name, ...words },
      } satisfies Schemas['SubmitScreening'],
    })
    return { name, address, confirmLink: linkOf(await mail('verify-address', address, before), '/confirm') }
  }

  const verify = async (submitted: Awaited<ReturnType<typeof submit>>): Promise<Asked> => {
    const link = submitted.confirmLink
    const { screeningId } = await call<Schemas['Link']>('GET', '/link', { link })
    const { statusToken } = await call<{ statusToken: string }>('POST', `/screenings/${screeningId}/verification`, {
      link,
      body: {},
    })
    const decideLink = linkOf(await mail('dossier', submitted.name), '&approve')
    return { ...submitted, id: screeningId, statusLink: `${service.url}/my-request#${statusToken}`, decideLink }
  }

  const ask = async (name: string): Promise<Asked> => verify(await submit(name))

  /** Proves us, once, as a browser of the insider's. */
  const prove = async (link: string): Promise<void> => {
    if (cookie) return
    const before = await newest('browser-code')
    await call('POST', '/codes', { link, body: {} })
    const { n, subject } = await mail('browser-code', INSIDER.address, before)
    openedMails(service).add(n)
    await call('POST', '/sessions', { link, body: { code: /\d{6}/.exec(subject ?? '')?.[0] } })
  }

  const decide = async ({ id, decideLink: link }: Asked, body: Schemas['DecideScreening']): Promise<void> => {
    await prove(link)
    await call('POST', `/screenings/${id}/decision`, { link, body })
  }

  /** Decides and sends it at once. */
  const decideNow = async (asked: Asked, body: Schemas['DecideScreening'] = { verdict: 'approve' }): Promise<void> => {
    await decide(asked, body)
    await call('POST', `/screenings/${asked.id}/decision/release`, { link: asked.decideLink, body: {} })
    await mail(MAIL_OF[body.verdict], asked.address)
  }

  /** Has the insider ask these besides, from now on. Some request of somebody's opens the door for it. */
  const asks = async (
    questions: Schemas['EditQuestionnaire']['questions'],
    { decideLink }: Pick<Asked, 'decideLink'>,
    worksheet: Schemas['EditQuestionnaire']['worksheet'] = null,
  ) => {
    await prove(decideLink)
    const { meetingTypes } = await call<Schemas['InsiderPage']>('GET', '/insiders/demo')
    await call('PUT', `/questionnaires/${meetingTypes[0]?.id}`, { body: { questions, worksheet }, ifMatch: '*' })
  }

  const askAndApprove = async (name: string): Promise<Asked> => {
    const asked = await ask(name)
    await decideNow(asked)
    return asked
  }

  /** Books the first free slot. */
  const book = async ({ id, name, statusLink: link }: Asked) => {
    const { slots } = await call<Schemas['Slots']>('GET', `/screenings/${id}/slots`, { link })
    const body = { startsAt: slots[0]?.startsAt, phone: '+351 210 000 000', needs: 'Captions, please.' }
    const booking = await call<Schemas['Booking']>('POST', `/screenings/${id}/bookings`, { link, body })
    return { ...booking, meetingLink: linkOf(await mail('invitation-to-insider', name), '/meeting') }
  }

  const cancel = (bookingId: string, link: string) => call('POST', `/bookings/${bookingId}/cancellation`, { link, body: {} })

  return {
    call,
    mail,
    newest,
    submit,
    verify,
    ask,
    prove,
    decide,
    decideNow,
    asks,
    askAndApprove,
    book,
    cancel,
    cookie: () => cookie,
  }
}

/** The first link of a mail whose address holds `which`. */
export function linkOf(mail: Mail, which: string): string {
  const link = mail.links.find(({ href }) => href.includes(which))
  if (!link) throw new Error(`no link ${which} in the ${mail.kind} mail`)
  return link.href
}

/** The mail with which a requester hears of a decision. */
const MAIL_OF = {
  approve: 'approved',
  'come-back': 'come-back',
  ask: 'asked',
  reply: 'replied',
  decline: 'declined',
} satisfies Record<Schemas['DecideScreening']['verdict'], string>

const secretOf = (link: string): string => new URL(link).hash.slice(1).split('&')[0] ?? ''

const ANSWERS = {
  ...{ name: '', timeZone: 'Europe/Lisbon', language: 'en' as const, under18: false },
  now: 'Drawing made-up bridges for a made-up office.',
  why: 'To find out whether building them is for me.',
  relationship: 'stranger' as const,
  wantsToLearn: 'How a week looks.\nAnd what you would do differently.',
  resumeText: 'Ten years of drawing.\nTwo of them at sea.',
  worksheet: {
    ...{ skills: 'Drawing, and asking.', enjoys: 'Being outside.', fields: 'Bridges, tunnels, quays.' },
    ...{ goal: 'On a site, with a helmet.', questions: 'Who decides? What goes wrong? Whom else should I read?' },
  },
}
