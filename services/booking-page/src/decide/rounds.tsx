import type { Screening } from '../api.ts'
import { texts } from '../texts/texts.ts'
import { day } from '../times.ts'

/** What was asked and answered, the latest first: it is what is new since the request was read. */
export function Rounds({ rounds, zone }: { rounds: Screening['rounds']; zone: string }) {
  const t = texts.deciding.rounds
  if (rounds.length === 0) return null
  return (
    <section class="card">
      <h2>{t.title}</h2>
      {rounds.toReversed().map(({ askedAt, questions, answeredAt, answers }) => (
        <div key={askedAt}>
          <p class="help">
            {t.asked(day(askedAt, zone))} · {answeredAt ? t.answered(day(answeredAt, zone)) : t.waiting}
          </p>
          <dl>
            {questions.map((question, n) => (
              <div key={question}>
                <dt class="written">{question}</dt>
                {answers && <dd class="written">{answers[n] || t.nothing}</dd>}
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  )
}
