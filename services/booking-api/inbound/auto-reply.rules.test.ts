import { describe, expect, it } from 'vitest'
import { isAutomatic } from './auto-reply.ts'
import { readMail } from './inbound-mail.ts'
import { CLIENTS } from './testing/client-replies.ts'

const withHeader = (line: string) => readMail(Buffer.from(`${line}\r\nFrom: a@example.net\r\n\r\nYes\r\n`))

describe('an automatic mail', () => {
  it.each([
    'Auto-Submitted: auto-replied',
    'Auto-Submitted: auto-generated (rejected)',
    'Precedence: bulk',
    'Precedence: list',
    'X-Autoreply: yes',
    'X-Autorespond: Away',
    'X-Auto-Response-Suppress: DR, OOF, AutoReply',
    'X-Auto-Response-Suppress: All',
    'Return-Path: <>',
    'List-Id: <team.example.net>',
    'List-Unsubscribe: <https://example.net/x>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  ])('is known by %s', async (line) => {
    expect(isAutomatic(await withHeader(line), null)).toBe(true)
  })

  it('is known by its empty sender', async () => {
    expect(isAutomatic(await withHeader('Subject: Re'), '')).toBe(true)
  })

  it.each(['Auto-Submitted: no', 'Return-Path: <a@example.net>', 'Precedence: first-class', 'X-Auto-Response-Suppress: DR'])(
    'is not known by %s',
    async (line) => {
      expect(isAutomatic(await withHeader(line), 'a@example.net')).toBe(false)
    },
  )

  it.each(Object.entries(CLIENTS))('is not what %s sends', async (_client, write) => {
    expect(isAutomatic(await readMail(write(['Yes'])), 'ines@example.org')).toBe(false)
  })
})
