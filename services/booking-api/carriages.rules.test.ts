import { describe, expect, it } from 'vitest'
import { carriages } from './carriages.ts'

/** Rides that arrive when told, and tell who rode together. */
function rides(size: { seats: number; abreast: number; line: number }) {
  const left: string[] = []
  const arrivals: (() => void)[] = []
  const ride = carriages<number, string>(size, async (key, items) => {
    left.push(`${key}: ${items.join()}`)
    await new Promise<void>((resolve) => arrivals.push(resolve))
    if (items.includes(666)) throw new Error('derailed')
    return items.map((item) =>
      item < 0 ? { status: 'rejected', reason: new Error(`no ${item}`) } : { status: 'fulfilled', value: `at ${item}` },
    )
  })
  const arrive = async () => {
    arrivals.shift()?.()
    await new Promise(setImmediate)
  }
  return { ride, left, arrive }
}

describe('carriages', () => {
  it('let whoever comes first go at once and alone, and take those who come meanwhile along, in the order they came', async () => {
    const { ride, left, arrive } = rides({ seats: 3, abreast: 1, line: 10 })
    const all = [1, 2, 3, 4, 5].map((n) => ride('ines', n))
    expect(left).toEqual(['ines: 1'])
    await arrive()
    expect(left).toEqual(['ines: 1', 'ines: 2,3,4'])
    await arrive()
    await arrive()
    expect(left).toEqual(['ines: 1', 'ines: 2,3,4', 'ines: 5'])
    expect(await Promise.all(all)).toEqual(['at 1', 'at 2', 'at 3', 'at 4', 'at 5'])
  })

  it('are so many abreast, and keep keys apart', () => {
    const { ride, left } = rides({ seats: 3, abreast: 2, line: 10 })
    for (const n of [1, 2, 3]) ride('ines', n)
    ride('otto', 4)
    expect(left).toEqual(['ines: 1', 'ines: 2', 'otto: 4'])
  })

  it('tell each what became of it: one that is refused refuses no other, and one that derails takes all of its own along and no more', async () => {
    const { ride, left, arrive } = rides({ seats: 2, abreast: 1, line: 10 })
    const all = Promise.allSettled([1, 2, -3, 666, 4, 5].map((n) => ride('ines', n)))
    for (let n = 0; n < 4; n++) await arrive()
    expect(left).toEqual(['ines: 1', 'ines: 2,-3', 'ines: 666,4', 'ines: 5'])
    expect((await all).map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual([
      ...['at 1', 'at 2', 'no -3', 'derailed', 'derailed', 'at 5'],
    ])
  })

  it('say busy, and when to come back, once the line is full; and are free again after everybody has arrived', async () => {
    const { ride, left, arrive } = rides({ seats: 2, abreast: 1, line: 1 })
    for (let round = 1; round <= 2; round++) {
      const both = [ride('ines', 1), ride('ines', 2)]
      await expect(ride('ines', 3)).rejects.toMatchObject({ code: 'busy', retryAfterSeconds: 1 })
      await arrive()
      await arrive()
      expect(await Promise.all(both)).toEqual(['at 1', 'at 2'])
      expect(left).toHaveLength(2 * round)
    }
  })
})
