import { describe, expect, it } from 'vitest'
import { newSecret, sha256 } from '../seal.ts'
import { inLine } from './lines.ts'

/** Looks a link of this insider up, and finds it when told. */
function lookups(insiderId: string) {
  const begun: string[] = []
  const ends: (() => void)[] = []
  return {
    begun,
    look: (link: string) => () => {
      begun.push(link)
      return new Promise<{ hash: Buffer; insiderId: string }>((resolve) => {
        ends.push(() => resolve({ hash: sha256(link), insiderId }))
      })
    },
    find: async () => {
      ends.shift()?.()
      await new Promise(setImmediate)
    },
  }
}

/** A link that was used here before. */
async function knownLink(insiderId: string): Promise<string> {
  const link = newSecret()
  await inLine(link, { changes: false }, async () => ({ hash: sha256(link), insiderId }))
  return link
}

describe('bearers of links', () => {
  it('who want a change from one insider are looked up one after the other, as they came', async () => {
    const [first, second, third] = [await knownLink('one'), await knownLink('one'), await knownLink('one')]
    const { begun, look, find } = lookups('one')
    const all = [first, second, third].map((link) => inLine(link, { changes: true }, look(link)))
    expect(begun).toEqual([first])
    await find()
    expect(begun).toEqual([first, second])
    await find()
    await find()
    expect(await Promise.all(all)).toEqual([first, second, third].map((link) => ({ hash: sha256(link), insiderId: 'one' })))
  })

  it('of another insider wait for nobody, nor does who only reads, nor who comes with a link that was never seen', async () => {
    const [hot, reader, other, fresh] = [await knownLink('hot'), await knownLink('hot'), await knownLink('other'), newSecret()]
    const { begun, look, find } = lookups('hot')
    const all = [
      inLine(hot, { changes: true }, look(hot)),
      inLine(reader, { changes: false }, look(reader)),
      inLine(other, { changes: true }, look(other)),
      inLine(fresh, { changes: true }, look(fresh)),
    ]
    expect(begun).toEqual([hot, reader, other, fresh])
    for (const _ of all) await find()
    await Promise.all(all)
  })

  it('that were never seen are looked up four at a time, and those who only read at once', async () => {
    const links = Array.from({ length: 5 }, newSecret)
    const { begun, look, find } = lookups('unheard')
    const all = links.map((link) => inLine(link, { changes: true }, look(link)))
    const reader = newSecret()
    all.push(inLine(reader, { changes: false }, look(reader)))
    expect(begun).toEqual([...links.slice(0, 4), reader])
    for (const _ of all) await find()
    await Promise.all(all)
    expect(begun).toEqual([...links.slice(0, 4), reader, links[4]])
  })

  it('are not known by a link that was not found', async () => {
    const link = newSecret()
    expect(await inLine(link, { changes: true }, async () => undefined)).toBe(undefined)
    const { begun, look, find } = lookups('later')
    const both = [inLine(link, { changes: true }, look('a')), inLine(link, { changes: true }, look('b'))]
    expect(begun).toEqual(['a', 'b'])
    for (const _ of both) await find()
    await Promise.all(both)
  })
})
