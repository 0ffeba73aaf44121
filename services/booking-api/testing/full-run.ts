import { randomUUID } from 'node:crypto'
import { after, DAY_MS, HOUR_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { ASK_HELP_MS } from '@vestibule/scheduling/policy.ts'
import type { Contact } from '../http/schemas/contact.ts'
import type { InsiderPage } from '../http/schemas/insider-page.ts'
import type { Screening } from '../http/schemas/screening.ts'
import { uuidOf } from '../ids.ts'
import { noteOpen } from '../store/open-clocks.ts'
import { keepCalendar } from './calendars.ts'
import { CANARIES } from './canaries.ts'
import type { TestService } from './service.ts'
import { addInsider, bookWith, firstTenant, mailTo, requestTo, submitTo, type Tenant } from './tenants.ts'
import { upload } from './upload.ts'
import { apiKey, type Call, call, prove, type Requested, secretIn, startsFor } from './walk.ts'

export interface FullRun {
  /** Secrets that came into being on the way: raw tokens, cookies, keys, claims. */
  readonly secrets: ReadonlySet<string>
  readonly codes: ReadonlySet<string>
  readonly idempotencyKeys: ReadonlySet<string>
  /** Kinds of mail that were sent. */
  readonly kinds: ReadonlySet<string>
}

const path = ({ id }: Requested) => `/v1/screenings/${id}`

/** Walks every way a request can go, with a canary in every field and every kind of mail sent. */
export async function runEverything(service: TestService): Promise<FullRun> {
  const secrets = new Set<string>()
  const idempotencyKeys = new Set<string>()
  const send = async <T = Record<string, unknown>>(method: string, path: string, by: Call = {}) => {
    const used = `canary-key-${randomUUID()}`
    idempotencyKeys.add(used)
    const answered = await call<T>(service, method, path, method === 'GET' ? by : { ...by, key: used })
    if (answered.status >= 300) throw new Error(`${method} ${path}: ${answered.status} ${JSON.stringify(answered.body)}`)
    await service.settle()
    return answered.body
  }
  const ines = firstTenant(service)
  const vera = await addInsider(service, 'vera', {
    organizationId: ines.organizationId,
    place: { place: 'video', placeDetail: CANARIES.place },
  })
  const key = await apiKey(service)
  secrets.add(key)

  const question = { id: 'own', kind: 'short', label: 'And besides?', required: false }
  const { body: open } = await call<InsiderPage>(service, 'GET', '/v1/insiders/ines')
  await send('PUT', `/v1/questionnaires/${open.meetingTypes[0]?.id}`, {
    bearer: key,
    headers: { 'if-match': '*' },
    body: { questions: [question] },
  })

  const file = await upload(service, CANARIES.fileName, `${CANARIES.fileStart}\n${'lines '.repeat(60_000)}\n${CANARIES.fileEnd}`)
  secrets.add(file.claim)
  const ask = (of: Tenant, withFile = false, address: string = CANARIES.address) => {
    const { name, now, why, knownThrough, wantsToLearn, resumeText, skills, enjoys, fields, goal, questions } = CANARIES
    return requestTo(service, of, address, {
      name,
      now,
      why,
      relationship: 'friend-of-a-friend',
      knownThrough,
      wantsToLearn,
      ...(withFile ? { resumeText: undefined, resumeFile: file } : { resumeText }),
      worksheet: { skills, enjoys, fields, goal, questions },
      ...(of === ines ? { own: { own: CANARIES.own } } : {}),
    })
  }
  // The whole way: asked, approved, booked, cancelled by the requester, booked again, over, recorded.
  const whole = await ask(ines, true)
  const cookie = await prove(service, whole.decide)
  secrets.add(cookie.split('=')[1] ?? '')
  const { body: seen } = await call<Screening>(service, 'GET', path(whole), { cookie })
  const made = await send<{ url: string }>('POST', `${path(whole)}/downloads`, {
    cookie,
    body: { fileId: seen.dossier?.files[0]?.id },
  })
  secrets.add(made.url.split('/').at(-1) ?? '')
  const by = { bearer: whole.decide, cookie }
  await send('POST', `${path(whole)}/decision`, { ...by, body: { verdict: 'approve', ownLine: CANARIES.ownLine } })
  await send('POST', `${path(whole)}/decision/release`, by)
  const details = { phone: CANARIES.phone, needs: CANARIES.needs }
  const [, firstStart = '', movedTo = ''] = (await startsFor(service, whole)).slice(40)
  const first = await bookWith(service, whole, { startsAt: firstStart, ...details })
  const { requesterNote: note, explanation } = CANARIES
  await send('POST', `/v1/bookings/${first}/moves`, { bearer: whole.status, body: { startsAt: movedTo, note } })
  const feed = await send<{ address: string }>('POST', '/v1/calendar-feed', { cookie })
  secrets.add(feed.address.split('/').at(-1)?.replace('.ics', '') ?? '')
  await send('POST', `/v1/bookings/${first}/cancellation`, { bearer: whole.status, body: { note } })
  await service.forward(DAY_MS)
  await call(service, 'POST', '/v1/links', { body: { address: CANARIES.address } })
  await service.settle()
  const [startsAt = ''] = await startsFor(service, whole)
  const second = await bookWith(service, whole, { startsAt, ...details })
  for (const ms of [-HOUR_MS, 5 * MINUTE_MS]) await service.forward(Date.parse(startsAt) + ms - service.deps.clock())
  await send('POST', `/v1/bookings/${second}/presence`, { bearer: whole.status, body: { presence: 'nobody-here' } })
  await send('POST', `/v1/bookings/${second}/presence`, { cookie, body: { presence: 'late', minutesLate: 7 } })
  const page = { bookingId: uuidOf('booking', second) ?? '', side: 'requester' } as const
  await noteOpen(service.deps.database, page, after(service.deps.clock(), MINUTE_MS))
  await service.forward(10 * MINUTE_MS)
  const outcome = secretIn(await mailTo(service, 'outcome-asked', ines.address), '/outcome')
  const record = (body: object) => send('POST', `/v1/bookings/${second}/outcome`, { bearer: outcome, cookie, body })
  await record({ attendance: 'missed' })
  await service.forward(10 * MINUTE_MS)
  await send('POST', `/v1/bookings/${second}/dispute`, { bearer: whole.status, body: { disputed: true, explanation } })
  await record({ attendance: 'missed' })
  const aside = { introduce: 'not-yet', note: CANARIES.outcomeNote, keepInTouch: true, namesNextWeek: true }
  await record({ attendance: 'late', minutesLate: 3, ...aside })
  await service.forward(10 * MINUTE_MS)
  await send('PUT', `${path(whole)}/contact`, { bearer: whole.status, body: { agreed: true } })
  const { data } = await send<{ data: Contact[] }>('GET', '/v1/contacts', { cookie })
  const noted = { note: CANARIES.contactNote, tags: [CANARIES.contactTag], lastContactOn: data[0]?.lastContactOn }
  await send('PUT', `/v1/contacts/${data[0]?.id}`, { cookie, headers: { 'if-match': '*' }, body: noted })
  await service.forward(DAY_MS)
  await send('POST', `${path(whole)}/thanks`, { bearer: whole.status, body: { text: CANARIES.thanks } })

  const thought = { name: CANARIES.colleagueName, address: CANARIES.colleagueAddress, letter: CANARIES.letter }
  const referral = await send<{ id: string }>('POST', `${path(whole)}/referrals`, {
    bearer: outcome,
    cookie,
    body: { ...thought, reason: CANARIES.referralReason },
  })
  await service.forward(10 * MINUTE_MS) // then it can be undone no more
  await send('POST', `/v1/referrals/${referral.id}/agreement`, { bearer: whole.status, body: { agrees: true } })
  const consent = secretIn(await mailTo(service, 'referral-asked', CANARIES.colleagueAddress), '/consent')
  await send('POST', `/v1/referrals/${referral.id}/consent`, { bearer: consent, body: { answer: 'yes' } })

  // By video, cancelled by the insider; then the yes taken back.
  const video = await ask(vera)
  const verasCookie = await prove(service, video.decide)
  secrets.add(verasCookie.split('=')[1] ?? '')
  const veras = { bearer: video.decide, cookie: verasCookie }
  await send('POST', `${path(video)}/decision`, { ...veras, body: { verdict: 'approve' } })
  await service.forward(10 * MINUTE_MS)
  const [videoStart = ''] = await startsFor(service, video)
  const booking = await bookWith(service, video, { startsAt: videoStart, needs: CANARIES.needs })
  await send('POST', `/v1/bookings/${booking}/cancellation`, { cookie: verasCookie, body: { note: CANARIES.insiderNote } })
  await send('DELETE', `${path(video)}/approval`, veras)

  // A no in the insider's own words, a request withdrawn, one whose yes lapses, one nobody answers, one never confirmed, one erased.
  await service.forward(DAY_MS)
  const no = await ask(ines)
  const decline = { verdict: 'decline', reason: 'no-time', text: CANARIES.declineText, askAgain: 'six-months' }
  await send('POST', `${path(no)}/decision`, { bearer: key, body: decline })
  await service.forward(10 * MINUTE_MS + DAY_MS)
  const back = await ask(ines, false, CANARIES.otherAddress)
  await send('POST', `${path(back)}/withdrawal`, { bearer: back.status })
  await service.forward(DAY_MS)
  const lapses = await ask(vera)
  await send('POST', `${path(lapses)}/decision`, { cookie: verasCookie, body: { verdict: 'approve' } })
  const waits = await ask(ines, false, CANARIES.otherAddress)
  await service.forward(12 * DAY_MS + HOUR_MS) // two days before the yes ends, a mail says so
  await service.forward(3 * DAY_MS)
  const goes = await ask(vera, false, CANARIES.otherAddress)
  await send('POST', `${path(goes)}/erasure`, { bearer: goes.status })
  await service.forward(DAY_MS)
  await submitTo(service, 'ines', { address: CANARIES.otherAddress, answers: { name: CANARIES.name } })
  for (const one of [whole, video, no, back, lapses, waits, goes])
    for (const token of [one.status, one.verify]) secrets.add(token)
  await service.forward(HOUR_MS)

  const waited = await waitings(service, send, ask)
  for (const one of waited) secrets.add(one)
  // Half a year after the conversation.
  await service.forward(Date.parse(startsAt) + ASK_HELP_MS + HOUR_MS - service.deps.clock())
  await send('POST', `${path(whole)}/help`, { bearer: whole.status, body: { helped: 'partly', line: CANARIES.helpLine } })
  const draft = await send<{ key: string }>('POST', '/v1/drafts', { body: { content: JSON.stringify(CANARIES) } })
  secrets.add(draft.key)
  const access = { address: 'https://calendars.example/canary-of-a-calendar.ics', label: 'canary-name-of-a-calendar' }
  const login = { user: 'canary-user-of-a-calendar', password: 'canary-password-of-a-calendar', only: null }
  await keepCalendar(service, ines.insiderId, { ...access, login })
  for (const one of [...Object.values(access), login.user, login.password]) secrets.add(one)
  const mails = await service.mails()
  for (const { href } of mails.flatMap(({ links }) => links)) {
    const secret = href.split('#')[1]?.split('&')[0]
    if (secret) secrets.add(secret)
  }
  const codes = mails.flatMap(({ kind, subject }) => (kind === 'browser-code' ? (/\b\d{6}\b/.exec(subject) ?? []) : []))
  return { secrets, codes: new Set(codes), idempotencyKeys, kinds: new Set(mails.map(({ kind }) => kind)) }
}

type Send = <T = Record<string, unknown>>(method: string, path: string, by?: Call) => Promise<T>

/** The states in which somebody waits, each to its end: a return kept and one missed, questions answered and left, a reply, a report. Gives the secrets. */
async function waitings(
  service: TestService,
  send: Send,
  ask: (of: Tenant, withFile: boolean, address: string) => Promise<Requested>,
): Promise<string[]> {
  const wanda = await addInsider(service, 'wanda')
  const people: Requested[] = []
  const someone = async (n: number) => {
    const asked = await ask(wanda, false, `waiting-${n}.${CANARIES.address}`)
    people.push(asked)
    return asked
  }
  const first = await someone(1)
  const cookie = await prove(service, first.decide)
  const decideNow = async (who: Requested, body: unknown) => {
    await send('POST', `${path(who)}/decision`, { cookie, body })
    await send('POST', `${path(who)}/decision/release`, { cookie })
  }

  await decideNow(first, { verdict: 'come-back', ownLine: CANARIES.returnLine })
  const moved = await send<Screening>('POST', `${path(first)}/postponement`, { bearer: first.status })
  await decideNow(await someone(2), { verdict: 'come-back' })
  await decideNow(await someone(3), { verdict: 'ask', questions: [CANARIES.asked] })
  const asked = await someone(4)
  await decideNow(asked, { verdict: 'ask', questions: [CANARIES.asked] })
  await send('PUT', `${path(asked)}/answers`, { bearer: asked.status, body: { answers: [CANARIES.answered] } })
  await decideNow(asked, { verdict: 'reply', text: CANARIES.reply })
  await send('PUT', `${path(asked)}/answers`, { bearer: asked.status, body: { answers: [CANARIES.writtenBack] } })
  await service.forward(Date.parse(moved.returnWindow?.opensAt ?? '') - service.deps.clock())
  await send('POST', `${path(first)}/return`, { bearer: first.status })

  const elsewhere = { minutes: 45, place: 'video', placeDetail: CANARIES.otherPlace, overrideReason: CANARIES.override }
  const long = await someone(5)
  await decideNow(long, { verdict: 'approve', ...elsewhere })
  const [startsAt = ''] = await startsFor(service, long)
  await bookWith(service, long, { startsAt })
  const rude = await someone(6)
  await send('POST', `${path(rude)}/report`, { cookie, body: { reason: CANARIES.report } })
  const texts = [`Dear {requester}, ${CANARIES.wording}`]
  await send('PUT', '/v1/texts/decline-no-time', { cookie, headers: { 'if-match': '*' }, body: { texts } })
  await decideNow(rude, { verdict: 'decline', reason: 'no-time' })
  await service.forward(DAY_MS)
  await submitTo(service, wanda.slug, { address: `waiting-6.${CANARIES.address}`, answers: { name: CANARIES.name } })
  const verify = secretIn(await mailTo(service, 'verify-address', `waiting-6.${CANARIES.address}`), '/confirm')
  const { screeningId } = await send<{ screeningId: string }>('GET', '/v1/link', { bearer: verify })
  await send('POST', `/v1/screenings/${screeningId}/verification`, { bearer: verify })
  await service.forward(20 * DAY_MS)
  return [verify, cookie.split('=')[1] ?? '', ...people.flatMap(({ status, decide }) => [status, decide])]
}
