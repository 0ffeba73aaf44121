export interface ReportOptions {
  readonly messageId: string
  readonly recipient: string
  readonly status?: string
  readonly action?: string
  /** Media type of the part that holds what came back. */
  readonly returned?: string
}

/** A delivery report (RFC 3464) as Postfix writes it. */
export function deliveryReport({
  messageId,
  recipient,
  status = '5.1.1',
  action = 'failed',
  returned = 'message/rfc822',
}: ReportOptions): Buffer {
  return Buffer.from(
    [
      'Return-Path: <>',
      'Date: Mon, 30 Nov 2026 10:05:00 +0100',
      'From: MAILER-DAEMON@mx.example.net (Mail Delivery System)',
      'Subject: Undelivered Mail Returned to Sender',
      'To: reply@example.org',
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
      'Message-Id: <report-1@mx.example.net>',
      ...['', '--b1', 'Content-Type: text/plain; charset=us-ascii', '', 'I am sorry to have to inform you.', ''],
      ...['--b1', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example.net', ''],
      ...[
        `Final-Recipient: rfc822; ${recipient}`,
        `Original-Recipient: rfc822;${recipient}`,
        `Action: ${action}`,
        `Status: ${status}`,
      ],
      ...['Remote-MTA: dns; mx2.example.net', 'Diagnostic-Code: smtp; 550 5.1.1 User', '    unknown', ''],
      ...['--b1', `Content-Type: ${returned}`, '', 'Return-Path: <reply@example.org>', 'From: vestibule@example.org'],
      ...[`Message-ID: ${messageId}`, `To: ${recipient}`, '', 'Message-ID: <not-this-one@example.net>', '', '--b1--', ''],
    ].join('\r\n'),
  )
}
