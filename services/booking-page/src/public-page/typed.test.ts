import { describe, expect, it } from 'vitest'
import { linkOf, numberOf } from './typed.ts'

describe('what people type', () => {
  it.each([
    ['7', 7],
    [' -1,5 ', -1.5],
    ['1.5', 1.5],
    ['0', 0],
    ['1.000,5', undefined],
    ['seven', undefined],
    ['1e9', undefined],
    ['', undefined],
  ])('is a number or none: %j', (text, number) => {
    expect(numberOf(text)).toBe(number)
  })

  it.each([
    ['example.org/me', 'https://example.org/me'],
    ['https://example.org', 'https://example.org'],
    ['HTTP://example.org', 'HTTP://example.org'],
    ['example.org:8080/x', 'https://example.org:8080/x'],
    ['javascript:alert(1)', undefined],
    ['mailto:me@example.org', undefined],
    ['my page', undefined],
    ['page', undefined],
  ])('is a link or none: %j', (text, link) => {
    expect(linkOf(text)).toBe(link)
  })
})
