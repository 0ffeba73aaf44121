import { useState } from 'preact/hooks'

/**
 * State that survives a reload: kept as JSON in the given storage under the given key.
 *
 * @param start taken where nothing (or nothing readable) is stored
 */
export function useStored<T>(storage: Storage, key: string, start: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => readStored(storage, key) ?? start)
  return [
    value,
    (next) => {
      setValue(next)
      writeStored(storage, key, next)
    },
  ]
}

export function readStored<T>(storage: Storage, key: string): T | undefined {
  try {
    const text = storage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

// A full or forbidden storage costs the draft, never the page.
export function writeStored(storage: Storage, key: string, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value))
  } catch {}
}
