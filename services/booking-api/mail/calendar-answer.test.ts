import { describe, expect, it } from 'vitest'
import type { MailContent, MailKind } from './content.ts'
import { render } from './render.ts'
import { ada, at, everyMail, meetingOf, PUBLIC_URL, settings } from './testing/every-mail.ts'

describe('what came of a calendar’s answer', () => {
  const content = (kind: MailKind, change: object) =>
    render({ ...everyMail()[kind].content, ...change } as MailContent, everyMail()[kind].reader, ada, settings).text

  it.each([
    ['not-proved', /didn’t prove that it was from you\.\s+So nothing has changed/],
    ['counter', /proposed another time[\s\S]* nothing has changed/],
    ['declined', /declined your conversation with Robin Sample\.\s+Nothing has been cancelled, and nobody has heard of it/],
  ] as const)('%s says what stands, and where to say what is wanted', (why, words) => {
    expect(content('calendar-answer-to-insider', { why })).toMatch(words)
    expect(content('calendar-answer-to-insider', { why })).toContain(`${PUBLIC_URL}/meeting#t=stays`)
    if (why !== 'declined') expect(content('calendar-answer-to-requester', { why })).toMatch(words)
  })

  it('cancelled by it, says until when that can be undone; undone, that it stands again', () => {
    const undoUntil = at('2026-11-25T09:00:00Z')
    const own = content('cancelled-to-requester', { by: 'requester', undoUntil })
    expect(own).toMatch(/Your calendar declined this conversation[\s\S]* Until .*25 November.* you can undo it/)
    expect(content('invitation-to-requester', { again: true })).toContain('stands again, at the time it had')
    expect(content('invitation-to-insider', { again: true })).toContain('hadn’t meant to decline')
  })

  it.each(['invitation-to-requester', 'invitation-to-insider', 'moved-to-requester', 'moved-to-insider'] as const)(
    '%s says beforehand what declining does, where somebody reads it, and nothing of it elsewhere',
    (kind) => {
      const asked = content(kind, { meeting: { ...meetingOf(), asksForAnswer: true } })
      expect(asked).toMatch(kind.endsWith('requester') ? /decline it in your calendar, it is cancelled/ : /we ask you first/)
      expect(content(kind, { meeting: meetingOf() })).not.toContain('decline')
    },
  )
})
