import { DAY_MS } from '@vestibule/scheduling/instant.ts'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draft } from './store/schema.ts'
import { startService, type TestService } from './testing/service.ts'
import { call, filledIn } from './testing/walk.ts'

interface Made {
  readonly id: string
  readonly key: string
}

let service: TestService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

async function make(content = '{"values":{}}'): Promise<Made> {
  const { body } = await call<Made>(service, 'POST', '/v1/drafts', { body: { content } })
  return { id: body.id, key: body.key }
}
const at = (method: string, { id, key }: Made, more: { body?: unknown; ifMatch?: string } = {}) =>
  call(service, method, `/v1/drafts/${id}`, {
    headers: { 'draft-key': key, ...(more.ifMatch ? { 'if-match': more.ifMatch } : {}) },
    body: more.body,
  })
const rows = () => service.deps.database.$count(draft)

describe('a draft', () => {
  it('is read with its key, and without it as if it were not there', async () => {
    const made = await make('{"values":{"name":"Röhm 🌊"}}')
    const other = await make()
    expect(await at('GET', made)).toMatchObject({
      status: 200,
      headers: { etag: '"1"', 'cache-control': 'no-store' },
      body: { content: '{"values":{"name":"Röhm 🌊"}}' },
    })
    const refused = { status: 404, body: { code: 'not-found' } }
    for (const method of ['GET', 'DELETE']) {
      expect(await at(method, { ...made, key: other.key })).toMatchObject(refused)
      expect(await call(service, method, `/v1/drafts/${made.id}`)).toMatchObject(refused)
    }
    expect(await at('PUT', { ...made, key: other.key }, { body: { content: '' }, ifMatch: '"1"' })).toMatchObject(refused)
    expect((await at('GET', made)).status).toBe(200)
  })

  it('is saved by one of two devices that saw the same, and the other is told', async () => {
    const made = await make()
    const saves = await Promise.all(
      ['one', 'two', 'three'].map((content) => at('PUT', made, { body: { content }, ifMatch: '"1"' })),
    )
    expect(saves.map(({ status }) => status).sort()).toEqual([200, 412, 412])
    expect((await at('GET', made)).headers.etag).toBe('"2"')
    expect(await at('PUT', made, { body: { content: 'x' } })).toMatchObject({ status: 428 })
    expect(await at('PUT', made, { body: { content: 'mine' }, ifMatch: '"2"' })).toMatchObject({
      status: 200,
      headers: { etag: '"3"' },
    })
  })

  it.each([
    ['at its largest', 'é'.repeat(32 * 1024), 201],
    ['a byte larger', `${'é'.repeat(32 * 1024)}x`, 413],
    ['with a NUL', 'a\u0000b', 422],
  ])('%s is answered accordingly', async (_what, content, status) => {
    expect((await call(service, 'POST', '/v1/drafts', { body: { content } })).status).toBe(status)
  })

  it('lives seven days from its last save, then is gone', async () => {
    const made = await make()
    await service.forward(6 * DAY_MS)
    expect((await at('PUT', made, { body: { content: 'on' }, ifMatch: '"1"' })).status).toBe(200)
    await service.forward(7 * DAY_MS - 1)
    expect((await at('GET', made)).status).toBe(200)
    await service.forward(1)
    expect((await at('GET', made)).status).toBe(404)
    expect((await at('PUT', made, { body: { content: 'on' }, ifMatch: '"2"' })).status).toBe(404)
  })

  it('goes with the request it became, and stays where that was refused', async () => {
    const made = await make()
    const before = await rows()
    const body = { ...(await filledIn(service, { address: 'drafts@example.net' })), draft: made }
    const wrong = { ...body, questionnaireVersion: 'core-0' }
    expect((await call(service, 'POST', '/v1/insiders/ines/screenings', { body: wrong })).status).toBe(422)
    expect(await rows()).toBe(before)
    expect((await call(service, 'POST', '/v1/insiders/ines/screenings', { body })).status).toBe(202)
    expect(await rows()).toBe(before - 1)
  })

  it('is put off while too many wait to be gone on with, and those there are go on', async () => {
    const made = await make()
    const before = await rows()
    await service.deps.database.execute(sql`
      insert into draft (id, key_hash, revision, bytes, saved_at, expires_at)
      select gen_random_uuid(), '', 1, '', now(), ${new Date(service.deps.clock()).toISOString()}::timestamptz + interval '1 hour'
        from generate_series(1, 50000)`)
    expect(await call(service, 'POST', '/v1/drafts', { body: { content: '{}' } })).toMatchObject({
      status: 503,
      headers: { 'retry-after': '3600' },
      body: { code: 'busy' },
    })
    expect((await at('PUT', made, { body: { content: 'on' }, ifMatch: '"1"' })).status).toBe(200)
    await service.deps.database.execute(sql`delete from draft where key_hash = ''`)
    expect(await rows()).toBe(before)
    expect((await call(service, 'POST', '/v1/drafts', { body: { content: '{}' } })).status).toBe(201)
  })

  it('is made twenty times an hour from one network, and no more', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.7' }
    const made = () => call(service, 'POST', '/v1/drafts', { headers, body: { content: '{}' } })
    for (let n = 0; n < 20; n++) expect((await made()).status).toBe(201)
    expect(await made()).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
  })
})
