import { randomUUID } from 'node:crypto'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import type { InsiderPage } from '../http/schemas/insider-page.ts'
import type { Screening } from '../http/schemas/screening.ts'
import type { TestService } from './service.ts'
import { addInsider, bookWith, firstTenant, mailTo, requestTo, submitTo, type Tenant } from './tenants.ts'
import { upload } from './upload.ts'
import { apiKey, type Call, call, prove, type Requested, secretIn, startsFor } from './walk.ts'

/** Every personal word of the run, by what it is. */
export const CANARIES = {
  name: 'Quirina Canary',
  address: 'quirina.canary@feathers.example',
  otherAddress: 'second.canary@feathers.example',
  now: 'canary-answers-now',
  why: 'canary-answers-why ☂ Überzeugung',
  knownThrough: 'canary-answers-through',
  wantsToLearn: 'canary-answers-learn',
  resumeText: 'canary-answers-resume',
  own: 'canary-answers-own',
  skills: 'canary-worksheet-skills',
  enjoys: 'canary-worksheet-enjoys',
  fields: 'canary-worksheet-fields',
  goal: 'canary-worksheet-goal',
  questions: 'canary-worksheet-questions',
  fileName: 'canary-file-name.txt',
  fileStart: 'canary-file-first-line',
  fileEnd: 'canary-file-last-line',
  phone: '+49 30 5550 1742',
  needs: 'canary-needs-captions',
  ownLine: 'canary-own-line-of-a-yes',
  declineText: 'canary-text-of-a-no',
  requesterNote: 'canary-note-of-the-requester',
  insiderNote: 'canary-note-of-the-insider',
  place: 'https://meet.example/canary-room',
  insiderName: 'Ines Insider',
  insiderAddress: 'ines@example.org',
  otherInsiderAddress: 'vera@example.org',
} as const

export interface FullRun {
  /** Secrets that came into being on the way: raw tokens, cookies, keys, claims. */
  readonly secrets: ReadonlySet<string>
  readonly codes: ReadonlySet<string>
  readonly idempotencyKeys: ReadonlySet<string>
  /** Kinds of mail that were sent. */
  readonly kinds: ReadonlySet<string>
}

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
  const { body: page } = await call<InsiderPage>(service, 'GET', '/v1/insiders/ines')
  await send('PUT', `/v1/questionnaires/${page.meetingTypes[0]?.id}`, {
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
  const path = ({ id }: Requested) => `/v1/screenings/${id}`

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
  const firstStart = (await startsFor(service, whole))[40] ?? ''
  const first = await bookWith(service, whole, { startsAt: firstStart, ...details })
  await send('POST', `/v1/bookings/${first}/cancellation`, { bearer: whole.status, body: { note: CANARIES.requesterNote } })
  await service.forward(DAY_MS)
  await call(service, 'POST', '/v1/links', { body: { address: CANARIES.address } })
  await service.settle()
  const [startsAt = ''] = await startsFor(service, whole)
  const second = await bookWith(service, whole, { startsAt, ...details })
  await service.forward(Date.parse(startsAt) + 15 * MINUTE_MS - service.deps.clock())
  const outcome = secretIn(await mailTo(service, 'outcome-asked', ines.address), '/outcome')
  await send('POST', `/v1/bookings/${second}/outcome`, { bearer: outcome, cookie, body: { attendance: 'late', minutesLate: 3 } })

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

  const draft = await send<{ key: string }>('POST', '/v1/drafts', { body: { content: JSON.stringify(CANARIES) } })
  secrets.add(draft.key)
  const mails = await service.mails()
  for (const { href } of mails.flatMap(({ links }) => links)) {
    const secret = href.split('#')[1]?.split('&')[0]
    if (secret) secrets.add(secret)
  }
  const codes = mails.flatMap(({ kind, subject }) => (kind === 'browser-code' ? (/\b\d{6}\b/.exec(subject) ?? []) : []))
  return { secrets, codes: new Set(codes), idempotencyKeys, kinds: new Set(mails.map(({ kind }) => kind)) }
}
