import type { Screening } from '../api.ts'
import { Quoted } from '../parts/quoted.tsx'
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
      <Quoted title={t.wrote} text={text} />
      <Quoted title={t.wroteBack(nameOf(screening))} text={reply?.answer} />
    </>
  )
}
