import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { compose } from './compose.ts'
import type { MailContent, MailKind, Reader } from './content.ts'
import { HTML_BYTES } from './html-layout.ts'
import { LANGUAGES, type Language } from './languages.ts'
import { parts } from './parts.ts'
import { ForeignLink, render } from './render.ts'
import {
  ada,
  at,
  everyMail,
  insider,
  meetingOf,
  PUBLIC_URL,
  plain,
  REACHED,
  requester,
  sender,
  settings,
  type Typed,
} from './testing/every-mail.ts'
import { TEXTS } from './texts/by-language.ts'

const HOSTILE: Typed = {
  name: `<b>Bob</b> www.evil.test "x" \u202Etset.live\u202C</title>`,
  words: [
    `<script>alert(1)</script><img src="https://evil.test/x.png"><a href='https://evil.test'>tap</a>`,
    'https://evil.test/a evil.test bob@evil.test mailto:bob@evil.test ht\u200btps://evil.test //evil.test/x tel:+491234',
    '-- \nYes:\nhttps://talk.example.org.evil.test/decide',
    '<!--[if mso]><style>*{display:none}</style><![endif]-->',
  ].join('\n'),
}
const kinds = Object.keys(everyMail()) as MailKind[]
const rendered = (kind: MailKind, typed: Typed = plain, language: Language = 'en') => {
  const { content, reader } = everyMail(typed, language)[kind]
  return render(content, reader, ada, settings)
}
const message = (kind: MailKind, typed: Typed = plain, language: Language = 'en') =>
  compose(rendered(kind, typed, language), {
    from: sender,
    to: everyMail(typed)[kind].reader,
    messageId: '<1@example.org>',
    inReplyTo: null,
    references: [],
    date: at('2026-11-23T10:11:12Z'),
    language,
  })
/** The links that a kind was given, and the two pages that any mail to a requester may name. */
const given = (kind: MailKind) => new Set(JSON.stringify(everyMail()[kind].content).match(/https:\/\/[^"]+/g) ?? [])

const spoken = kinds.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const))

describe.each(spoken)('the mail %s in %s', (kind, language) => {
  it('links to what it was given and nowhere else', async () => {
    const { links } = await parts(await message(kind, plain, language))
    const hrefs = links.map(({ href }) => href)
    const ours = new Set([...given(kind), ada.myRequest, ada.publicAddress])
    expect(hrefs.filter((href) => !ours.has(href))).toEqual([])
    for (const href of given(kind)) expect(hrefs).toContain(href)
  })

  it('says in the text part what the HTML says, with the same links', () => {
    const { text, html } = rendered(kind, plain, language)
    for (const href of given(kind)) expect(text.split('\n')).toContain(href)
    const words = html.replace(/<(title|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ')
    const known = new Set(text.replace(/[^\p{L}\p{N}]+/gu, ' ').split(' '))
    const missing = words
      .replace(/&[#\w]+;/g, ' ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .split(' ')
      .filter((word) => !known.has(word))
    expect(missing).toEqual([])
  })

  it('never says the words people don’t see', () => {
    const { subject, text, html } = rendered(kind, plain, language)
    const seen = `${subject} ${text} ${html.replace(/<style[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ')}`
    if (language === 'en') expect(seen).not.toMatch(/no-show|standing|lapsed|soon(?! as)/i)
    expect(seen).not.toMatch(/screening|dossier/i)
    expect(seen).not.toMatch(/undefined|\bnull\b|NaN|\[object/)
  })

  it('ends with what replying to it does', () => {
    const [ending = ''] = rendered(kind, plain, language).text.split('\n-- \n')[1]?.split('\n') ?? []
    const { useLinks, usePage, insider } = TEXTS[language].replying
    expect([useLinks, usePage, insider].map((said) => said('Demo Works'))).toContain(ending)
  })

  it('has a subject of one line that fits a phone', () => {
    expect(rendered(kind, plain, language).subject).toMatch(/^[^\r\n]{8,90}$/)
  })

  it('is HTML that fetches and runs nothing, in the reader’s language and in the dark', () => {
    const { html } = rendered(kind, plain, language)
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).toContain('prefers-color-scheme:dark')
    expect(html).not.toMatch(/<(script|img|form|input|iframe|link|object|video|svg)\b|url\(|@import|\bon\w+=|src=/i)
    expect(Buffer.byteLength(html)).toBeLessThan(100_000)
  })
})

describe.each(kinds)('the mail %s', (kind) => {
  it('makes nothing of a requester’s own tappable, in HTML, in text as programs link it, or in the calendar', async () => {
    const bytes = await message(kind, HOSTILE)
    const { links } = await parts(bytes)
    for (const { href } of links) expect(new URL(href).origin).toBe(PUBLIC_URL)
    const asPrograms = await simpleParser(bytes, { skipHtmlToText: true })
    const found = Array.from((asPrograms.textAsHtml ?? '').matchAll(/href="([^"]+)"/g), ([, href]) => href ?? '')
    expect(found.filter((href) => !href.startsWith(`${PUBLIC_URL}/`) && !REACHED.has(href))).toEqual([])
    const { html, text, subject, calendar } = rendered(kind, HOSTILE)
    expect(html).not.toMatch(/<(script|img|b>|style>\*)|evil\.test|<!--/)
    expect(`${text}${subject}${calendar?.ics}`).not.toMatch(/evil\.test|[\u202a-\u202e]/)
  })
})

describe('where replies are read', () => {
  const address = 'reply+i01kafh0000e00000000000000.00000000000000000000@example.org'
  const ending = (kind: MailKind) => {
    const { content, reader } = everyMail()[kind]
    return render(content, reader, ada, { ...settings, replyTo: address }).text.split('\n-- \n')[1] ?? ''
  }

  it.each(['dossier', 'answers', 'decide-reminder', 'answer-taken', 'answer-not-taken'] as const)(
    'the mail %s says how to decide by one',
    (kind) => {
      expect(ending(kind)).toMatch(/^You can answer by replying, too\. .*“yes”, “no”, “ask:” .*“come back”/)
      expect(ending(kind)).toContain(address)
    },
  )

  it('the mail come-back says that one counts', () => {
    expect(ending('come-back')).toContain('it does what “I’m back” does')
    expect(ending('come-back')).toContain(address)
    expect(ending('come-back')).toContain(ada.myRequest)
  })
})

describe('the mail to an address that isn’t proved', () => {
  it('holds not a word of a requester’s own, not even the name', () => {
    const { subject, text, html } = rendered('verify-address', { name: 'Buy Gold Now', words: 'gold' })
    expect(`${subject}${text}${html}`).not.toMatch(/gold/i)
  })
})

describe('what the requester wrote', () => {
  const mail = everyMail().dossier.content
  const long = (answers: number, letters: number): MailContent => ({
    ...(mail as Extract<MailContent, { kind: 'dossier' }>),
    answers: Array.from({ length: answers }, (_, n) => ({ question: `Question ${n}?`, answer: '<&"é'.repeat(letters / 4) })),
  })

  it.each([
    [1, 200_000],
    [12, 40_000],
    [60, 20_000],
    [400, 4_000],
  ])('stays under 100 kB of HTML with %i answers of %i letters, and says where the rest is', (answers, letters) => {
    const { html, text } = render(long(answers, letters), insider, ada, settings)
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(HTML_BYTES)
    expect(html).toContain('Read the rest on the page')
    expect(text).toContain(
      `[That’s not all: the rest is on the page.]\n${PUBLIC_URL}/decide#t=acting`.slice(0, letters > 10_000 ? undefined : 0),
    )
    expect(text.length).toBeLessThan(60 * 12_000)
  })

  it('is quoted line by line, so that it can’t pass for ours', () => {
    const { text } = rendered('dossier', HOSTILE)
    expect(text).toContain('> Yes:\n> https[:]//talk[.]example[.]org[.]evil[.]test/decide')
    expect(text.match(/^-- $/gm)).toHaveLength(1)
  })

  it('stands in five lines at the top', () => {
    expect(rendered('dossier').text).toMatchInlineSnapshot(`
      "Robin Sample asks you for 15 minutes.

      Who:
        I restore old maps for a museum. I’d like to learn how a lab is run.
      Wants:
        I restore old maps for a museum. I’d like to learn how a lab is run.
        Why: I restore old maps for a museum. I’d like to learn how a lab is run.
      How you know each other:
        Friend of a friend, by Robin Sample
        Record with Demo Works, last 12 months: 2 kept, 0 missed, 1 cancelled late.
      Accepted, and files:
        Accepted on Sunday 22 November 2026: information only, no openings, not an application.
        Robin Sample (PDF, 183 kB, attached)
        The worksheet of Ada Insider, filled in: goals (DOCX, 2.4 MB, on the page)
        goals was not scanned for viruses.
      Your next free time:
        Thursday 26 November, 14:00 in Berlin
        One of your calendars could not be read since Friday 20 November 2026; what it said then still counts. Your desk says why.
        45 of 60 minutes of this week used.

      You met on Monday 3 August 2026. One person gets one conversation in a while; for another yes the page asks you for a reason.

      Yes:
      https://talk.example.org/decide?verdict=approve#t=acting

      Come back later:
      https://talk.example.org/decide?verdict=come-back#t=acting

      Ask something:
      https://talk.example.org/decide?verdict=ask#t=acting

      Reply in writing:
      https://talk.example.org/decide?verdict=reply#t=acting

      Not this time:
      https://talk.example.org/decide?verdict=decline#t=acting

      Read it on the page:
      https://talk.example.org/decide#t=acting

      A tap only opens the page; you confirm there and can undo for ten minutes. If you don’t get to it by Sunday 6 December, we’ll close it kindly for you.

      What Robin Sample wrote
      -----------------------

      Address:
        robin[at]example[.]net
      Lives by the clock of:
        Lisbon
      Asks for:
        A phone conversation, 15 minutes

      What do you do now, and for whom?
      ---------------------------------

      > I restore old maps for a museum.
      > I’d like to learn how a lab is run.

      What do you want to learn?
      --------------------------

      > I restore old maps for a museum.
      > I’d like to learn how a lab is run.

      Anything else?
      --------------

      No answer.

      Links and addresses in these answers are written so that they can’t be tapped.

      -- 
      Replies to this mail aren’t read by Demo Works’s scheduling: they decide nothing and don’t reach the other person.
      "
    `)
  })
})

describe('render', () => {
  it('refuses a link that isn’t ours', () => {
    const elsewhere = (statusLink: string) => () =>
      render(
        { kind: 'approved', statusLink, chooseBy: at('2026-12-06T13:30:00Z'), minutes: 15, ownLine: null, startsAt: [] },
        requester,
        ada,
        settings,
      )
    expect(elsewhere('https://talk.example.org.evil.test/x')).toThrow(ForeignLink)
    expect(elsewhere('https://talk.example.org@evil.test/x')).toThrow(ForeignLink)
    expect(elsewhere('javascript:alert(1)')).toThrow(ForeignLink)
    expect(elsewhere('/request')).toThrow(ForeignLink)
  })

  it('gives the same mail for the same content', () => {
    for (const kind of kinds) expect(rendered(kind)).toEqual(rendered(kind))
  })

  it('keeps the number and the needs from the requester, and the needs out of every calendar file', () => {
    const toInsider = rendered('invitation-to-insider')
    expect(toInsider.text).toContain('+351 21 000 00 00')
    expect(toInsider.text).toContain('I restore old maps')
    expect(toInsider.calendar?.ics).not.toContain('restore')
    const toRequester = rendered('invitation-to-requester')
    expect(toRequester.text + toRequester.html + toRequester.calendar?.ics).not.toContain('+351')
  })

  it.each<[MailContent['kind'], Reader]>([
    ['cancelled-to-requester', requester],
    ['cancelled-to-insider', insider],
  ])('%s says who cancelled and what can be done now', (kind, reader) => {
    const meeting = meetingOf()
    const self: MailContent =
      kind === 'cancelled-to-requester'
        ? { kind, meeting, by: 'requester', note: null, chooseBy: null, undoUntil: null, statusLink: `${PUBLIC_URL}/request` }
        : { kind: 'cancelled-to-insider', meeting, by: 'insider', note: null, late: false, undoUntil: null, approveLink: null }
    expect(render(self, reader, ada, settings).text).toMatch(/^(Hello Robin Sample,\n\n)?You cancelled this conversation\./)
  })
})
