/** What is left of a link of ours after mail gateways, mail programs and people's fingers had it. */
export interface MailedLink {
  /** The page, such as `/decide`. */
  readonly path: string
  /** The query, decoded, with its question mark; empty where there is none. */
  readonly query: string
  readonly token: string | undefined
  /** What the link makes ready (`approve`, `late` …). */
  readonly choice: string | undefined
  /** There was a fragment, and no whole token in it. */
  readonly cut: boolean
}

/** 256 bits in base64url, a draft's behind its id; what a mail program took for a part of the link (`>`, a full stop) comes before or after. */
const TOKEN = /^[^A-Za-z0-9_-]*((?:drf_[0-9a-z]{26}\.)?[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/
const CHOICE = /^([a-z]+(?:-[a-z]+)*)[^a-z=]*$/
const MOST_CODINGS = 5

/**
 * Reads `/page#<token>&<choice>` as it was meant, however often it was percent-encoded since. A gateway that encodes once too often
 * moves the `#` into the path or the query; the parts come to the same here.
 *
 * @param address path, query and fragment, as they stand in the address bar
 */
export function mailedLink(address: string): MailedLink {
  const plain = decoded(address).replace(/&(?:amp;)+/g, '&')
  const at = plain.indexOf('#')
  const [before = '', ...rest] = (at < 0 ? plain : plain.slice(0, at)).split('?')
  const query = rest.join('?')
  const path = before.replace(/[^A-Za-z0-9-]+$/, '').replace(/^[/\\]+/, '/')
  const fragment = at < 0 ? '' : plain.slice(at + 1)
  const [all, token] = TOKEN.exec(fragment) ?? []
  const words = token ? fragment.slice(all?.length).split(/[&?]/) : []
  const choice = words.map((word) => CHOICE.exec(word)?.[1]).find((word) => word && word.length >= 2 && word.length <= 30)
  return { path, query: query && `?${query}`, token, choice, cut: /[A-Za-z0-9]/.test(fragment) && !token }
}

function decoded(address: string): string {
  let plain = address
  for (let coding = 0; coding < MOST_CODINGS; coding++) {
    try {
      const next = decodeURIComponent(plain)
      if (next === plain) return plain
      plain = next
    } catch {
      return plain // cut in the midst of an escape, or an innocent percent sign
    }
  }
  return plain
}
