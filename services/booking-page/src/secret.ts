import { mailedLink } from './mailed-link.ts'
import { tabStore } from './storage.ts'

// The secret of a mailed link stands in the URL's fragment, which no server log and no Referer sees. It moves into
// sessionStorage before anything else happens, so that neither the history nor a shared screen keeps it.

const place = (path: string) => `vestibule:secret:${path}`
/** Where a page keeps what is half chosen. */
export const halfPlace = (path: string) => `vestibule:half:${path}`
const choicePlace = (path: string) => `vestibule:choice:${path}`
let cutPath: string | undefined

/**
 * Takes `#<token>&<choice>` out of the address bar. Called once, before the first render, and again when only the
 * fragment changed. Where nothing can be kept, the address goes on holding it: else a reload would lose it. A fragment without a whole
 * token (a link that was cut) is dropped, and an older secret of this page is kept.
 */
export function takeSecret(): void {
  const { path, query, token, choice, cut } = mailedLink(location.pathname + location.search + location.hash)
  cutPath = cut ? path : undefined
  if (token) {
    // Another mail's link in the same tab starts afresh: its choice must not be mixed with what was half chosen here.
    if (secretOf(path) !== token) forgetPage(path)
    tabStore.set(place(path), token)
    if (choice) {
      tabStore.set(choicePlace(path), choice)
      // The other button of the same mail: what it says goes before what was half chosen here.
      tabStore.remove(halfPlace(path))
    }
  }
  const kept = token && !tabStore.lasts ? `#${token}${choice ? `&${choice}` : ''}` : ''
  history.replaceState(null, '', (path || '/') + query + kept)
}

/** The secret this tab holds for a page of ours, such as `/decide`. */
export const secretOf = (path: string): string | undefined => tabStore.get(place(path))

/** Whether the page was opened by a link that has lost a part of its secret. */
export const wasCut = (path: string): boolean => cutPath === path

/** The choice the opened link made ready (`approve`, `late` …); as long as this tab lives. */
export const choiceOf = (path: string): string | undefined => tabStore.get(choicePlace(path))

/** Forgets the secret and everything half done on that page. */
export function forgetPage(path: string): void {
  for (const key of tabStore.keys()) if (key.endsWith(`:${path}`)) tabStore.remove(key)
}
