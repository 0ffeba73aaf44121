import { useState } from 'preact/hooks'
import type { Store } from './storage.ts'

/**
 * State that survives a reload: kept as JSON in the given store under the given key.
 *
 * @param start taken where nothing (or nothing readable) is stored
 */
export function useStored<T>(store: Store, key: string, start: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => readStored(store, key) ?? start)
  return [
    value,
    (next) => {
      setValue(next)
      writeStored(store, key, next)
    },
  ]
}

export function readStored<T>(store: Store, key: string): T | undefined {
  try {
    const text = store.get(key)
    return text === undefined ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

// A full store costs the draft, never the page.
export function writeStored(store: Store, key: string, value: unknown): void {
  try {
    store.set(key, JSON.stringify(value))
  } catch {}
}
