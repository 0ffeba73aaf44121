import type { RefObject } from 'preact'
import type { Question } from '../api.ts'
import { texts } from '../texts/texts.ts'
import type { Errors } from './check.ts'
import { fieldId } from './question-field.tsx'

interface ErrorSummaryProps {
  errors: Errors
  questions: readonly Question[]
  place: RefObject<HTMLElement | null>
}

/** What is still missing, each leading to its field; the focus comes here after a refused press. */
export function ErrorSummary({ errors, questions, place }: ErrorSummaryProps) {
  if (errors.size === 0) return null
  return (
    <section class="note bad" tabIndex={-1} ref={place} aria-labelledby="errors-title">
      <h3 id="errors-title">{texts.form.errorsTitle(errors.size)}</h3>
      <ul>
        {questions
          .filter(({ id }) => errors.has(id))
          .map((question) => (
            <li key={question.id}>
              <a href={`#${fieldId(question)}`} onClick={(event) => lead(event, fieldId(question))}>
                {question.label}
              </a>
              {` · ${errors.get(question.id)}`}
            </li>
          ))}
      </ul>
    </section>
  )
}

function lead(event: Event, id: string): void {
  event.preventDefault()
  const field = document.getElementById(id)
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}
