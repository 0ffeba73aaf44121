import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { defanged, theirLine, theirWords, tidyLine, tidyText } from './theirs.ts'

describe('words of others', () => {
  it.each<[string, string, string]>([
    ['controls', 'a\u0000b\u0007c\u001bd\u0085e', 'abcd\ne'],
    ['overrides of direction', 'invoice\u202Efdp.exe\u2066x\u2069', 'invoicefdp.exex'],
    ['spaces without width', 'pay\u200bpal\u2060\ufeff', 'paypal'],
    ['every kind of line end', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['accents typed apart', 'Zoe\u0308', 'Zo\u00eb'],
    ['a tower of accents', `a${'\u0316'.repeat(40)}`, `a${'\u0316'.repeat(4)}`],
    ['emoji joined together', '👩\u200d🔬', '👩\u200d🔬'],
  ])('lose %s', (_what, typed, tidy) => {
    expect(tidyText(typed)).toBe(tidy)
  })

  it.each<[string, string]>([
    ['https://evil.example/a?b', 'https[:]//evil[.]example/a?b'],
    ['HTTP:\\\\evil.example', 'HTTP[:]\\\\evil[.]example'],
    ['www.foo.com', 'www[.]foo[.]com'],
    ['WWW.x', 'www[.]x'],
    ['see foo.com.', 'see foo[.]com.'],
    ['xn--bcher-kva.example', 'xn--bcher-kva[.]example'],
    ['bücher.de/x', 'bücher[.]de/x'],
    ['例え。テスト', '例え[.]テスト'],
    ['foo．com', 'foo[.]com'],
    ['mailto:bob@foo.com', 'mailto[:]bob[at]foo[.]com'],
    ['bob@localhost', 'bob[at]localhost'],
    ['javascript:alert(1)', 'javascript[:]alert(1)'],
    ['tel:+4930123', 'tel[:]+4930123'],
    ['10.0.0.1', '10[.]0[.]0[.]1'],
    ['(foo).com', '(foo)[.]com'],
    ['t.co/x', 't[.]co/x'],
    ['😀.example', '😀[.]example'],
    ['//localhost', '/[/]localhost'],
  ])('lose the link in %s', (typed, safe) => {
    expect(defanged(typed)).toBe(safe)
  })

  it.each(['At 10:15, e.g. on Monday.', 'It costs 3.50 or 1:2. Really.', 'A. B. Clark', 'What? Yes… @home'])(
    'stay as they are: %s',
    (typed) => {
      expect(defanged(typed)).toBe(typed)
    },
  )

  it('are tidied before links are sought, so that nothing hides one', () => {
    expect(theirWords('ht\u200btps\u202e://e\u00advil.com').text).toBe('https[:]//evil[.]com')
  })

  it('hold no link, however the pieces of one are put together', async () => {
    const pieces =
      '. .. : / // \\ @ ＠ www WWW. com de evil http https mailto ftp - _ ( ) [ ] < > ? # & %2e 127 0 ü xn--p1ai рф + ~ , | 。 ． ： ／'
    const piece = fc.constantFrom(...pieces.split(' '), ' ', '\n', '\u200b', '\u202e', '\u200d', '\u00ad', '\u0301', '😀')
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 14 }), async (typed) => {
        const { textAsHtml } = await simpleParser(
          `Content-Type: text/plain; charset=utf-8\r\n\r\n${theirWords(typed.join('')).text}`,
        )
        // mailparser alone takes @name for a name at Twitter.
        expect(textAsHtml?.replaceAll('<a href="https://twitter.com/', '') ?? '').not.toContain('<a ')
      }),
      { numRuns: 500 },
    )
  })

  it('are cut at whole characters, and say so', () => {
    expect(theirWords('😀'.repeat(5), 3)).toEqual({ text: '😀😀😀', cut: true })
    expect(theirWords('😀'.repeat(3), 3)).toEqual({ text: '😀😀😀', cut: false })
    expect(theirLine('abcdef', 4)).toBe('abc…')
  })

  it('make one line where one line is meant', () => {
    expect(tidyLine('Bob\r\nBcc: all@example.org')).toBe('Bob Bcc: all@example.org')
  })

  it('are isolated when they run right to left, and only then', () => {
    expect(tidyLine('דנה')).toBe('\u2068דנה\u2069')
    expect(tidyLine('Zoë')).toBe('Zoë')
  })
})
