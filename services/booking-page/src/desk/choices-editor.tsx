import { describedBy, Field, FieldError } from '../parts/field.tsx'
import type { Problem } from '../problem.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { errorAt } from './error-at.ts'
import { MOST_CHOICES, newChoice, type QuestionDraft } from './question-draft.ts'

interface ChoicesEditorProps {
  question: QuestionDraft
  pointer: string
  refusal: Problem | undefined
  onChange: (question: QuestionDraft) => void
}

/** What can be chosen. A choice keeps its value when its words change: answers that were given hold it. */
export function ChoicesEditor({ question, pointer, refusal, onChange }: ChoicesEditorProps) {
  const t = deskTexts.questions
  const { id, choices } = question
  const few = refusal?.errors.find((error) => error.pointer === `${pointer}/choices`)
  const change = (next: QuestionDraft['choices']) => onChange({ ...question, choices: next })
  return (
    <fieldset class="field">
      <legend>{t.choices}</legend>
      {choices.map((choice, index) => {
        const field = `${id}-${choice.value}`
        const error = errorAt(refusal, `${pointer}/choices/${index}`)
        return (
          <Field key={choice.value} id={field} label={t.choice(index + 1)} error={error}>
            <input
              id={field}
              type="text"
              maxLength={200}
              value={choice.label}
              onInput={(event) => change(choices.with(index, { ...choice, label: event.currentTarget.value }))}
              {...describedBy(field, undefined, error)}
            />
            {choices.length > 2 && (
              <button type="button" class="quiet" onClick={() => change(choices.toSpliced(index, 1))}>
                {t.removeChoice(index + 1)}
              </button>
            )}
          </Field>
        )
      })}
      <FieldError id={`${id}-choices`} error={few && errorAt(refusal, few.pointer)} />
      {choices.length < MOST_CHOICES && (
        <button
          type="button"
          class="quiet"
          onClick={() => change([...choices, newChoice(() => crypto.randomUUID().slice(0, 8))])}
        >
          {t.addChoice}
        </button>
      )}
    </fieldset>
  )
}
