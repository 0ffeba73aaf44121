/** Puts a value into a Map as its latest; of more than `most` the oldest goes. A Map keeps the order of insertion. */
export function putLatest<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value, most: number): void {
  kept.delete(key)
  kept.set(key, value)
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
}
