import { mailedLink } from './mailed-link.ts'
import { tabStore } from './storage.ts'

// The secret of a mailed link stands in the URL's fragment, which no server log and no Referer sees. It moves into
// sessionStorage before anything else happens, so that neither the history nor a shared screen keeps it.

const place = (path: string) => `vestibule:secret:${path}`
/** Where a page keeps what is half chosen. */
export const halfPlace = (path: string) => `vestibule:half:${path}`
/** Where a page keeps which choice is made ready. */
export const choicePlace = (path: string) => `vestibule:choice:${path}`
let cutPath: string | undefined

/**
 * Takes `#<token>&<choice>` out of the address bar. Called once, before the first render, and again when only the
 * fragment changed. A fragment without a whole token (a link that was cut) is dropped, and an older secret of this page is kept.
 */
export function takeSecret(): void {
  const { path, query, token, choice, cut } = mailedLink(location.pathname + location.search + location.hash)
  cutPath = cut ? path : undefined
  if (token) {
    // Another mail's link in the same tab starts afresh: its choice must not be mixed with what was half chosen here.
    if (secretOf(path) !== token) forgetPage(path)
    tabStore.set(place(path), token)
    // The other button of the same mail: its choice goes before the one made here; what was filled in stays.
    if (choice) tabStore.set(choicePlace(path), choice)
  }
  history.replaceState(history.state, '', (path || '/') + query)
}

/** The secret this tab holds for a page of ours, such as `/decide`. */
export const secretOf = (path: string): string | undefined => tabStore.get(place(path))

/** Whether the page was opened by a link that has lost a part of its secret. */
export const wasCut = (path: string): boolean => cutPath === path

/** Forgets the secret and everything half done on that page. */
export function forgetPage(path: string): void {
  for (const key of tabStore.keys()) if (key.endsWith(`:${path}`)) tabStore.remove(key)
}
