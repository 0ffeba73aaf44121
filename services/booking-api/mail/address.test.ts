import { describe, expect, it } from 'vitest'
import { checkedAddress } from './address.ts'

describe('a mail address', () => {
  it.each([
    [' Bob.X+y@Example.ORG ', 'Bob.X+y@example.org'],
    ['bob@bücher.example', 'bob@xn--bcher-kva.example'],
    ['zoe\u0308@example.org', 'zo\u00eb@example.org'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
    ["o'neil@example.org", "o'neil@example.org"],
  ])('%j is taken as %j', (typed, address) => {
    expect(checkedAddress(typed)).toBe(address)
  })

  it.each([
    '',
    'bob',
    '@example.org',
    'bob@',
    'bob@localhost',
    'a@b@example.org',
    'bob@example.org,eve@example.org',
    'bob@example.org;eve@example.org',
    'bob@example.org\r\nBcc: eve@example.org',
    'bob@example.org eve@example.org',
    'Bob <bob@example.org>',
    '"bob"@example.org',
    'bob(x)@example.org',
    'bob\u0000@example.org',
    'bob\u202e@example.org',
    'bob\ud800@example.org',
    '.bob@example.org',
    'bob.@example.org',
    'b..ob@example.org',
    'bob@example..org',
    'bob@-example.org',
    'bob@[127.0.0.1]',
    'bob@127.0.0.1',
    'bob@exa%6dple.org',
    'bob@example.org/x',
    'bob@exa\tmple.org',
    `${'a'.repeat(65)}@example.org`,
    `${'ä'.repeat(33)}@example.org`,
    `bob@${'a'.repeat(64)}.org`,
    `bob@${Array(50).fill('abcde').join('.')}.org`,
  ])('%j is refused', (typed) => {
    expect(checkedAddress(typed)).toBeUndefined()
  })
})
