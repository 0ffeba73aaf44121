// The secret of a mailed link stands in the URL's fragment, which no server log and no Referer sees. It moves into
// sessionStorage before anything else happens, so that neither the history nor a shared screen keeps it.

import { tabStore } from './storage.ts'

const SHAPE = /^[A-Za-z0-9_.~-]{20,200}$/
const place = (path: string) => `vestibule:secret:${path}`
/** Where a page keeps what is half chosen. */
export const halfPlace = (path: string) => `vestibule:half:${path}`
const choicePlace = (path: string) => `vestibule:choice:${path}`

/**
 * Takes `#<token>&<choice>` out of the address bar. Called once, before the first render, and again when only the
 * fragment changed. A fragment that isn't shaped like a token (a cut or rewritten link) is dropped, and an older
 * secret of this page is kept.
 */
export function takeSecret(): void {
  const fragment = decoded(location.hash.slice(1))
  if (!fragment) return
  const [token = '', ...rest] = fragment.split('&')
  const path = location.pathname.replace(/\/+$/, '')
  if (SHAPE.test(token)) {
    // Another mail's link in the same tab starts afresh: its choice must not be mixed with what was half chosen here.
    if (tabStore.get(place(path)) !== token) forgetPage(path)
    tabStore.set(place(path), token)
    const choice = rest.find((word) => /^[a-z-]{2,30}$/.test(word))
    if (choice) {
      tabStore.set(choicePlace(path), choice)
      // The other button of the same mail: what it says goes before what was half chosen here.
      tabStore.remove(halfPlace(path))
    }
  }
  // Where nothing outlives a reload the secret stays: without it the page could only be opened from the mail again.
  if (tabStore.lasts) history.replaceState(null, '', path + location.search)
}

/** The secret this tab holds for a page of ours, such as `/decide`. */
export const secretOf = (path: string): string | undefined => tabStore.get(place(path))

/** The choice the opened link made ready (`approve`, `late` …); as long as this tab lives. */
export const choiceOf = (path: string): string | undefined => tabStore.get(choicePlace(path))

/** Forgets the secret and everything half done on that page. */
export function forgetPage(path: string): void {
  for (const key of tabStore.keys()) if (key.endsWith(`:${path}`)) tabStore.remove(key)
}

// Some mail gateways percent-encode the fragment when they rewrite a link.
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
