import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { compose, type MailEnvelope } from './compose.ts'
import type { MailKind } from './content.ts'
import { parts } from './parts.ts'
import { render } from './render.ts'
import { ada, at, everyMail, requester, sender, settings } from './testing/every-mail.ts'

const envelope: MailEnvelope = {
  from: sender,
  to: { name: requester.name, address: requester.address },
  messageId: '<msg_2.x@example.org>',
  inReplyTo: '<msg_1.x@example.org>',
  references: ['<msg_0.x@example.org>', '<msg_1.x@example.org>'],
  date: at('2026-11-23T10:11:12Z'),
  language: 'en',
}
const rendered = (kind: MailKind) => {
  const { content, reader } = everyMail()[kind]
  return render(content, reader, ada, settings)
}
const cv = { filename: 'cv.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7\n') }
/** The tree of content types, as it stands on the wire. */
const types = (bytes: Buffer) => Array.from(bytes.toString().matchAll(/^Content-Type: ([^;\r]+)/gm), ([, type]) => type)

describe('a composed message', () => {
  it('threads, is dated by the fact, and asks no machine to answer', async () => {
    const { headers } = await parts(await compose(rendered('approved'), envelope))
    const header = Object.fromEntries(headers)
    expect(header).toMatchObject({
      From: 'Demo Works <calls@example.org>',
      To: 'Robin Sample <robin@example.net>',
      'Message-ID': '<msg_2.x@example.org>',
      'In-Reply-To': '<msg_1.x@example.org>',
      References: '<msg_0.x@example.org> <msg_1.x@example.org>',
      Date: 'Mon, 23 Nov 2026 10:11:12 +0000',
      'Auto-Submitted': 'auto-generated',
      'Content-Language': 'en',
    })
  })

  it('is plain text beside HTML', async () => {
    const bytes = await compose(rendered('approved'), envelope)
    expect(types(bytes)).toEqual(['multipart/alternative', 'text/plain', 'text/html'])
    expect(await parts(bytes)).toMatchObject({ text: rendered('approved').text, html: rendered('approved').html, calendar: null })
  })

  it('is the same to the byte for the same input', async () => {
    for (const kind of ['approved', 'invitation-to-insider'] as const) {
      expect(await compose(rendered(kind), envelope)).toEqual(await compose(rendered(kind), envelope))
    }
  })

  it('is ASCII in short lines ended CRLF, whatever is said', async () => {
    const bytes = await compose(rendered('dossier'), {
      ...envelope,
      to: { name: 'Zoë 😀'.repeat(30), address: 'zoe@bücher.example' },
    })
    const lines = bytes.toString('latin1').split('\r\n')
    expect(lines.filter((line) => line.length > 998 || /[\r\n\u0080-\u00ff]/.test(line))).toEqual([])
    expect(bytes.toString()).toContain('<zoe@xn--bcher-kva.example>')
  })

  it('carries an invitation as RFC 6047 wants it, twice the same bytes, and without disposition in the alternative', async () => {
    const mail = rendered('invitation-to-requester')
    const bytes = await compose(mail, envelope)
    expect(types(bytes)).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
      'application/ics',
    ])
    expect(bytes.toString()).toContain('Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n')
    expect(bytes.toString().match(/^Content-Disposition:.*$/gm)).toEqual(['Content-Disposition: attachment; filename=invite.ics'])
    const { attachments } = await simpleParser(bytes)
    expect(attachments.map(({ contentType, content }) => [contentType, content.toString()])).toEqual([
      ['text/calendar', mail.calendar?.ics],
      ['application/ics', mail.calendar?.ics],
    ])
  })

  it('says CANCEL in the part as in the file', async () => {
    const bytes = await compose(rendered('cancelled-to-requester'), envelope)
    expect(bytes.toString()).toContain('Content-Type: text/calendar; charset=utf-8; method=CANCEL\r\n')
    expect((await parts(bytes)).calendar).toContain('METHOD:CANCEL\r\n')
  })

  it('carries files, but none beside an invitation', async () => {
    const { attachments } = await simpleParser(await compose(rendered('dossier'), { ...envelope, attachments: [cv] }))
    expect(attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([['cv.pdf', '%PDF-1.7\n']])
    expect(() => compose(rendered('invitation-to-insider'), { ...envelope, attachments: [cv] })).toThrow('no other attachment')
  })

  it('keeps a file’s name from being a path or a header', async () => {
    const nasty = { ...cv, filename: '../../etc/x"\r\nX-Evil: 1; name="y.pdf' }
    const bytes = await compose(rendered('dossier'), { ...envelope, attachments: [nasty] })
    expect(bytes.toString()).not.toMatch(/^X-Evil/m)
    expect((await simpleParser(bytes)).attachments[0]?.filename).not.toMatch(/[/\\"]/)
  })

  it.each(['eve@example.org, bob@example.net', 'bob@example.net\r\nBcc: eve@example.org', 'Bob <bob@example.net>', ''])(
    'is not made for %j',
    (address) => {
      expect(() => compose(rendered('approved'), { ...envelope, to: { name: '', address } })).toThrow('not one mail address')
    },
  )

  it('takes a name as a name, never as an address or a header', async () => {
    const name = 'eve@example.org, "x" <eve@example.org>\r\nBcc: eve@example.org'
    const mail = await simpleParser(
      await compose(rendered('approved'), { ...envelope, to: { name, address: 'bob@example.net' } }),
    )
    expect(mail.bcc).toBeUndefined()
    expect([mail.to].flat().flatMap((to) => to?.value.map(({ address }) => address))).toEqual(['bob@example.net'])
  })

  it('keeps a subject on one line', async () => {
    const bytes = await compose({ ...rendered('approved'), subject: 'Hello\r\nBcc: eve@example.org' }, envelope)
    expect(bytes.toString()).not.toMatch(/^Bcc/m)
  })

  it('is refused with a Message-ID that is none', () => {
    expect(() => compose(rendered('approved'), { ...envelope, messageId: '<a@b>\r\nX: y' })).toThrow('malformed Message-ID')
  })
})
