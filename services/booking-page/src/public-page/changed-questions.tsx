import type { Question } from '../api.ts'
import { texts } from '../texts/texts.ts'
import type { Draft } from './draft.ts'

type Asked = NonNullable<Draft['asked']>

export const askedNow = (version: string, questions: readonly Question[]): Asked => ({
  version,
  labels: Object.fromEntries(questions.map(({ id, label }) => [id, label])),
})

interface ChangedQuestionsProps {
  before: Asked
  now: Asked
  onRead: () => void
}

/** The questions were edited while somebody was answering them: says what is new, and that nothing is lost. */
export function ChangedQuestions({ before, now, onRead }: ChangedQuestionsProps) {
  const t = texts.changed
  const labels = Object.entries(now.labels)
  const lines: [string, string[]][] = [
    [t.added, labels.flatMap(([id, label]) => (id in before.labels ? [] : [label]))],
    [t.reworded, labels.flatMap(([id, label]) => (id in before.labels && before.labels[id] !== label ? [label] : []))],
    [t.gone, Object.entries(before.labels).flatMap(([id, label]) => (id in now.labels ? [] : [label]))],
  ]
  return (
    <section class="note plain" tabIndex={-1} id="changed" aria-labelledby="changed-title">
      <h3 id="changed-title">{t.title}</h3>
      <p>{t.body}</p>
      <ul>
        {lines
          .filter(([, changed]) => changed.length > 0)
          .map(([what, changed]) => (
            <li key={what}>
              {what}: {changed.join(' · ')}
            </li>
          ))}
      </ul>
      <p class="buttons">
        <button type="button" onClick={onRead}>
          {t.read}
        </button>
      </p>
    </section>
  )
}
