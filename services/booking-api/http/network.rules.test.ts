import { describe, expect, it } from 'vitest'
import { networkOf } from './limits.ts'

describe('one network', () => {
  it.each([
    ['an IPv4 address', '203.0.113.7', '203.0.113.7', true],
    ['that address as IPv6', '203.0.113.7', '::ffff:203.0.113.7', true],
    ['two addresses of a /64', '2001:db8:1:2::1', '2001:0DB8:1:2:ffff::9', true],
    ['an address with its zone', 'fe80::1', 'fe80::2%eth0', true],
    ['nobody knows whom', 'unknown', 'unknown', true],
    ['neighbours', '203.0.113.7', '203.0.113.8', false],
    ['two /64 of a /48', '2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['two addresses dressed as IPv6', '::ffff:203.0.113.7', '::ffff:203.0.113.8', false],
  ])('is told: %s', (_what, one, other, same) => {
    expect(networkOf(one) === networkOf(other)).toBe(same)
  })
})
