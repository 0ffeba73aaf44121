import { instant } from '@vestibule/scheduling/instant.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runAdmin } from './admin-commands.ts'
import { config } from './config.ts'
import { newKey } from './seal.ts'
import { bothSides } from './testing/both-sides.ts'
import { cloneDatabase } from './testing/database.ts'
import { startService, type TestService } from './testing/service.ts'
import { call, prove, request } from './testing/walk.ts'

describe('pnpm admin', () => {
  const secret = newKey()
  let database: Awaited<ReturnType<typeof cloneDatabase>>
  let service: TestService
  beforeAll(async () => {
    database = await cloneDatabase()
    service = await startService({ database, secret })
  })
  afterAll(async () => {
    await service.stop()
    await database.drop()
  })

  /** What a command prints. */
  async function admin(words: string, values: Record<string, string> = {}): Promise<string[]> {
    const lines: string[] = []
    const settings = config({
      DATABASE_URL: database.url,
      SECRET_KEY: secret.toString('base64'),
      SMTP_URL: 'smtp://127.0.0.1:2525',
      MAIL_FROM: 'Works <works@example.org>',
    })
    await runAdmin(settings, words.split(' '), values, { now: () => instant(0), say: (line) => lines.push(line) })
    return lines
  }

  const REAL = {
    name: 'Real Works',
    'insider-name': 'Ida Inside',
    address: 'ida@example.org',
    slug: 'ida',
    'time-zone': 'Europe/Madrid',
  }

  it('makes an organization whose first insider can be asked at once', async () => {
    await admin('organization', { ...REAL, language: 'es' })
    expect((await call(service, 'GET', '/v1/insiders/ida')).body).toMatchObject({
      meetingTypes: [{ title: 'Una conversación por teléfono' }],
      name: 'Ida Inside',
      organization: 'Real Works',
      timeZone: 'Europe/Madrid',
    })
  })

  it('says whether somebody under 18 may ask', async () => {
    const listed = (await admin('organizations')).find((line) => line.includes('Real Works')) ?? ''
    const [organization = ''] = listed.split(' ')
    const minors = async () => (await call(service, 'GET', '/v1/insiders/ida')).body.minors
    expect(await minors()).toBe('not-allowed')
    await admin('policy', { organization, minors: 'with-consent' })
    expect(await minors()).toBe('with-consent')
    await expect(admin('policy', { organization, minors: 'perhaps' })).rejects.toThrow('--minors')
    await expect(admin('policy', { organization: 'org_none', minors: 'not-allowed' })).rejects.toThrow('--organization')
  })

  it.each([
    ['without a name', { name: '' }, '--name'],
    ['with half an address', { address: 'ida@' }, '--address'],
    ['with a slug of our own', { slug: 'my-request' }, '--slug'],
    ['with a slug that is taken', { slug: 'ines' }, '--slug is taken'],
    ['with a zone that is none', { 'time-zone': 'Mars/Base' }, '--time-zone'],
    ['in a language that we lack', { language: 'tlh' }, '--language must be one of en, de, es, fr'],
  ])('makes none %s, and says so', async (_how, change, said) => {
    await expect(admin('organization', { ...REAL, slug: 'new-one', ...change })).rejects.toThrow(said)
  })

  it('makes a key that works, with its scopes alone, until it is revoked', async () => {
    const [organizations] = await admin('organizations')
    const organization = organizations?.split(' ')[0] ?? ''
    const [made = '', key = ''] = await admin('key create', { organization, name: 'Reports', scopes: 'screenings:read' })
    expect((await call(service, 'GET', '/v1/screenings', { bearer: key })).status).toBe(200)
    expect((await call(service, 'GET', '/v1/facts', { bearer: key })).status).toBe(403)
    expect((await admin('key list')).join('\n')).not.toContain(key.slice(-49))
    await admin(`key revoke ${/key_\w+/.exec(made)?.[0]}`)
    expect((await call(service, 'GET', '/v1/screenings', { bearer: key })).status).toBe(401)
    await expect(admin(`key revoke ${/key_\w+/.exec(made)?.[0]}`)).rejects.toThrow('no such key')
  })

  it.each([
    ['an unknown scope', { scopes: 'everything' }, '--scopes'],
    ['nobody’s organization', { organization: 'org_01jdf3k8a9e0rtv6y2n5m4q7wx' }, '--organization'],
  ])('makes no key for %s', async (_what, change, said) => {
    const [organizations] = await admin('organizations')
    await expect(
      admin('key create', { organization: organizations?.split(' ')[0] ?? '', name: 'x', scopes: 'facts:read', ...change }),
    ).rejects.toThrow(said)
  })

  it('lists what insiders have reported, as long as the request was not erased', async () => {
    expect(await admin('reports')).toEqual(['Nobody has reported anything.'])
    const rude = await request(service)
    const sides = bothSides(service, () => cookie)
    const cookie = await prove(service, rude.decide)
    await sides.byInsider(rude, 'POST', 'report', { reason: 'Rude on the phone' })
    const line = `2026-11-30T09:00:00Z  Example Works, ines  ${rude.id}`
    expect(await admin('reports')).toEqual([`${line}  Rude on the phone`])
    await sides.by(rude, 'POST', 'erasure', {})
    expect(await admin('reports')).toEqual([`${line}  (erased)`])
  })

  it('finds the chains whole', async () => {
    expect(await admin('chain')).toContain('ines: whole')
  })

  it('says how it is used when it is asked for something else', async () => {
    await expect(admin('frobnicate')).rejects.toThrow('pnpm admin organization')
  })
})
