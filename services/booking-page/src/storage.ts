/** What a page keeps between loads: in the browser where it lets us, else in memory, as long as the page is open. */
export interface Store {
  get(key: string): string | undefined
  /** Throws where it is full; what was there stays. */
  set(key: string, value: string): void
  remove(key: string): void
  keys(): string[]
  /** Whether it outlives a reload. */
  readonly lasts: boolean
}

// Web views of apps, private windows and strict settings answer with an error, or with nothing at all.
export const deviceStore: Store = storeOf(() => localStorage)
export const tabStore: Store = storeOf(() => sessionStorage)

function storeOf(given: () => Storage): Store {
  try {
    const storage = given()
    storage.setItem('vestibule:tried', '')
    storage.removeItem('vestibule:tried')
    return {
      get: (key) => storage.getItem(key) ?? undefined,
      set: (key, value) => storage.setItem(key, value),
      remove: (key) => storage.removeItem(key),
      keys: () => Object.keys(storage),
      lasts: true,
    }
  } catch {
    const kept = new Map<string, string>()
    return {
      get: (key) => kept.get(key),
      set: (key, value) => void kept.set(key, value),
      remove: (key) => void kept.delete(key),
      keys: () => [...kept.keys()],
      lasts: false,
    }
  }
}
