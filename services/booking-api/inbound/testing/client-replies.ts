/** What every reply here answers and where it goes. */
export interface ReplyTo {
  readonly from: string
  readonly to: string
  readonly messageId: string
  readonly answers: string
  readonly date: string
}

export const SAMPLE: ReplyTo = {
  from: 'Ines Insider <ines@example.org>',
  to: 'reply+i01kb0000000000000000000000.00000000000000000000@example.org',
  messageId: '<sample-1@mail.example.org>',
  answers: '<0198a0b0-0000-7000-8000-000000000001@example.org>',
  date: 'Mon, 30 Nov 2026 10:05:00 +0100',
}

const QUOTED = [
  'Rosa Requester asks you for 15 minutes.',
  '',
  'Yes:',
  'https://meet.example.org/decide#secret&approve',
  '',
  'no',
  'ask: this is quoted',
]

const head = (reply: ReplyTo, more: readonly string[]) => [
  `Date: ${reply.date}`,
  `Message-ID: ${reply.messageId}`,
  `From: ${reply.from}`,
  `To: Vestibule <${reply.to}>`,
  'Subject: Re: Rosa Requester asks for 15 minutes',
  `In-Reply-To: ${reply.answers}`,
  `References: ${reply.answers}`,
  'MIME-Version: 1.0',
  ...more,
  '',
]
const plain = (more: readonly string[] = []) => ['Content-Type: text/plain; charset=utf-8', ...more]
const marked = (lines: readonly string[]) => lines.map((line) => `> ${line}`.trimEnd())
const asHtml = (lines: readonly string[]) => lines.join('<br>\r\n')
const raw = (lines: readonly string[]) => Buffer.from(`${lines.join('\r\n')}\r\n`)

function alternative(reply: ReplyTo, text: readonly string[], html: readonly string[]): Buffer {
  return raw([
    ...head(reply, ['Content-Type: multipart/alternative; boundary="=_b1"']),
    ...['--=_b1', 'Content-Type: text/plain; charset="UTF-8"', '', ...text, ''],
    ...['--=_b1', 'Content-Type: text/html; charset="UTF-8"', '', ...html, '', '--=_b1--'],
  ])
}

/** The shapes in which mail programs answer, each written by hand after what the program sends; the answer may be several lines. */
export const CLIENTS: Readonly<Record<string, (answer: readonly string[], reply?: ReplyTo) => Buffer>> = {
  'Gmail in a browser': (answer, reply = SAMPLE) =>
    alternative(
      reply,
      [...answer, '', 'On Mon, Nov 30, 2026 at 10:00 AM Vestibule <vestibule@example.org> wrote:', '', ...marked(QUOTED)],
      [
        `<div dir="ltr">${asHtml(answer)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Nov 30, 2026 wrote:<br></div>`,
        `<blockquote class="gmail_quote">${asHtml(QUOTED)}</blockquote></div>`,
      ],
    ),
  'Gmail with a long sender, which breaks its line': (answer, reply = SAMPLE) =>
    alternative(
      reply,
      [
        ...answer,
        '',
        'El lun, 30 nov 2026 a las 10:00, Vestibule (<vestibule@a-rather-long.example.org',
        '>) escribió:',
        '',
        ...marked(QUOTED),
      ],
      ['<p>x</p>'],
    ),
  'Outlook for Windows': (answer, reply = SAMPLE) =>
    alternative(
      reply,
      [
        ...answer,
        ...['', 'Ines Insider', 'Senior Engineer | Example Works', '+49 30 5550100', ''],
        ...[
          'From: Vestibule <vestibule@example.org> ',
          'Sent: Monday, November 30, 2026 10:00 AM',
          'To: Ines Insider <ines@example.org>',
          'Subject: Rosa',
          '',
        ],
        ...QUOTED,
      ],
      ['<p>x</p>'],
    ),
  'Outlook in German, HTML alone': (answer, reply = SAMPLE) =>
    raw([
      ...head(reply, ['Content-Type: text/html; charset="utf-8"', 'Content-Transfer-Encoding: 8bit']),
      `<html><body><div class="WordSection1">${answer.map((line) => `<p class="MsoNormal">${line}<o:p></o:p></p>`).join('')}`,
      '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>Von:</b> Vestibule &lt;vestibule@example.org&gt;<br>',
      '<b>Gesendet:</b> Montag, 30. November 2026 10:00<br><b>An:</b> Ines Insider &lt;ines@example.org&gt;<br><b>Betreff:</b> Rosa</p></div>',
      `<p class="MsoNormal">${asHtml(QUOTED)}</p></div></body></html>`,
    ]),
  'Outlook on a phone': (answer, reply = SAMPLE) =>
    raw([
      ...head(reply, plain()),
      ...answer,
      ...['', 'Get Outlook for iOS<https://aka.ms/o0ukef>', '________________________________'],
      ...[
        'From: Vestibule <vestibule@example.org>',
        'Sent: Monday, November 30, 2026 10:00:00 AM',
        'To: Ines',
        'Subject: Rosa',
        '',
        ...QUOTED,
      ],
    ]),
  'Apple Mail': (answer, reply = SAMPLE) =>
    raw([
      ...head(reply, plain(['Content-Transfer-Encoding: quoted-printable'])),
      ...answer.map((line) =>
        line.replace(/[^\x20-\x7e]/gu, (one) =>
          [...Buffer.from(one)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''),
        ),
      ),
      ...['', '> On 30. Nov 2026, at 10:00, Vestibule <vestibule@example.org> wrote:', '>=20', ...marked(QUOTED)],
    ]),
  'an iPhone in French': (answer, reply = SAMPLE) =>
    raw([
      ...head(reply, plain(['Content-Transfer-Encoding: base64'])),
      Buffer.from(
        [
          ...answer,
          '',
          'Envoyé de mon iPhone',
          '',
          '> Le 30 nov. 2026 à 10:00, Vestibule <vestibule@example.org> a écrit :',
          '> ',
          ...marked(QUOTED),
        ].join('\r\n'),
      )
        .toString('base64')
        .replace(/.{76}/g, '$&\r\n'),
    ]),
  'Thunderbird, above the quote': (answer, reply = SAMPLE) =>
    raw([
      ...head(reply, plain(['User-Agent: Mozilla Thunderbird'])),
      ...answer,
      ...[
        '',
        '-- ',
        'Ines Insider, Example Works',
        'no reply expected',
        '',
        'Am 30.11.26 um 10:00 schrieb Vestibule:',
        ...marked(QUOTED),
      ],
    ]),
  'Thunderbird, below the quote': (answer, reply = SAMPLE) =>
    raw([...head(reply, plain()), 'On 30/11/2026 10:00, Vestibule wrote:', ...marked(QUOTED), '', ...answer, '', '-- ', 'Ines']),
  'K-9 Mail': (answer, reply = SAMPLE) =>
    raw([
      ...head(reply, plain()),
      ...answer,
      ...['-- ', 'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.', ''],
      ...['Am 30. November 2026 10:00:00 MEZ schrieb Vestibule <vestibule@example.org>:', ...marked(QUOTED)],
    ]),
  'K-9 Mail without dashes': (answer, reply = SAMPLE) =>
    raw([
      ...head(reply, plain()),
      ...answer,
      'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.',
      '',
      'Am 30. November 2026 10:00:00 MEZ schrieb Vestibule <vestibule@example.org>:',
      ...QUOTED,
    ]),
  'mutt, without a quote': (answer, reply = SAMPLE) => raw([...head(reply, plain()), ...answer]),
  'an HTML mail with its quote in a blockquote': (answer, reply = SAMPLE) =>
    raw([
      ...head(reply, ['Content-Type: text/html; charset=utf-8']),
      `<html><body><div>${asHtml(answer)}</div><div>On Nov 30, 2026, at 10:00, Vestibule wrote:</div><blockquote type="cite"><div>${asHtml(QUOTED)}</div></blockquote></body></html>`,
    ]),
}
