import type { Screening } from '../api.ts'
import { texts } from '../texts/texts.ts'
import { day } from '../times.ts'

/** What was asked and answered before, oldest first. */
export function Rounds({ rounds, zone }: { rounds: Screening['rounds']; zone: string }) {
  const t = texts.status.asksMore
  const answered = rounds.filter(({ answers }) => answers !== null)
  if (answered.length === 0) return null
  return (
    <section aria-labelledby="rounds">
      <h2 id="rounds">{t.before}</h2>
      {answered.map(({ askedAt, questions, answeredAt, answers }) => (
        <div key={askedAt}>
          <p class="help">{t.answeredOn(day(answeredAt ?? askedAt, zone))}</p>
          <dl>
            {questions.map((question, index) => (
              <div key={`${askedAt}-${question}`}>
                <dt class="written">{question}</dt>
                <dd class="written">{answers?.[index]}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  )
}
