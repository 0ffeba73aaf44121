import { describe, expect, it } from 'vitest'
import { newId } from '../ids.ts'
import { keyring, newKey } from '../seal.ts'
import { type ReplySubject, replyAddress, replySubject } from './reply-address.ts'

const [older, newer] = [newKey(), newKey()]
const keys = keyring([newer, older])
const subject: ReplySubject = { screeningId: newId(), side: 'insider' }
const address = replyAddress(keys, subject, 'example.org')

describe('a reply address', () => {
  it('is read back, also where its case or the key was changed since', () => {
    expect(address).toMatch(/^reply\+i[0-9a-z]{26}\.[0-9a-f]{20}@example\.org$/)
    expect(address.indexOf('@')).toBeLessThanOrEqual(64)
    expect(replySubject(keys, address.toUpperCase(), 'Example.org')).toEqual(subject)
    expect(replySubject(keys, replyAddress(keyring([older]), subject, 'example.org'), 'example.org')).toEqual(subject)
  })

  it('differs for each side and request', () => {
    const other = replyAddress(keys, { ...subject, side: 'requester' }, 'example.org')
    expect(replySubject(keys, other, 'example.org')).toEqual({ ...subject, side: 'requester' })
    expect(other.split('.')[1]).not.toBe(address.split('.')[1])
  })

  it.each([
    ['of another side', address.replace('+i', '+r')],
    [
      'of another request',
      address.replace(/i.{26}/, `i${replyAddress(keys, { ...subject, screeningId: newId() }, 'x.example').slice(7, 33)}`),
    ],
    ['with a guessed end', address.replace(/\.[0-9a-f]{20}/, `.${'0'.repeat(20)}`)],
    ['with an end cut off', address.replace(/[0-9a-f]@/, '@')],
    ['at another domain', address.replace('example.org', 'example.net')],
    ['without an end', address.replace(/\.[0-9a-f]{20}/, '')],
    ['of another service', replyAddress(keyring([newKey()]), subject, 'example.org')],
    ['with two domains', `${address}@example.org`],
    ['that is none', 'reply@example.org'],
    ['that is nothing', ''],
  ])('is not believed %s', (_what, forged) => {
    expect(replySubject(keys, forged, 'example.org')).toBeUndefined()
  })
})
