import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InsiderPage } from './http/schemas/insider-page.ts'
import type { EditQuestionnaire } from './http/schemas/questionnaire.ts'
import type { Screening } from './http/schemas/screening.ts'
import { NASTY } from './mail/testing/nasty.ts'
import { questionnaire, screening } from './store/schema.ts'
import { startService, type TestService } from './testing/service.ts'
import { upload } from './testing/upload.ts'
import { apiKey, call, filledIn, request } from './testing/walk.ts'

type OwnQuestion = EditQuestionnaire['questions'][number]

const SEE: OwnQuestion = {
  id: 'seen',
  kind: 'choice',
  label: 'Have you seen a site?',
  required: true,
  choices: [
    { value: 'yes', label: 'Yes, I have' },
    { value: 'no', label: 'Not yet' },
  ],
}
const WHERE: OwnQuestion = {
  id: 'where',
  kind: 'short',
  label: 'Where?',
  required: true,
  shownIf: { question: 'seen', values: ['yes'] },
}
const ALL: OwnQuestion[] = [
  SEE,
  WHERE,
  { id: 'rivers', kind: 'several', label: 'Which rivers?', required: false, choices: SEE.choices ?? [], mostChoices: 2 },
  { id: 'years', kind: 'number', label: 'Years of drawing', required: true, minNumber: 0, maxNumber: 60 },
  { id: 'start', kind: 'date', label: 'First day', required: false },
  { id: 'page', kind: 'link', label: 'Your page', required: false },
  { id: 'sample', kind: 'file', label: 'A drawing', required: false },
]
const OWN = {
  seen: 'yes',
  where: 'In Köln',
  rivers: ['no', 'yes'],
  years: 3.5,
  start: '2027-02-01',
  page: 'https://example.net/me',
}

let service: TestService
let key: string
let mtt: string

beforeAll(async () => {
  service = await startService()
  key = await apiKey(service)
  mtt = (await page()).meetingTypes[0]?.id ?? ''
})
afterAll(() => service.stop())

const page = async () => (await call<InsiderPage>(service, 'GET', '/v1/insiders/ines')).body
const read = () => call<{ version: string }>(service, 'GET', `/v1/questionnaires/${mtt}`, { bearer: key })
const etag = async () => String((await read()).headers.etag)
const put = async (body: EditQuestionnaire, ifMatch?: string) =>
  call(service, 'PUT', `/v1/questionnaires/${mtt}`, {
    bearer: key,
    body,
    headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
  })
/** Asks these from now on. */
async function asks(body: EditQuestionnaire) {
  const edited = await put(body, await etag())
  expect(edited.status, JSON.stringify(edited.body)).toBe(200)
}
async function submit(answers: Record<string, unknown>, address = 'asks@example.net') {
  const body = await filledIn(service, { address, answers })
  const headers = { 'x-forwarded-for': `198.51.100.${network++ % 250}` } // thirty an hour are one network's
  return call(service, 'POST', '/v1/insiders/ines/screenings', { body, headers })
}
let network = 0
const rows = () => service.deps.database.$count(questionnaire)
const dossierOf = async ({ id, decide }: { id: string; decide: string }) =>
  (await call<Screening>(service, 'GET', `/v1/screenings/${id}`, { bearer: decide })).body.dossier

describe('a questionnaire', () => {
  it('holds nothing of the insider’s own at first', async () => {
    expect(await read()).toMatchObject({
      status: 200,
      headers: { etag: '"core-1"' },
      body: { meetingTypeId: mtt, version: 'core-1', questions: [], worksheet: null, warnings: [] },
    })
  })

  it('is changed only by who says what they saw, and saw the newest', async () => {
    const seen = await etag()
    const before = await rows()
    expect(await put({ questions: [SEE] })).toMatchObject({ status: 428, body: { code: 'precondition-required' } })
    expect(await put({ questions: [SEE] }, '"core-0"')).toMatchObject({ status: 412, body: { code: 'precondition-failed' } })
    expect(await put({ questions: [SEE] }, 'core-1')).toMatchObject({ status: 400, body: { code: 'malformed' } })
    expect(await rows()).toBe(before)
    const made = await put({ questions: [SEE] }, seen)
    expect(made).toMatchObject({ status: 200, body: { questions: [SEE] } })
    expect(made.headers.etag).toBe(await etag())
    expect(await put({ questions: [SEE, WHERE] }, seen)).toMatchObject({ status: 412 })
  })

  it('is the same for the same edit again, whose answer may have been lost', async () => {
    const first = await etag()
    const made = await put({ questions: ALL }, first)
    const n = await rows()
    expect((await put({ questions: ALL }, first)).body).toEqual(made.body)
    expect((await put({ questions: ALL }, await etag())).body).toEqual(made.body)
    expect(await rows()).toBe(n)
  })

  it('is one of two edits that begin from the same', async () => {
    const seen = await etag()
    const tries = await Promise.all(['a', 'b', 'c'].map((id) => put({ questions: [{ ...SEE, id }] }, seen)))
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 412, 412])
  })

  it('is told where a question can’t be asked, or speaks of what had better not be', async () => {
    const wrong = {
      questions: [
        { ...SEE, choices: [] },
        { ...WHERE, id: 'seen' },
      ],
    }
    expect(await put(wrong, await etag())).toMatchObject({
      status: 422,
      body: {
        errors: [
          { pointer: '/questions/0/choices' },
          { pointer: '/questions/1/id' },
          { pointer: '/questions/1/shownIf/values/0' },
        ],
      },
    })
    const preview = await call(service, 'POST', `/v1/questionnaires/${mtt}/preview`, {
      bearer: key,
      body: { questions: [{ ...SEE, label: 'Are you married?' }] },
    })
    expect(preview).toMatchObject({
      status: 200,
      body: { warnings: [{ pointer: '/questions/0/label', topic: 'family' }], questionnaire: { version: 'preview' } },
    })
    expect(JSON.stringify(await page())).not.toContain('married')
  })

  it('needs a key that may change settings', async () => {
    const reader = await apiKey(service, ['screenings:read'])
    expect((await call(service, 'GET', `/v1/questionnaires/${mtt}`, { bearer: reader })).status).toBe(403)
  })
})

describe('a request', () => {
  it('answers them, and its dossier shows each answer under its label, in order', async () => {
    await asks({ questions: ALL })
    const file = await upload(service, 'quay.txt', 'A quay, in words.')
    const requested = await request(service, { answers: { own: { ...OWN, sample: file } } })
    const dossier = await dossierOf(requested)
    expect(dossier?.answers.slice(-6)).toEqual([
      { id: 'own.seen', label: 'Have you seen a site?', text: 'Yes, I have' },
      { id: 'own.where', label: 'Where?', text: 'In Köln' },
      { id: 'own.rivers', label: 'Which rivers?', text: 'Not yet, Yes, I have' },
      { id: 'own.years', label: 'Years of drawing', text: '3.5' },
      { id: 'own.start', label: 'First day', text: '1 February 2027' },
      { id: 'own.page', label: 'Your page', text: 'https://example.net/me' },
    ])
    expect(dossier?.answers.find(({ id }) => id === 'resumeText')?.label).toBe('Your résumé')
    expect(dossier?.files).toMatchObject([{ name: 'quay.txt', question: 'A drawing' }])
    const { text, html } = await service.mail('dossier')
    expect(text).toContain('A drawing: quay (TXT')
    expect(text).toContain('https[:]//example[.]net/me')
    expect(html).not.toContain('https://example.net/me')

    await asks({ questions: [{ ...SEE, label: 'Asked otherwise now?' }] })
    expect((await dossierOf(requested))?.answers).toEqual(dossier?.answers)
  })

  it('is told which field is wrong, and what is not asked', async () => {
    await asks({ questions: ALL })
    const own = { ...OWN, seen: 'no', years: 61, page: 'javascript:alert(1)', stray: 'x' }
    const refused = await submit({ own })
    expect(refused.status).toBe(422)
    expect((refused.body.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/answers/own/where',
      '/answers/own/stray',
      '/answers/own/years',
      '/answers/own/page',
    ])
    expect(await submit({ own: { ...OWN, seen: true } })).toMatchObject({ body: { errors: [{ pointer: '/answers/own/seen' }] } })
    expect(
      await submit({ own: { ...OWN, sample: { id: 'fil_01jdf3k8a9e0rtv6y2n5m4q7wx', claim: 'x'.repeat(43) } } }),
    ).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/answers/own/sample' }] },
    })
  })

  it('sent again with its key is answered as before, also when other questions are asked by now', async () => {
    await asks({ questions: [SEE] })
    const again = {
      key: randomUUID(),
      body: await filledIn(service, { address: 'again@example.net', answers: { own: { seen: 'no' } } }),
    }
    const first = await call(service, 'POST', '/v1/insiders/ines/screenings', again)
    expect(first.status).toBe(202)
    await asks({ questions: [] })
    expect(await call(service, 'POST', '/v1/insiders/ines/screenings', again)).toMatchObject({
      status: 202,
      headers: { 'idempotent-replayed': 'true' },
      body: first.body,
    })
  })

  it('and an edit at the same moment come one after the other, never half and half', async () => {
    await asks({ questions: [SEE] })
    const tag = await etag()
    const bodies = await Promise.all(
      [1, 2, 3, 4].map((n) => filledIn(service, { address: `moment-${n}@example.net`, answers: { own: { seen: 'no' } } })),
    )
    const sent = bodies.map((body) => call(service, 'POST', '/v1/insiders/ines/screenings', { body }))
    const [edited, ...submitted] = await Promise.all([put({ questions: [{ ...SEE, label: 'Otherwise?' }] }, tag), ...sent])
    expect(edited?.status).toBe(200)
    const kept = await service.deps.database.$count(screening, eq(screening.questionnaireVersion, tag.slice(1, -1)))
    expect(kept).toBe(submitted.filter(({ status }) => status === 202).length)
    for (const { status, body } of submitted)
      if (status !== 202)
        expect({ status, body }).toMatchObject({ status: 422, body: { errors: [{ pointer: '/questionnaireVersion' }] } })
  })

  it('takes nasty words in them as words, or names the field that does not take them', async () => {
    const text = { label: 'Words?', required: false }
    const kinds = ['short', 'long', 'link', 'date'] as const
    await asks({ questions: [SEE, ...kinds.map((kind) => ({ ...text, id: kind, kind }))] })
    const refused = { short: 0, long: 0 }
    const some = NASTY.filter((payload, n) => n % 6 === 0 && payload !== '' && payload.length <= 2000)
    for (const [n, payload] of some.entries()) {
      const own = { seen: payload, short: payload, long: payload, link: `https:${payload}`, date: payload }
      const said = await submit({ own }, `nasty-${n}@example.net`)
      const wrong = (said.body.errors as { pointer: string }[]).map(({ pointer }) => pointer)
      expect(said.status, JSON.stringify(payload)).toBe(422)
      for (const field of ['seen', 'link', 'date']) expect(wrong, JSON.stringify(payload)).toContain(`/answers/own/${field}`)
      expect(wrong.every((pointer) => pointer.startsWith('/answers/own/'))).toBe(true)
      for (const field of ['short', 'long'] as const) if (wrong.includes(`/answers/own/${field}`)) refused[field]++
    }
    expect(refused.long).toBeLessThan(refused.short) // lines end where lines are asked for
    expect(refused.short).toBeLessThan(some.length / 2)
  })

  it('that answers older questions is told that they were replaced', async () => {
    await asks({ questions: [SEE] })
    const body = await filledIn(service, { address: 'late@example.net', answers: { own: { seen: 'no' } } })
    await asks({ questions: [SEE, { ...WHERE, required: false }] })
    const refused = await call(service, 'POST', '/v1/insiders/ines/screenings', { body })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/questionnaireVersion' }] } })
  })
})

describe('a worksheet of the insider’s own', () => {
  it('is downloaded by anyone, asked for instead of the prompts, and named in the dossier', async () => {
    const sheet = await upload(service, 'Goals sheet.txt', 'Three goals:')
    expect((await put({ questions: [], worksheet: { id: sheet.id, required: true } }, await etag())).status).toBe(422)
    await asks({ questions: [], worksheet: { ...sheet, required: true } })
    await asks({ questions: [SEE], worksheet: { id: sheet.id, required: true } }) // theirs by now, without a claim
    const question = (await page()).meetingTypes[0]?.questionnaire.sections.flatMap(({ questions }) => questions)
    const { template } = question?.find(({ id }) => id === 'worksheetFile') ?? {}
    expect(template).toMatchObject({ name: 'Goals sheet.txt', sizeBytes: 12 })
    const fetched = await service.app.inject({ method: 'GET', url: new URL(template?.url ?? '').pathname })
    expect(fetched.payload).toBe('Three goals:')
    expect(fetched.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff' })

    const own = { seen: 'no' }
    expect(await submit({ own })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/answers/worksheet' }, { pointer: '/answers/worksheetFile' }] },
    })
    const filled = await upload(service, 'mine.txt', 'Three goals: one, two, three')
    const resume = await upload(service, 'resume.txt', 'Five lines')
    const requested = await request(service, {
      address: 'sheet@example.net',
      answers: { worksheet: undefined, worksheetFile: filled, resumeFile: resume, resumeText: undefined, own },
    })
    expect((await dossierOf(requested))?.files.map(({ name, question }) => [name, question]).sort()).toEqual([
      ['mine.txt', 'The worksheet of Ines Insider, filled in'],
      ['resume.txt', null],
    ])
    await asks({ questions: [] })
  })
})
