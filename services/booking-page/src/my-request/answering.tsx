import type { Screening } from '../api.ts'
import type { Opened } from '../parts/linked.tsx'
import { texts } from '../texts/texts.ts'
import { dayAndClock } from '../times.ts'
import { AnswerForm } from './answer-form.tsx'

interface AnsweringProps {
  opened: Opened
  zone: string
  onChange: (screening: Screening, said: string) => void
}

/** While it is the requester's turn to write: to the questions of the last round, or once to a reply. */
export function Answering({ opened, zone, onChange }: AnsweringProps) {
  const { screening } = opened
  const { insider, reply, rounds } = screening
  const by = (at: string | null | undefined) => (at ? dayAndClock(at, zone) : '')
  if (reply) {
    const t = texts.status.replied
    return (
      <AnswerForm
        opened={opened}
        round="reply"
        questions={[t.field(insider.name)]}
        title={t.writeBack}
        send={t.send}
        note={t.once(insider.name, by(reply.answerBy))}
        onSent={(now) => onChange(now, t.sent(insider.name))}
      />
    )
  }
  const t = texts.status.asksMore
  const last = rounds.at(-1)
  if (!last) return null
  return (
    <AnswerForm
      opened={opened}
      round={last.askedAt}
      questions={last.questions}
      title={t.questions(insider.name, last.questions.length)}
      send={t.send(last.questions.length)}
      note={t.note(insider.name)}
      onSent={(now) => onChange(now, t.sent(insider.name, by(now.deadlineAt)))}
    />
  )
}
