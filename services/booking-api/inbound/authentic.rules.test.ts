import { instant } from '@vestibule/scheduling/instant.ts'
import { describe, expect, it } from 'vitest'
import { doubtAbout } from './authentic.ts'
import { readMail } from './inbound-mail.ts'
import { CLIENTS, type ReplyTo, SAMPLE } from './testing/client-replies.ts'
import { dnsOf, signingDomain } from './testing/signing-domain.ts'

const NOW = instant(Date.parse('2026-11-30T09:06:00Z'))
const own = signingDomain('example.org')
const other = signingDomain('elsewhere.example')
const mail = (changes: Partial<ReplyTo> = {}) =>
  CLIENTS['mutt, without a quote']?.(['Yes'], { ...SAMPLE, ...changes }) ?? Buffer.alloc(0)
const doubt = async (bytes: Buffer, more: { records?: Record<string, string>; now?: number } = {}) =>
  doubtAbout(
    bytes,
    await readMail(bytes),
    { from: 'ines@example.org', to: SAMPLE.to },
    dnsOf(more.records ?? own.records, other.records),
    instant(more.now ?? NOW),
  )
const edited = (bytes: Buffer, from: string | RegExp, to: string) =>
  Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1')

describe('a mail', () => {
  it.each(Object.entries(CLIENTS))('from %s proves its writer once it is signed', async (_client, write) => {
    expect(await doubt(await own.sign(write(['Yes'])))).toBeNull()
    expect(await doubt(write(['Yes']))).toBe('signature')
  })

  it('is bound to where it went by its body, where the program signs no To, as Exchange does', async () => {
    const headers = 'From:Date:Subject:Message-ID:Content-Type:MIME-Version'
    expect(await doubt(await own.sign(mail(), { headers }))).toBe('addressee')
    const quoting = edited(mail(), 'Yes', `Yes\r\n\r\n> Replies go to ${SAMPLE.to.toUpperCase()}`)
    expect(await doubt(await own.sign(quoting, { headers }))).toBeNull()
  })

  it('proves it with a subdomain of the organization too, unless its policy says otherwise', async () => {
    const below = signingDomain('mail.example.org')
    const strict = { '_dmarc.example.org': 'v=DMARC1; p=reject; adkim=s' }
    const relaxed = { '_dmarc.example.org': 'v=DMARC1; p=reject' }
    const signed = await below.sign(mail())
    expect(await doubt(signed, { records: { ...below.records } })).toBeNull()
    expect(await doubt(signed, { records: { ...below.records, ...relaxed } })).toBeNull()
    expect(await doubt(signed, { records: { ...below.records, ...strict } })).toBe('policy')
  })

  it.each<[string, () => Promise<Buffer>, string]>([
    ['signed by a stranger', () => other.sign(mail()), 'signature'],
    ['from a stranger', () => other.sign(mail({ from: 'ines@elsewhere.example' })), 'sender'],
    ['with the name as address', () => other.sign(mail({ from: '"ines@example.org" <mallory@elsewhere.example>' })), 'sender'],
    ['from two people', () => own.sign(mail({ from: 'ines@example.org, mallory@example.org' })), 'sender'],
    ['from a colleague', () => own.sign(mail({ from: 'mallory@example.org' })), 'sender'],
    ['to somebody else', () => own.sign(mail({ to: 'mallory@elsewhere.example' })), 'addressee'],
    [
      'to a name that is the address',
      () => own.sign(mail({ to: `x@elsewhere.example>, "${SAMPLE.to}" <y@elsewhere.example` })),
      'addressee',
    ],
    ['changed on the way', async () => edited(await own.sign(mail()), 'Yes', 'No'), 'signature'],
    [
      'with a second From on top',
      async () => edited(await own.sign(mail()), /^/, 'From: mallory@elsewhere.example\r\n'),
      'headers',
    ],
    [
      'with a To put on top',
      async () => edited(await own.sign(mail({ to: 'x@example.net' })), /^/, `To: ${SAMPLE.to}\r\n`),
      'headers',
    ],
    [
      'with a Cc added',
      async () =>
        edited(
          await own.sign(mail({ to: 'x@example.net' }), { headers: 'From:To:Date:Message-ID' }),
          /^/,
          `Cc: ${SAMPLE.to}\r\n`,
        ),
      'addressee',
    ],
    ['with its Message-ID unsigned', () => own.sign(mail(), { headers: 'From:To:Date' }), 'signature'],
    ['without a Message-ID', () => own.sign(mail({ messageId: 'none' })), 'headers'],
    [
      'signed eleven times',
      async () => Buffer.concat([...Array(10).fill(Buffer.from('DKIM-Signature: v=1\r\n')), await own.sign(mail())]),
      'headers',
    ],
    ['that is three days old', () => own.sign(mail({ date: 'Fri, 27 Nov 2026 09:06:00 +0000' })), 'date'],
    ['from tomorrow', () => own.sign(mail({ date: 'Tue, 01 Dec 2026 09:06:00 +0000' })), 'date'],
    ['without a date that exists', () => own.sign(mail({ date: 'soon' })), 'date'],
  ])('%s proves nothing', async (_what, make, why) => {
    expect(await doubt(await make())).toBe(why)
  })

  it('signed only as far as its first bytes proves nothing', async () => {
    const whole = await own.signPartly(mail(), 10_000)
    const partly = await own.signPartly(mail(), 3)
    expect(await doubt(Buffer.concat([partly, Buffer.from('but more\r\n')]))).toBe('signature')
    expect(await doubt(whole)).toBe('signature')
  })

  it('proves nothing while its domain only tests, has no key, or its DNS is away', async () => {
    const testing = signingDomain('example.org', { key: 't=y; ' })
    expect(await doubt(await testing.sign(mail()), { records: testing.records })).toBe('signature')
    const signed = await own.sign(mail())
    expect(await doubt(signed, { records: {} })).toBe('signature')
    const away = async () => Promise.reject(Object.assign(new Error('timeout'), { code: 'ETIMEOUT' }))
    expect(await doubtAbout(signed, await readMail(signed), { from: 'ines@example.org', to: SAMPLE.to }, away, NOW)).toBe(
      'signature',
    )
  })

  it('of many signatures waits for a silent DNS once, not for each of them', async () => {
    let signed = mail()
    for (const name of ['one', 'two', 'three']) signed = await signingDomain(`${name}.example.org`).sign(signed)
    let asked = 0
    const silent = () => {
      asked++
      return new Promise<never>(() => undefined)
    }
    const expected = { from: 'ines@example.org', to: SAMPLE.to }
    expect(await doubtAbout(signed, await readMail(signed), expected, silent, NOW, 500)).toBe('signature')
    expect(asked).toBe(1)
  })
})
