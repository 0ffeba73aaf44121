import { describe, expect, it } from 'vitest'
import { turnstile } from './turnstile.ts'

/** Work that ends when told, and tells how many are inside. */
function works() {
  const ends: (() => void)[] = []
  let inside = 0
  let most = 0
  const order: number[] = []
  return {
    order,
    most: () => most,
    inside: () => inside,
    endOne: async () => {
      ends.shift()?.()
      await new Promise(setImmediate)
    },
    work: (n: number) => () => {
      most = Math.max(most, ++inside)
      order.push(n)
      return new Promise<number>((resolve) => {
        ends.push(() => {
          inside--
          resolve(n)
        })
      })
    },
  }
}

describe('a turnstile', () => {
  it('lets so many through at a time, in the order they came', async () => {
    const pass = turnstile(2, 10)
    const { work, endOne, most, order } = works()
    const all = [1, 2, 3, 4, 5].map((n) => pass('ines', work(n)))
    expect(order).toEqual([1, 2])
    for (let n = 0; n < 5; n++) await endOne()
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4, 5])
    expect(order).toEqual([1, 2, 3, 4, 5])
    expect(most()).toBe(2)
  })

  it('keeps keys apart: nobody waits for another’s line', () => {
    const pass = turnstile(1, 10)
    const { work, order } = works()
    pass('ines', work(1))
    pass('ines', work(2))
    pass('otto', work(3))
    expect(order).toEqual([1, 3])
  })

  it('says busy, and when to come back, once the line is full', async () => {
    const pass = turnstile(1, 1)
    const { work, endOne } = works()
    const first = pass('ines', work(1))
    const second = pass('ines', work(2))
    await expect(pass('ines', work(3))).rejects.toMatchObject({ code: 'busy', retryAfterSeconds: 1 })
    await endOne()
    await endOne()
    expect(await Promise.all([first, second])).toEqual([1, 2])
  })

  it('passes the place on when work fails, at once or later', async () => {
    const pass = turnstile(1, 10)
    const { work, endOne, order } = works()
    const failing = pass('ines', async () => {
      throw new Error('refused')
    })
    const throwing = pass('ines', () => {
      throw new Error('before it began')
    })
    const last = pass('ines', work(1))
    await expect(failing).rejects.toThrow('refused')
    await expect(throwing).rejects.toThrow('before it began')
    await new Promise(setImmediate)
    expect(order).toEqual([1])
    await endOne()
    expect(await last).toBe(1)
  })

  it('is free again, and as wide, after everybody has left', async () => {
    const pass = turnstile(2, 0)
    for (let round = 0; round < 3; round++) {
      const { work, endOne, order } = works()
      const both = [pass('ines', work(1)), pass('ines', work(2))]
      await expect(pass('ines', work(3))).rejects.toMatchObject({ code: 'busy' })
      expect(order).toEqual([1, 2])
      await endOne()
      await endOne()
      expect(await Promise.all(both)).toEqual([1, 2])
    }
  })
})
