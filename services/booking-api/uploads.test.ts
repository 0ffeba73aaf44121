import { MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES } from './store/files.ts'
import { OTHER_KINDS, PDF, TAKEN, UNSAFE } from './testing/file-corpus.ts'
import { startService, type TestService } from './testing/service.ts'
import { send } from './testing/upload.ts'
import { call, filledIn, type Requested, request } from './testing/walk.ts'

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

let networks = 0
const upload = (content: Buffer, name: string) => send(service, name, content, `2001:db8:0:${(++networks).toString(16)}::7`)
const rows = async () =>
  (
    await service.deps.database.execute(
      'select (select count(*)::int from file) as files, (select count(*)::int from file_chunk) as chunks',
    )
  )[0]

/** A URL for the one file of a request. */
async function downloadOf(requested: Requested): Promise<string> {
  const path = `/v1/screenings/${requested.id}`
  const { body } = await call<{ dossier: { files: { id: string }[] } }>(service, 'GET', path, { bearer: requested.decide })
  const made = await call<{ url: string }>(service, 'POST', `${path}/downloads`, {
    bearer: requested.decide,
    body: { fileId: body.dossier.files[0]?.id },
  })
  return new URL(made.body.url).pathname
}

describe('an upload', () => {
  it('is taken by its content, bound with its claim, and read back to the byte by the insider', async () => {
    const content = Buffer.concat([PDF, Buffer.alloc(700_000, 'x')])
    const taken = await upload(content, '../../Résumé of Rosa’s (1).pdf')
    expect(taken.statusCode).toBe(201)
    const { id, claim, name, mediaType, sizeBytes } = taken.json()
    expect({ name, mediaType, sizeBytes }).toEqual({
      name: 'Résumé of Rosa’s (1).pdf',
      mediaType: 'application/pdf',
      sizeBytes: content.length,
    })

    const requested = await request(service, { answers: { resumeText: undefined, resumeFile: { id, claim } } })
    const url = await downloadOf(requested)
    const fetched = await service.app.inject({ method: 'GET', url })
    expect(fetched.rawPayload.equals(content)).toBe(true)
    expect(fetched.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="R_sum_ of Rosa_s _1_.pdf"; filename*=UTF-8''R%C3%A9sum%C3%A9%20of%20Rosa%E2%80%99s%20%281%29.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    await service.forward(5 * MINUTE_MS)
    expect((await service.app.inject({ method: 'GET', url })).statusCode).toBe(404)

    const dossier = await service.mail('dossier')
    expect(dossier.text).toContain('Résumé of Rosa’s (1) (PDF, 700 kB, attached)')
    expect(dossier.text.split('Not scanned for viruses.')).toHaveLength(2)
  })

  it('keeps its claim when the address was mistyped, and loses it once the request is confirmed', async () => {
    const { id, claim } = (await upload(Buffer.from('Five lines, as a file.\n'), 'cv.txt')).json()
    const answers = { resumeText: undefined, resumeFile: { id, claim } }
    const first = await filledIn(service, { address: 'mistyped@example.net', answers })
    expect((await call(service, 'POST', '/v1/insiders/ines/screenings', { body: first })).status).toBe(202)
    const requested = await request(service, { address: 'right@example.net', answers })
    const { body: seen } = await call(service, 'GET', `/v1/screenings/${requested.id}`, { bearer: requested.decide })
    expect(seen).toMatchObject({ dossier: { files: [{ name: 'cv.txt', mediaType: 'text/plain' }] } })
    const again = await filledIn(service, { address: 'third@example.net', answers })
    const refused = await call(service, 'POST', '/v1/insiders/ines/screenings', { body: again })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/answers/resumeFile' }] } })
  })

  it('is nobody’s without its own claim: not with another upload’s, nor with a made-up one', async () => {
    const [mine, theirs] = [(await upload(PDF, 'mine.pdf')).json(), (await upload(PDF, 'theirs.pdf')).json()]
    for (const claim of [mine.claim, 'x'.repeat(43)]) {
      const body = await filledIn(service, { address: 'thief@example.net', answers: { resumeFile: { id: theirs.id, claim } } })
      const refused = await call(service, 'POST', '/v1/insiders/ines/screenings', { body })
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/answers/resumeFile' }] } })
    }
  })

  it('is put off while too much of what was uploaded waits for its request', async () => {
    for (let i = 0; i < 3; i++) await upload(PDF, 'waits.pdf')
    const grow = (bytes: number) => service.deps.database.execute(`update file set size_bytes = ${bytes} where person_id is null`)
    await grow(2 ** 31 - 1)
    const put = await upload(PDF, 'cv.pdf')
    expect([put.statusCode, put.json().code, put.headers['retry-after']]).toEqual([503, 'busy', '3600'])
    await grow(PDF.length)
    expect((await upload(PDF, 'cv.pdf')).statusCode).toBe(201)
  })

  it('is taken beside others at the same time, each whole', async () => {
    const contents = Array.from({ length: 12 }, (_, i) =>
      Buffer.concat([PDF, Buffer.alloc(300_000, String.fromCharCode(97 + i))]),
    )
    const answers = await Promise.all(contents.map((content, i) => upload(content, `${i}.pdf`)))
    expect(answers.map((answer) => answer.json().sizeBytes)).toEqual(contents.map(({ length }) => length))
  })
})

describe('of a corpus of files', () => {
  it.each(TAKEN)('it is taken: $what', async ({ bytes, name }) => {
    const taken = await upload(bytes, 'cv.html')
    expect([taken.statusCode, taken.json().name]).toEqual([201, name])
  })

  it('the largest that there may be is taken', async () => {
    expect((await upload(Buffer.alloc(MAX_FILE_BYTES, 'a'), 'cv.txt')).json()).toMatchObject({ sizeBytes: MAX_FILE_BYTES })
  })

  const REFUSED: [what: string, content: Buffer, status: number, code: string, detail?: string][] = [
    ...OTHER_KINDS.map(([what, bytes]) => [what, bytes, 415, 'media-type-not-supported'] as [string, Buffer, number, string]),
    ...UNSAFE.map(
      ([what, bytes, detail]) => [what, bytes, 422, 'file-unsafe', detail] as [string, Buffer, number, string, string],
    ),
    ['nothing at all', Buffer.alloc(0), 422, 'invalid', 'is empty'],
    ['a byte too many', Buffer.alloc(MAX_FILE_BYTES + 1, 'a'), 413, 'payload-too-large'],
  ]
  it.each(REFUSED)('it is refused and leaves nothing: %s', async (_what, content, status, code, detail) => {
    const before = await rows()
    const refused = await upload(content, 'cv.pdf')
    expect(refused.statusCode).toBe(status)
    expect(refused.json()).toMatchObject({ code, ...(detail && { errors: [{ pointer: '/file', detail }] }) })
    expect(await rows()).toEqual(before)
  })
})

describe('a form', () => {
  const part = (what: string, content = 'abc') => `--b\r\nContent-Disposition: form-data; ${what}\r\n\r\n${content}\r\n`
  const file = part('name="file"; filename="cv.txt"')
  const form = (payload: string, boundary = '; boundary=b') =>
    service.app.inject({
      method: 'POST',
      url: '/v1/uploads',
      headers: {
        'content-type': `multipart/form-data${boundary}`,
        'x-forwarded-for': `2001:db8:1:${(++networks).toString(16)}::7`,
      },
      payload,
    })

  it.each<[string, string, number, string, string?]>([
    ['without a boundary', file, 400, 'malformed', ''],
    ['with a boundary of 300 characters', file, 400, 'malformed', `; boundary=${'b'.repeat(300)}`],
    ['with another boundary', file, 400, 'malformed', '; boundary=c'],
    ['that breaks off', file, 400, 'malformed'],
    ['that breaks off late', part('name="file"; filename="cv.txt"', 'a'.repeat(700_000)), 400, 'malformed'],
    ['that is none', 'nothing', 400, 'malformed'],
    ['that names an object’s own property', `${part('name="__proto__"; filename="cv.txt"')}--b--\r\n`, 400, 'malformed'],
    ['with nothing in it', '--b--\r\n', 422, 'invalid'],
    ['with a field alone', `${part('name="file"')}--b--\r\n`, 422, 'invalid'],
    ['with a file in another field', `${part('name="photo"; filename="cv.txt"')}--b--\r\n`, 422, 'invalid'],
    ['with two files', `${file}${file}--b--\r\n`, 422, 'invalid'],
    ['with a file and a field', `${file}${part('name="x"')}--b--\r\n`, 422, 'invalid'],
    ['with fifty headers', `--b\r\n${'X-Y: z\r\n'.repeat(50)}${file.slice(5)}--b--\r\n`, 422, 'invalid'],
  ])('%s is refused, naming the field, and leaves nothing', async (_what, payload, status, code, boundary) => {
    const before = await rows()
    const refused = await form(payload, boundary)
    expect([refused.statusCode, refused.json().code]).toEqual([status, code])
    expect(refused.json().errors).toMatchObject([{ pointer: '/file' }])
    expect(await rows()).toEqual(before)
  })
})
