import { describe, expect, it } from 'vitest'
import { readMail } from './inbound-mail.ts'

describe('a mail that comes in', () => {
  it('is read with the addresses of groups, folded headers and more than one Message-ID told apart', async () => {
    const head = [
      'To: Team: A@example.org, b@example.org;, c@example.org',
      'References: <1@a.example>',
      '\t<2@a.example>',
      'In-Reply-To: <3@a.example>',
    ]
    const mail = await readMail(
      Buffer.from([...head, 'Message-ID: <m@a.example>', 'Delivered-To: <R@example.org>', '', 'Yes', ''].join('\r\n')),
    )
    expect(mail).toMatchObject({
      to: ['a@example.org', 'b@example.org', 'c@example.org'],
      cc: [],
      deliveredTo: ['r@example.org'],
      messageId: '<m@a.example>',
      answers: ['<1@a.example>', '<2@a.example>', '<3@a.example>'],
      text: 'Yes\n',
      report: null,
    })
    expect((await readMail(Buffer.from('Message-ID: <1@a>\r\nMessage-ID: <2@a>\r\n\r\n'))).messageId).toBeNull()
  })

  it.each([
    ['its headers', ''],
    ['the headers of a part', 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'],
  ])('is not read where %s alone would take long', async (_what, before) => {
    await expect(readMail(Buffer.from(`${before}To: ${'a,'.repeat(400_000)}\r\n\r\nYes`))).rejects.toThrow('header')
  })

  it('leaves HTML aside that is too long or nested too deep', async () => {
    for (const html of ['<p>Yes</p>'.repeat(30_000), '<div>'.repeat(30_000)])
      expect((await readMail(Buffer.from(`Content-Type: text/html\r\n\r\n${html}`))).text).toBe('')
  })
})
