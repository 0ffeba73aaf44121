import { HOUR_MS, type Instant } from '@vestibule/scheduling/instant.ts'
import { describe, expect, it } from 'vitest'
import { pageProof, provedSession } from './page-proof.ts'
import { keyring, newKey } from './seal.ts'

const [newer, older] = [newKey(), newKey()]
const keys = keyring([newer, older])
const NOW = Date.parse('2026-11-26T12:00:00Z') as Instant
const SESSION = '0197f3a4-7c1e-7000-8000-00000000abcd'
const OTHER = '0197f3a4-7c1e-7000-8000-00000000abce'
const proof = pageProof(keys, SESSION, NOW)

describe('a page’s proof', () => {
  it('names its session, for an hour, also under an older master key', () => {
    expect(provedSession(keys, proof, NOW)).toBe(SESSION)
    expect(provedSession(keys, pageProof(keyring([older]), SESSION, NOW), NOW)).toBe(SESSION)
    expect(provedSession(keys, proof, (NOW + HOUR_MS - 1) as Instant)).toBe(SESSION)
    expect(provedSession(keys, proof, (NOW + HOUR_MS) as Instant)).toBeUndefined()
  })

  it.each([
    ['of another session', proof.replace(SESSION, OTHER)],
    ['that lasts longer', proof.replace(String(NOW + HOUR_MS), String(NOW + 2 * HOUR_MS))],
    ['of another service', pageProof(keyring([newKey()]), SESSION, NOW)],
    ['cut', proof.slice(0, -1)],
    ['with more behind it', `${proof}A`],
    ['without a mark', `${SESSION}.${NOW + HOUR_MS}.`],
    ['that is nothing', ''],
  ])('is not believed when it is one %s', (_what, shown) => {
    expect(provedSession(keys, shown, NOW)).toBeUndefined()
  })
})
