import { describe, expect, it } from 'vitest'
import { identityOf, normalAddress } from './normal-address.ts'

describe('whose an address is', () => {
  it.each([
    ['Rosa.Roe@Example.NET', 'rosa.roe@example.net'],
    ['rosa.roe+talks@example.net', 'rosa.roe@example.net'],
    ['Rosa.Roe@gmail.com', 'rosaroe@gmail.com'],
    ['r.o.s.a.roe+x+y@GoogleMail.com', 'rosaroe@gmail.com'],
    ['rosa.roe@mail.gmail.com', 'rosa.roe@mail.gmail.com'],
    ['+@example.net', '+@example.net'],
  ])('%s is %s', (address, identity) => expect(identityOf(address)).toBe(identity))

  it('leaves a mailbox its dots where it is written to', () => {
    expect(normalAddress('Rosa.Roe+talks@gmail.com')).toBe('rosa.roe@gmail.com')
  })
})
