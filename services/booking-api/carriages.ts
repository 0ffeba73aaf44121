import { Refused } from './refused.ts'

interface Size {
  /** How many go together at most. */
  readonly seats: number
  /** How many carriages of one key are under way at a time. */
  readonly abreast: number
  /** How many wait at most. */
  readonly line: number
}

interface Waiting<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (reason: unknown) => void
}

/**
 * Takes who comes for one key while others are under way along together: whoever comes first goes at once and alone, and so does everybody
 * as long as nobody is in the way. Keys are kept apart.
 *
 * @param go what became of each, in the same order
 */
export function carriages<Item, Result>(
  { seats, abreast, line }: Size,
  go: (key: string, items: readonly Item[]) => Promise<readonly PromiseSettledResult<Result>[]>,
) {
  const stations = new Map<string, { underWay: number; waiting: Waiting<Item, Result>[] }>()

  return function ride(key: string, item: Item): Promise<Result> {
    const station = stations.get(key) ?? { underWay: 0, waiting: [] }
    stations.set(key, station)
    if (station.underWay >= abreast && station.waiting.length >= line)
      return Promise.reject(new Refused('busy', { retryAfterSeconds: 1 }))
    return new Promise<Result>((resolve, reject) => {
      station.waiting.push({ item, resolve, reject })
      if (station.underWay < abreast) leave()
    })

    async function leave(): Promise<void> {
      station.underWay++
      const aboard = station.waiting.splice(0, seats)
      try {
        const arrived = await go(
          key,
          aboard.map((one) => one.item),
        )
        for (const [seat, one] of aboard.entries()) {
          const what = arrived[seat]
          if (what?.status === 'fulfilled') one.resolve(what.value)
          else one.reject(what?.reason)
        }
      } catch (error) {
        for (const one of aboard) one.reject(error)
      }
      station.underWay--
      if (station.waiting.length > 0) leave()
      else if (station.underWay === 0) stations.delete(key)
    }
  }
}
