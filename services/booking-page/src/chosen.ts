import { useState } from 'preact/hooks'
import { choicePlace } from './secret.ts'
import { tabStore } from './storage.ts'

/**
 * The choice that is made ready (`approve`, `late` …): the opened link's, until another is pressed; as long as this tab lives.
 *
 * @param known what can be chosen here; any other word is none
 */
export function useChosen<T extends string>(path: string, known: readonly T[]): [T | undefined, (chosen: T) => void] {
  const kept = tabStore.get(choicePlace(path))
  const [chosen, setChosen] = useState(known.find((one) => one === kept))
  return [
    chosen,
    (next) => {
      setChosen(next)
      tabStore.set(choicePlace(path), next)
    },
  ]
}
