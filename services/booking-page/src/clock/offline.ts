import { PATH } from './kept.ts'

/** Has this page kept for a reload without network. Browsers that can't do that still show it as long as it stays open. */
export async function keepPage(): Promise<void> {
  try {
    const { serviceWorker } = navigator
    await serviceWorker.register('/clock-worker.js', { scope: PATH })
    const { active } = await serviceWorker.ready
    active?.postMessage({ keep: [PATH, ...partsOfPage()] })
  } catch {
    // Turned off, or a private window: nothing else depends on it.
  }
}

/** Every file this page has loaded: all of ours carry their content's hash in the name. */
function partsOfPage(): string[] {
  const urls = performance.getEntriesByType('resource').map(({ name }) => new URL(name, location.href))
  return [...new Set(urls.filter(isAsset).map(({ pathname }) => pathname))]
}

const isAsset = ({ origin, pathname }: URL): boolean => origin === location.origin && pathname.startsWith('/assets/')
