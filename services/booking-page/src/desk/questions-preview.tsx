import { useState } from 'preact/hooks'
import type { Question } from '../api.ts'
import { Field } from '../parts/field.tsx'
import { fieldId, QuestionField } from '../public-page/question-field.tsx'
import { deskTexts } from '../texts/desk/desk-texts.ts'

/** One's own questions as they will be put. Everything can be tried; nothing goes anywhere. */
export function QuestionsPreview({ sections }: { sections: readonly { questions: Question[] }[] }) {
  const t = deskTexts.questions
  const [values, setValues] = useState<Record<string, string>>({})
  const own = sections.flatMap(({ questions }) => questions).filter(({ id }) => id.startsWith('own.'))
  return (
    <section class="card" aria-labelledby="preview">
      <h3 id="preview">{t.preview}</h3>
      <p class="help">{t.previewLead}</p>
      {own.map((question) => (
        <div key={question.id}>
          {question.shownIf && <p class="help">{t.depends}</p>}
          {question.answer === 'file' ? (
            <Field id={fieldId(question)} label={question.label} help={question.help} optional={!question.required}>
              <input id={fieldId(question)} type="file" disabled />
            </Field>
          ) : (
            <QuestionField
              question={question}
              value={values[question.id] ?? ''}
              error={undefined}
              onAnswer={(value) => setValues({ ...values, [question.id]: value })}
            />
          )}
        </div>
      ))}
    </section>
  )
}
