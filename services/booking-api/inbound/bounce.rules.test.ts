import { describe, expect, it } from 'vitest'
import { bounceIn } from './bounce.ts'
import { readMail } from './inbound-mail.ts'
import { deliveryReport } from './testing/delivery-report.ts'

const about = { messageId: '<0198@example.org>', recipient: 'Rosa@example.net' }
const found = async (bytes: Buffer) => bounceIn(await readMail(bytes))

describe('a bounce', () => {
  it.each(['message/rfc822', 'text/rfc822-headers', 'message/global-headers'])('is read with %s', async (returned) => {
    expect(await found(deliveryReport({ ...about, returned }))).toEqual({
      messageId: '<0198@example.org>',
      recipients: ['rosa@example.net', 'rosa@example.net'],
      status: '5.1.1',
    })
  })

  it.each([
    ['a delay', deliveryReport({ ...about, action: 'delayed', status: '4.4.1' })],
    ['a full mailbox that may empty', deliveryReport({ ...about, status: '4.2.2' })],
    ['a delivery', deliveryReport({ ...about, action: 'delivered', status: '2.0.0' })],
    ['one without what came back', deliveryReport({ ...about, messageId: '' })],
    [
      'one about two people',
      Buffer.from(deliveryReport(about).toString().replace('Remote-MTA', '\r\nFinal-Recipient: rfc822; b@example.net\r\nX')),
    ],
    ['a reply', Buffer.from('From: a@example.net\r\n\r\nStatus: 5.1.1\r\n')],
    ['nothing', Buffer.from('')],
  ])('is not %s', async (_what, bytes) => {
    expect(await found(bytes)).toBeUndefined()
  })
})
