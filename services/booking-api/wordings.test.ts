import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Screening } from './http/schemas/screening.ts'
import { asOwner, type Owner } from './testing/rows.ts'
import { startService, type TestService } from './testing/service.ts'
import { addInsider, firstTenant, requestTo } from './testing/tenants.ts'
import { apiKey, call, decideNow, prove } from './testing/walk.ts'

interface Shown {
  readonly own: boolean
  readonly texts: string[]
  readonly version: string
  readonly key: string
}

let service: TestService
let owner: Owner
let cookie: string
let key: string

beforeAll(async () => {
  service = await startService()
  owner = asOwner(service)
  cookie = await prove(service, (await requestTo(service, firstTenant(service), 'first@example.net')).decide)
  key = await apiKey(service)
})
afterAll(async () => {
  await owner.end()
  await service.stop()
})

const SLUMP = '/v1/texts/decline-slump'
const read = (path = SLUMP) => call<Shown>(service, 'GET', path, { cookie })
const put = (texts: unknown, ifMatch?: string, path = SLUMP) =>
  call<Shown>(service, 'PUT', path, { cookie, body: { texts }, headers: ifMatch === undefined ? {} : { 'if-match': ifMatch } })
const etag = async (path = SLUMP) => String((await read(path)).headers.etag)

describe('wordings', () => {
  it('are ours at first, in the language asked for', async () => {
    const { body } = await call<{ data: Shown[] }>(service, 'GET', '/v1/texts', { cookie })
    expect(body.data.map(({ own }) => own)).toEqual(Array(9).fill(false))
    expect(body.data.find((one) => one.key === 'decline-slump')?.texts[0]).toMatch(/^Dear \{requester\},/)
    expect((await read(`${SLUMP}?language=de`)).body.texts[0]).toMatch(/^Guten Tag \{requester\},/)
  })

  it('become the insider’s own, for who has seen the newest, in one language, and ours again', async () => {
    const first = await etag()
    expect(await put(['Dear {requester}'])).toMatchObject({ status: 428, body: { code: 'precondition-required' } })
    expect(await put(['Dear {requester}'], '"7"')).toMatchObject({ status: 412, body: { code: 'precondition-failed' } })
    const made = await put([' Dear {requester}, not now. '], first)
    expect(made).toMatchObject({ status: 200, body: { own: true, texts: ['Dear {requester}, not now.'] } })
    expect((await put(['Dear {requester}, not now.'], first)).body).toEqual(made.body) // an answer that was lost
    expect((await put(['Dear {requester}, later.'], first)).status).toBe(412)
    expect((await read(`${SLUMP}?language=fr`)).body.own).toBe(false)
    const [row] = await owner`select encode(bytes, 'escape') as bytes from insider_text where key = 'decline-slump'`
    expect(String(row?.bytes)).not.toContain('not now')

    const reset = () => call<Shown>(service, 'DELETE', SLUMP, { cookie, headers: { 'if-match': String(made.headers.etag) } })
    expect((await call(service, 'DELETE', SLUMP, { cookie })).status).toBe(428)
    expect((await reset()).body).toMatchObject({ own: false, texts: [expect.stringMatching(/^Dear \{requester\},\n/)] })
    expect((await reset()).status).toBe(200)
    expect((await put(['Dear {requester}, again.'], first)).status).toBe(412) // seen before all that
  })

  it('are refused naming the field', async () => {
    for (const [texts, pointer] of [
      [['Dear friend'], '/texts/0'],
      [['Dear {requester} {salary}'], '/texts/0'],
      [['Dear {requester}', 'Dear {requester}'], '/texts'],
      [['Dear {requester}\u0000'], '/texts/0'],
      [[`{requester}${'x'.repeat(4000)}`], '/texts/0'],
      [[], '/texts'],
    ] as const)
      expect(await put(texts, '*'), pointer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } })
    expect(await read('/v1/texts/decline-whatever')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/params/key' }] },
    })
  })

  it('are previewed for nobody in particular, and not kept', async () => {
    const body = { texts: ['Dear {requester}, {minutes} minutes at {organization}.\n\n{step}\n\n{insider}'] }
    const shown = await call<Shown>(service, 'POST', `${SLUMP}/preview`, { cookie, body })
    expect(shown.body.texts[0]).toMatch(/^Dear Robin, 15 minutes at Example Works\.\n\n\S.*\n\nInes Insider$/)
    expect((await read()).body.own).toBe(false)
    expect(await call(service, 'POST', `${SLUMP}/preview`, { cookie, body: { texts: ['Hello'] } })).toMatchObject({ status: 422 })
  })

  it('of an organization are edited with a key that names whose, and of no other', async () => {
    await addInsider(service, 'otto', { organizationId: service.organizationId })
    await addInsider(service, 'berta')
    const body = { texts: ['Dear {requester}, by key.'] }
    const headers = { 'if-match': '*' }
    expect(await call(service, 'PUT', SLUMP, { bearer: key, body, headers })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/query/insider' }] },
    })
    expect((await call(service, 'PUT', `${SLUMP}?insider=otto`, { bearer: key, body, headers })).status).toBe(200)
    expect((await read()).body.own).toBe(false)
    for (const by of [{ bearer: key }, { cookie }])
      for (const slug of ['berta', 'nobody', ...('cookie' in by ? ['otto'] : [])])
        expect(await call(service, 'PUT', `${SLUMP}?insider=${slug}`, { ...by, body, headers })).toMatchObject({
          status: 404,
          body: { code: 'not-found' },
        })
    const reader = await apiKey(service, ['screenings:read'])
    expect((await call(service, 'GET', `${SLUMP}?insider=otto`, { bearer: reader })).status).toBe(403)
  })
})

describe('an insider’s own wording', () => {
  it('is what the decision offers and a decline without words sends, in the requester’s language', async () => {
    const own = ['Dear {requester},\n\nmy {minutes} minutes are gone.\n\n{step}\n\n{insider} of {organization}']
    expect((await put(own, await etag(`${SLUMP}?language=de`), `${SLUMP}?language=de`)).status).toBe(200)
    const questions = '/v1/texts/ready-questions?language=de'
    expect((await put(['Why {organization}?'], await etag(questions), questions)).status).toBe(200)
    const line = '/v1/texts/come-back-line?language=de'
    expect((await put(['I look forward, {requester}.'], await etag(line), line)).status).toBe(200)
    const requested = await requestTo(service, firstTenant(service), 'german@example.net', { language: 'de' })
    const { body } = await call<Screening>(service, 'GET', `/v1/screenings/${requested.id}`, { cookie })
    const letter = 'Dear Rosa Requester,\n\nmy 15 minutes are gone.\n\nInes Insider of Example Works'
    expect(body.dossier).toMatchObject({
      readyQuestions: ['Why Example Works?'],
      comeBackLine: 'I look forward, Rosa Requester.',
    })
    expect(body.dossier?.declineTexts.find(({ reason }) => reason === 'slump')?.text).toBe(letter)
    const decided = await decideNow(service, requested, cookie, { verdict: 'decline', reason: 'slump' })
    expect(decided.decision?.text).toBe(letter)
    const other = await requestTo(service, firstTenant(service), 'english@example.net')
    const { dossier } = (await call<Screening>(service, 'GET', `/v1/screenings/${other.id}`, { cookie })).body
    expect(dossier?.declineTexts.find(({ reason }) => reason === 'slump')?.text).not.toContain('minutes are gone')
    expect(dossier?.comeBackLine).toBeNull()
  })
})
