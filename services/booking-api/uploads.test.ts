import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startService, type TestService } from './testing/service.ts'
import { call, filledIn, request } from './testing/walk.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')

describe('an upload', () => {
  let service: TestService
  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service.stop())

  async function upload(content: Buffer, name: string) {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(content)], name))
    const encoded = new Response(form)
    return service.app.inject({
      method: 'POST',
      url: '/v1/uploads',
      headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    })
  }

  it('is taken by its content, bound with its claim, and read back to the byte by the insider', async () => {
    const content = Buffer.concat([PDF, Buffer.alloc(700_000, 'x')])
    const taken = await upload(content, '../../Résumé of Rosa.pdf')
    expect(taken.statusCode).toBe(201)
    const { id, claim, name, mediaType, sizeBytes } = taken.json()
    expect({ name, mediaType, sizeBytes }).toEqual({
      name: 'Résumé of Rosa.pdf',
      mediaType: 'application/pdf',
      sizeBytes: content.length,
    })

    const requested = await request(service, { answers: { resumeText: undefined, resumeFile: { id, claim } } })
    const { body: seen } = await call<{ dossier: { files: { id: string }[] } }>(
      service,
      'GET',
      `/v1/screenings/${requested.id}`,
      { bearer: requested.decide },
    )
    const offered = await call<{ url: string }>(service, 'POST', `/v1/screenings/${requested.id}/downloads`, {
      bearer: requested.decide,
      body: { fileId: seen.dossier.files[0]?.id },
    })
    const fetched = await service.app.inject({ method: 'GET', url: new URL(offered.body.url).pathname })
    expect(fetched.rawPayload.equals(content)).toBe(true)
    expect(fetched.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff' })
    expect(fetched.headers['content-disposition']).toContain("filename*=UTF-8''R%C3%A9sum%C3%A9%20of%20Rosa.pdf")

    const dossier = await service.mail('dossier')
    expect(dossier.text).toContain('Résumé of Rosa (PDF, 700 kB, attached)')
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

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 415],
    ['a page called .pdf', Buffer.from('<!doctype html><script>alert(1)</script>'), 415],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x01]), 415],
    ['nothing at all', Buffer.alloc(0), 422],
    ['a byte too many', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 413],
  ])('is refused when it is %s, and leaves no row', async (_what, content, status) => {
    const before = (await service.deps.database.execute('select count(*)::int as n from file'))[0]
    expect((await upload(content, 'cv.pdf')).statusCode).toBe(status)
    expect((await service.deps.database.execute('select count(*)::int as n from file'))[0]).toEqual(before)
  })

  it('without a claim of its own is nobody’s', async () => {
    const { id } = (await upload(PDF, 'cv.pdf')).json()
    const body = await filledIn(service, { address: 'thief@example.net', answers: { resumeFile: { id, claim: 'x'.repeat(43) } } })
    expect((await call(service, 'POST', '/v1/insiders/ines/screenings', { body })).status).toBe(422)
  })
})
