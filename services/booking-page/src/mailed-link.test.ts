import { describe, expect, it } from 'vitest'
import { GATEWAYS } from '../testing/gateways.ts'
import { mailedLink } from './mailed-link.ts'

const HOST = 'https://meet.example.org'
// 43 characters of base64url, with both of those that gateways like to take for something else.
const TOKEN = 'Zk3-9_aB-0cD1eF2gH3iJ4kL5mN6oP7qR8sT9uV-_w0'
const PAGES: [path: string, choice: string | undefined][] = [
  ['/confirm', undefined],
  ['/my-request', undefined],
  ['/decide', 'come-back'],
  ['/meeting', undefined],
  ['/outcome', 'late'],
]

type Damage = [what: string, after: (link: string) => string]
/** What a mail program makes of a link in a text before a gateway sees it. */
const AS_MAILED: Damage[] = [
  ['whole', (link) => link],
  ['with the bracket around it', (link) => `${link}>`],
  ['with the full stop after it', (link) => `${link}.`],
  ['with the ampersand as HTML', (link) => link.replace('&', '&amp;')],
  ['with the ampersand as HTML, twice', (link) => link.replace('&', '&amp;amp;')],
]
/** How it comes out at the other end. */
const AS_REDIRECTED: Damage[] = [
  ['as it was', (link) => link],
  ['its fragment encoded', (link) => link.replace(/#(.*)/, (_all, fragment: string) => `#${encodeURIComponent(fragment)}`)],
  ['its fragment moved into the path', (link) => link.replace('#', '%23')],
  ['its fragment moved into the path, all encoded', (link) => encoded(link)],
  ['encoded twice', (link) => encoded(encoded(link))],
  ['its fragment moved into the query', (link) => link.replace('#', '?%23')],
  ['behind a query of the gateway’s', (link) => link.replace('#', '?utm_source=demo#')],
  ['with something tacked on', (link) => `${link}&utm_source=demo`],
]

describe('a mailed link', () => {
  const roads = GATEWAYS.flatMap((gateway) =>
    AS_MAILED.flatMap(([mailed, before]) =>
      AS_REDIRECTED.map(([arrives, after]) => ({ name: `${gateway.name}, ${mailed}, ${arrives}`, gateway, before, after })),
    ),
  )
  it.each(roads)('is read: $name', ({ gateway, before, after }) => {
    for (const [path, choice] of PAGES) {
      const link = before(`${HOST}${path}#${TOKEN}${choice ? `&${choice}` : ''}`)
      const rewritten = gateway.rewrite(link)
      expect(new URL(rewritten).host).not.toBe(new URL(HOST).host)
      expect(gateway.redirect(rewritten)).toBe(link)
      expect(mailedLink(inAddressBar(after(gateway.redirect(rewritten))))).toMatchObject({
        path,
        token: TOKEN,
        choice,
        cut: false,
      })
    }
  })

  it.each<[string, string, boolean]>([
    ['fragment dropped wholly', '/decide', false],
    ['an empty fragment', '/decide#', false],
    ['cut in the secret', `/decide#${TOKEN.slice(0, 42)}`, true],
    ['cut in the secret, in the path', `/decide%23${TOKEN.slice(0, 20)}`, true],
    ['a character too many', `/decide#${TOKEN}x&approve`, true],
    ['a bracket left where the fragment was', '/decide>', false],
  ])('leads to its page without a secret: %s', (_what, address, cut) => {
    expect(mailedLink(address)).toEqual({ path: '/decide', query: '', token: undefined, choice: undefined, cut })
  })

  it.each<[string, string, string, string]>([
    ['a language', '/demo?lang=de', '/demo', '?lang=de'],
    ['slashes at either end', '//demo//', '/demo', ''],
    ['a backslash that a browser takes for a slash', '/%5Cevil.example', '/evil.example', ''],
    ['an innocent percent sign', '/demo%', '/demo', ''],
    ['the landing page', '/', '', ''],
  ])('is nothing where there is none: %s', (_what, address, path, query) => {
    expect(mailedLink(address)).toEqual({ path, query, token: undefined, choice: undefined, cut: false })
  })

  it('of a draft has its id before the secret', () => {
    const token = `drf_01m84vnv7xemsv2as869hnn6yf.${TOKEN}`
    expect(mailedLink(`/demo?lang=fr#${token}.`)).toMatchObject({ path: '/demo', query: '?lang=fr', token })
  })

  it('is the secret alone where the choice is cut', () => {
    expect(mailedLink(`/decide#${TOKEN}&`)).toMatchObject({ token: TOKEN, choice: undefined })
    expect(mailedLink(`/decide#${TOKEN}`)).toMatchObject({ token: TOKEN, choice: undefined })
  })
})

/** What a browser shows of an address that it was redirected to. */
function inAddressBar(link: string): string {
  const { pathname, search, hash } = new URL(link)
  return pathname + search + hash
}

const encoded = (link: string): string =>
  HOST + encodeURIComponent(link.slice(HOST.length)).replaceAll('%2F', '/').replaceAll('%252F', '/')
