import { encodeQR } from 'qr'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { type Drawing, drawn } from './qr-drawing.ts'

const LINK = `https://talk.example.org/demo#drf_01jdf3k8a9e0rtv6y2n5m4q7wx.${'Ab9-_'.repeat(9).slice(0, 43)}`

/** What a camera sees: the drawing as pixels, four a module. */
function pictureOf({ path, size }: Drawing) {
  const scale = 4
  const side = size * scale
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g).map((found) => found.map(Number)))
    for (let py = 0; py < scale; py++)
      for (let px = 0; px < (run ?? 0) * scale; px++) {
        const at = ((y ?? 0) * scale + py) * side + (x ?? 0) * scale + px
        data.fill(0, at * 4, at * 4 + 3)
      }
  return { width: side, height: side, data }
}

describe('a code', () => {
  it('is drawn so that it is read as what it says', () => {
    expect(decodeQR(pictureOf(drawn(encodeQR(LINK, 'raw', { border: 4 }))))).toBe(LINK)
  })
})
