import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { compose } from './compose.ts'
import type { MailKind } from './content.ts'
import { parts } from './parts.ts'
import { render } from './render.ts'
import { ada, at, everyMail, PUBLIC_URL, REACHED, sender, settings } from './testing/every-mail.ts'
import { EVIL, NASTY } from './testing/nasty.ts'

const envelope = {
  from: sender,
  messageId: '<1@example.org>',
  inReplyTo: null,
  references: [],
  date: at('2026-11-23T10:11:12Z'),
  language: 'en' as const,
}

/** Kinds whose mail differs with what a requester typed: the others have nothing of theirs in them. */
const TYPED = (Object.keys(everyMail()) as MailKind[]).filter((kind) => {
  const of = (name: string) => {
    const { content, reader } = everyMail({ name, words: name })[kind]
    return JSON.stringify([content, reader])
  }
  return of('one') !== of('two')
})

/** Which kinds a payload is tried in: all kinds in turn, and always the request mail, which repeats everything. */
const kindsFor = (n: number): MailKind[] => ['dossier', TYPED[n % TYPED.length] as MailKind]

describe('three hundred nasty payloads, in every mail that repeats what somebody typed', () => {
  it('are three hundred different ones, and all such mails', () => {
    expect(new Set(NASTY).size).toBe(300)
    expect(new Set(NASTY.flatMap((_, n) => kindsFor(n)))).toEqual(new Set(TYPED))
    expect(TYPED).toContain('invitation-to-insider')
  })

  it('change no recipient and no header, make nothing tappable, fetch and run nothing', async () => {
    for (const [n, payload] of NASTY.entries()) {
      for (const kind of new Set(kindsFor(n))) {
        const { content, reader } = everyMail({ name: payload, words: payload })[kind]
        const rendered = render(content, reader, ada, settings)
        const bytes = await compose(rendered, { ...envelope, to: reader })
        const where = `${kind}: ${JSON.stringify(payload.slice(0, 60))}`

        const mail = await simpleParser(bytes, { skipHtmlToText: true })
        const to = mail.to && 'value' in mail.to ? mail.to.value.map(({ address }) => address) : []
        expect(to, where).toEqual([reader.address])
        expect(
          mail.from?.value.map(({ address }) => address),
          where,
        ).toEqual([sender.address])
        expect(
          [...mail.headers.keys()].filter((name) => ['bcc', 'cc', 'reply-to', 'sender'].includes(name)),
          where,
        ).toEqual([])
        expect(mail.messageId, where).toBe(envelope.messageId)
        expect(rendered.subject, where).toMatch(/^[^\r\n]{1,200}$/)

        const { links, html } = await parts(bytes)
        for (const { href } of links) expect(new URL(href).origin, where).toBe(PUBLIC_URL)
        const asPrograms = Array.from((mail.textAsHtml ?? '').matchAll(/href="([^"]+)"/g), ([, href]) => href ?? '')
        expect(
          asPrograms.filter((href) => !href.startsWith(`${PUBLIC_URL}/`) && !REACHED.has(href)),
          where,
        ).toEqual([])
        expect(html, where).not.toMatch(/<(script|img|form|input|iframe|link|object|svg|base|details|math|template)\b/i)
        expect(html, where).not.toMatch(/<[a-z][^>]*\son\w+\s*=/i)
        expect(`${rendered.text}${html}`.toLowerCase(), where).not.toContain(EVIL)
      }
    }
  }, 120_000)
})
