/** What a page keeps between loads: in the browser where it lets us; else a tab keeps it with its entry of the history, a device not at all. */
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
export const deviceStore: Store = storeOf(() => localStorage, inMemory)
export const tabStore: Store = storeOf(() => sessionStorage, inHistory)

function storeOf(given: () => Storage, otherwise: () => Store): Store {
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
    return otherwise()
  }
}

function inMemory(): Store {
  const kept = new Map<string, string>()
  return {
    get: (key) => kept.get(key),
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
    lasts: false,
  }
}

/** The state of this entry outlives a reload, as sessionStorage does, and no setting for cookies denies it. */
function inHistory(): Store {
  const kept = (): Record<string, string> => history.state ?? {}
  const keep = (changed: Record<string, string>) => history.replaceState(changed, '')
  return {
    get: (key) => kept()[key],
    set: (key, value) => keep({ ...kept(), [key]: value }),
    remove: (key) => keep(Object.fromEntries(Object.entries(kept()).filter(([other]) => other !== key))),
    keys: () => Object.keys(kept()),
    lasts: true,
  }
}
