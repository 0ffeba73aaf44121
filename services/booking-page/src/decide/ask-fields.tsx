import { describedBy, Field } from '../parts/field.tsx'
import { texts } from '../texts/texts.ts'
import type { FieldsProps } from './choice-form.tsx'
import { MOST_QUESTIONS } from './half.ts'

/** One to five questions; a ready one takes the first empty place. */
export function AskFields({ dossier, half, setHalf, wrong }: FieldsProps) {
  const t = texts.deciding.ask
  const { questions } = half
  const set = (changed: readonly string[]) => setHalf({ ...half, questions: changed })
  const written = questions.filter((one) => one.trim())
  const ready = dossier.readyQuestions.filter((one) => !questions.includes(one))
  const take = (question: string) => {
    const empty = questions.findIndex((one) => !one.trim())
    set(empty < 0 ? [...questions, question] : questions.map((one, n) => (n === empty ? question : one)))
  }
  return (
    <>
      {questions.map((question, n) => {
        const error = wrong(`question-${n}`)
        return (
          <Field id={`question-${n}`} label={t.question(n + 1)} error={error} key={n}>
            <textarea
              id={`question-${n}`}
              rows={2}
              maxLength={500}
              value={question}
              onInput={(event) => set(questions.map((one, at) => (at === n ? event.currentTarget.value : one)))}
              {...describedBy(`question-${n}`, undefined, error)}
            />
            {questions.length > 1 && (
              <button type="button" class="quiet small" onClick={() => set(questions.filter((_, at) => at !== n))}>
                {t.remove(n + 1)}
              </button>
            )}
          </Field>
        )
      })}
      {questions.length < MOST_QUESTIONS && written.length === questions.length && (
        <p>
          <button type="button" class="quiet" onClick={() => set([...questions, ''])}>
            {t.add}
          </button>
        </p>
      )}
      {written.length < MOST_QUESTIONS && ready.length > 0 && (
        <div class="field">
          <p class="help">{t.ready}</p>
          <ul class="ready">
            {ready.map((question) => (
              <li key={question}>
                <button type="button" onClick={() => take(question)}>
                  {question}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="help">{t.left(dossier.roundsLeft)}</p>
    </>
  )
}
