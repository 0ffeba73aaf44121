import type { Screening } from '../api.ts'
import { texts } from '../texts/texts.ts'
import { bothClocks, day } from '../times.ts'
import { nameOf } from './decided.tsx'

interface WrittenProps {
  screening: Screening
  decision: NonNullable<Screening['decision']>
}

/** What a decision said: its words, its questions, its times; and what came back to a letter. */
export function Written({ screening, decision }: WrittenProps) {
  const t = texts.decided
  const { insider, requester, reply } = screening
  const { text, questions, startsAt } = decision
  return (
    <>
      {startsAt.length > 0 && (
        <>
          <p class="eyebrow">{t.offered}</p>
          <ul>
            {startsAt.map((at) => (
              <li key={at}>
                {day(at, insider.timeZone)}, {bothClocks(at, insider.timeZone, requester?.timeZone ?? insider.timeZone)}
              </li>
            ))}
          </ul>
        </>
      )}
      {questions.length > 0 && (
        <>
          <p class="eyebrow">{t.asked}</p>
          <ol class="asked">
            {questions.map((question) => (
              <li key={question} class="written">
                {question}
              </li>
            ))}
          </ol>
        </>
      )}
      {text && (
        <blockquote>
          <p class="eyebrow">{t.wrote}</p>
          <p class="letter">{text}</p>
        </blockquote>
      )}
      {reply?.answer && (
        <blockquote>
          <p class="eyebrow">{t.wroteBack(nameOf(screening))}</p>
          <p class="letter">{reply.answer}</p>
        </blockquote>
      )}
    </>
  )
}
