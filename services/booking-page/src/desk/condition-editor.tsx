import { describedBy, Field } from '../parts/field.tsx'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { CORE, conditions, type QuestionDraft } from './question-draft.ts'

interface ConditionEditorProps {
  questions: readonly QuestionDraft[]
  at: number
  error: string | undefined
  onChange: (question: QuestionDraft) => void
}

/** Whether a question is asked of everybody, or after certain answers to an earlier one. */
export function ConditionEditor({ questions, at, error, onChange }: ConditionEditorProps) {
  const t = deskTexts.questions
  const question = questions[at]
  if (!question) return null
  const { id, shownIf } = question
  const choices = shownIf ? answersTo(shownIf.question, questions) : []
  const toggled = (value: string): string[] => {
    const chosen = shownIf?.values ?? []
    return chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
  }
  const field = `${id}-shown-if`
  return (
    <>
      <Field id={field} label={t.shownIf} error={error}>
        <select
          id={field}
          value={shownIf?.question ?? ''}
          onChange={(event) => {
            const asked = event.currentTarget.value
            onChange({ ...question, shownIf: asked === '' ? null : { question: asked, values: [] } })
          }}
          {...describedBy(field, undefined, error)}
        >
          <option value="">{t.always}</option>
          {(Object.keys(CORE) as (keyof typeof CORE)[]).map((core) => (
            <option value={core} key={core}>
              {t.onlyIf(t.core[core])}
            </option>
          ))}
          {conditions(questions, at).map((one) => (
            <option value={one.id} key={one.id}>
              {t.onlyIf(one.label)}
            </option>
          ))}
          {shownIf && choices.length === 0 && <option value={shownIf.question}>{t.onlyIf('…')}</option>}
        </select>
      </Field>
      {shownIf && choices.length > 0 && (
        <fieldset class="field">
          <legend>{t.answers}</legend>
          <div class="choices">
            {choices.map(({ value, label }) => (
              <label class="choice" key={value}>
                <input
                  type="checkbox"
                  checked={shownIf.values.includes(value)}
                  onChange={() => onChange({ ...question, shownIf: { ...shownIf, values: toggled(value) } })}
                />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  )
}

function answersTo(id: string, questions: readonly QuestionDraft[]): readonly { value: string; label: string }[] {
  const t = deskTexts.questions
  if (id === 'relationship' || id === 'under18') return CORE[id].map((value) => ({ value, label: t.coreValues[value] }))
  return questions.find((one) => one.id === id)?.choices ?? []
}
