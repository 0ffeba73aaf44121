import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../seal.ts'
import { contactsOf } from '../store/contacts.ts'
import { readText } from '../store/sealed-texts.ts'
import { CANARIES } from '../testing/canaries.ts'
import { type FullRun, runEverything } from '../testing/full-run.ts'
import { foundIn } from '../testing/needles.ts'
import { asOwner, type Cell, everyCell, type Owner } from '../testing/rows.ts'
import { startService, type TestService } from '../testing/service.ts'
import { call } from '../testing/walk.ts'

// Every way a request can go was gone, with a canary in every field. Then everything the database holds is read, and every line of the log.

const KINDS = [
  'answers',
  'approval-ending',
  'approved',
  'asked',
  'asked-closed',
  'browser-code',
  'cancelled-to-insider',
  'cancelled-to-requester',
  'come-back',
  'contact-asked',
  'decide-reminder',
  'declined',
  'dossier',
  'erased',
  'expired',
  'held-back',
  'help-asked',
  'help-line',
  'invitation-to-insider',
  'invitation-to-requester',
  'lapsed',
  'link-again',
  'missed-answered-to-insider',
  'missed-corrected-to-requester',
  'missed-stays-to-requester',
  'missed-to-requester',
  'moved-to-insider',
  'moved-to-requester',
  'names-next-week',
  'not-returned',
  'other-late',
  'other-waits',
  'outcome-asked',
  'reminder-to-insider',
  'reminder-to-requester',
  'referral-accepted',
  'referral-asked',
  'referral-offered',
  'referral-went',
  'introduced',
  'introduced-to-colleague',
  'replied',
  'reply-answered',
  'returned',
  'taken-back',
  'thanks',
  'thanks-asked',
  'verify-address',
  'window-missed',
  'window-moved',
  'withdrawn',
]

let service: TestService
let owner: Owner
let run: FullRun
let cells: Cell[]
const log: string[] = []

beforeAll(async () => {
  service = await startService({ onLog: (line) => log.push(line) })
  owner = asOwner(service)
  run = await runEverything(service)
  cells = await everyCell(owner)
}, 120_000)
afterAll(async () => {
  await owner.end()
  await service.stop()
})

describe('the run', () => {
  it('sent every kind of mail and filled every table', async () => {
    expect([...run.kinds]).toEqual(expect.arrayContaining(KINDS))
    // A crossing is there only between one insider’s lock and another’s.
    const filled = new Set([...cells.map(({ table }) => table), 'crossing'])
    expect(filled.size).toBe(
      Number((await owner`select count(*) as n from information_schema.tables where table_schema = 'public'`)[0]?.n),
    )
    expect(run.secrets.size).toBeGreaterThan(25)
    expect(run.codes.size).toBe(3)
  })

  it('said every canary: each stands in a mail or an answer, so that it could have been found', async () => {
    const mails = (await service.mails())
      .map(({ text, subject, to, calendar }) => [text, subject, to, calendar].join('\n'))
      .join('\n')
    const { fileName, fileStart, fileEnd, override, report, outcomeNote, referralReason, contactNote, contactTag, ...written } =
      CANARIES
    for (const word of Object.values(written)) expect(mails.replace(/\[:\]\/\//g, '://').replace(/\r?\n /g, '')).toContain(word)
    // What only the insider, or the operator, is told: it can be opened again.
    const texts = await owner<
      { id: string }[]
    >`select id from sealed where kind in ('override', 'report', 'outcome-note', 'referral-reason')`
    const kept = await Promise.all(texts.map(({ id }) => readText(service.deps.database, service.deps.keyring, id)))
    expect(kept.sort()).toEqual([outcomeNote, override, report, referralReason].sort())
    const listed = await contactsOf(service.deps.database, service.deps.keyring, service.insiderId, null, 9)
    expect(listed).toMatchObject([{ note: contactNote, tags: [contactTag] }])
    expect(cells.some(({ table }) => table === 'file_chunk')).toBe(true)
  })
})

describe('the search', () => {
  const word = CANARIES.why
  it.each([
    ['as text', word],
    ['in other letters', word.toUpperCase()],
    ['as bytes', Buffer.from(`..${word}..`)],
    ['as UTF-16', Buffer.from(word, 'utf16le')],
    ['in hex', `x${Buffer.from(word).toString('hex')}`],
    ['in JSON', JSON.stringify({ why: word })],
    ['in a URL', `?why=${encodeURIComponent(word)}`],
    ...['', 'a', 'ab'].flatMap((before): [string, string][] =>
      (['base64', 'base64url'] as const).map((code) => [
        `in ${code} after ${before.length}`,
        Buffer.from(`${before}${word}, and on`).toString(code),
      ]),
    ),
  ])('finds what lies in the clear %s', (_how, value) => {
    expect(foundIn([{ table: 'some', column: 'where', value }], word)).toEqual(['some.where'])
  })
})

describe('a dump of the database', () => {
  it.each(Object.entries(CANARIES))('holds the %s nowhere in the clear', (_what, word) => {
    expect(foundIn(cells, word)).toEqual([])
  })

  it('holds no hash of an address that anybody could make again', () => {
    for (const address of [CANARIES.address, CANARIES.otherAddress, CANARIES.insiderAddress, CANARIES.otherInsiderAddress]) {
      for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512']) {
        const digest = createHash(algorithm).update(address).digest()
        expect(
          cells.some(({ value }) => Buffer.isBuffer(value) && value.includes(digest)),
          algorithm,
        ).toBe(false)
        expect(foundIn(cells, digest.toString('hex'))).toEqual([])
      }
    }
  })

  it('holds no token, cookie, key or claim', () => {
    for (const secret of run.secrets) {
      expect(foundIn(cells, secret)).toEqual([])
      const raw = Buffer.from(secret, 'base64url')
      expect(cells.some(({ value }) => Buffer.isBuffer(value) && value.includes(raw))).toBe(false)
    }
  })

  it('holds no idempotency key', () => {
    for (const key of run.idempotencyKeys) expect(foundIn(cells, key)).toEqual([])
  })

  it('holds no six-digit code, nor a bare hash of one, which a million tries would open', () => {
    for (const code of run.codes) {
      for (const { table, column, value } of cells) {
        const where = `${table}.${column}`
        if (Buffer.isBuffer(value)) {
          expect(value.includes(code), where).toBe(false)
          expect(value.equals(sha256(code)), where).toBe(false)
        } else expect(value, where).not.toMatch(new RegExp(`(?<![0-9a-f.])${code}(?![0-9a-f])`))
      }
    }
  })
})

describe('the log', () => {
  it('tells of each request and mail', () => {
    expect(log.length).toBeGreaterThan(60)
    expect(log.some((line) => line.includes('mail sent'))).toBe(true)
  })

  const lines = () => log.map((line): Cell => ({ table: 'log', column: 'line', value: line }))

  it.each(Object.entries(CANARIES))('holds no %s', (_what, word) => {
    expect(foundIn(lines(), word)).toEqual([])
  })

  it('holds no token, cookie, key, claim, code or idempotency key', () => {
    const all = log.join('\n')
    for (const secret of [...run.secrets, ...run.idempotencyKeys]) expect(all).not.toContain(secret)
    for (const code of run.codes) expect(all).not.toMatch(new RegExp(`(?<![0-9a-f.:-])${code}(?![0-9a-f.])`))
  })

  it.each([
    ['in the query', (secret: string) => ({ url: `/v1/screenings?cursor=${secret}&token=${secret}` })],
    ['in the path', (secret: string) => ({ url: `/v1/screenings/${secret}` })],
    ['in a path that leads nowhere', (secret: string) => ({ url: `/${secret}/${secret}` })],
    ['as a download', (secret: string) => ({ url: `/v1/downloads/${secret}` })],
    [
      'in a header',
      (secret: string) => ({
        url: '/v1/link',
        headers: { authorization: `Bearer ${secret}`, referer: secret, 'user-agent': secret },
      }),
    ],
    ['as the body', (secret: string) => ({ url: '/v1/links', method: 'POST' as const, payload: { address: secret } })],
    [
      'as a broken body',
      (secret: string) => ({
        url: '/v1/links',
        method: 'POST' as const,
        payload: `{"address": "${secret}`,
        headers: { 'content-type': 'application/json' },
      }),
    ],
    [
      'in the way the client is named',
      (secret: string) => ({ url: '/livez', headers: { 'x-forwarded-for': secret, host: secret } }),
    ],
  ])('holds none that comes %s', async (_where, request) => {
    const [secret = ''] = run.secrets
    const address = CANARIES.address
    log.length = 0
    await service.app.inject(request(secret))
    await service.app.inject(request(address))
    expect(log.join('\n')).not.toContain(secret)
    expect(log.join('\n')).not.toContain(address)
    expect(log.join('\n')).not.toContain('quirina')
  })

  it('holds nothing of what was sent when the database breaks under it, and the answer neither', async () => {
    log.length = 0
    await owner.unsafe('alter table sealed rename to gone')
    const page = await call<{
      meetingTypes: { id: string; questionnaire: { version: string } }[]
      expectations: { version: string }
    }>(service, 'GET', '/v1/insiders/ines')
    const { name, now, why, wantsToLearn, resumeText, skills, enjoys, fields, goal, questions } = CANARIES
    const failed = await call(service, 'POST', '/v1/insiders/ines/screenings', {
      headers: { 'x-forwarded-for': '203.0.113.99' },
      body: {
        meetingTypeId: page.body.meetingTypes[0]?.id,
        address: 'third.canary@feathers.example',
        questionnaireVersion: page.body.meetingTypes[0]?.questionnaire.version,
        expectations: { version: page.body.expectations.version, accepted: true },
        answers: {
          name,
          timeZone: 'Europe/Lisbon',
          language: 'en',
          now,
          why,
          relationship: 'stranger',
          wantsToLearn,
          resumeText,
          worksheet: { skills, enjoys, fields, goal, questions },
          under18: false,
        },
      },
    })
    await service.settle()
    await owner.unsafe('alter table gone rename to sealed')
    expect(failed).toMatchObject({ status: 500, body: { code: 'internal' } })
    expect(log.length).toBeGreaterThan(0)
    const said = `${log.join('\n')}${JSON.stringify(failed.body)}`
    for (const word of [...Object.values(CANARIES), 'third.canary', 'feathers.example']) expect(said).not.toContain(word)
    expect(said).not.toMatch(/insert into|select |relation/i)
  })
})
