import type { Question } from '../api.ts'
import { CharactersLeft } from '../parts/characters-left.tsx'
import { Choice } from '../parts/choice.tsx'
import { describedBy, Field, FieldError } from '../parts/field.tsx'
import { Several } from '../parts/several.tsx'
import { ZoneSelect } from '../parts/zone-select.tsx'
import { texts } from '../texts/texts.ts'
import { chosenOf, withChosen } from './asked.ts'
import { RESUME } from './check.ts'

export interface QuestionFieldProps {
  question: Question
  value: string
  error: string | undefined
  onAnswer: (value: string) => void
}

/** The element a question's error is to lead to. */
export const fieldId = (question: Pick<Question, 'id'>): string => `q-${question.id.replaceAll('.', '-')}`

/** One question, drawn by its kind of answer. Files are drawn by `Upload`. */
export function QuestionField({ question, value, error, onAnswer }: QuestionFieldProps) {
  const { label, help, required } = question
  const id = fieldId(question)
  const wired = { id, value, ...describedBy(id, help, error), 'aria-required': required }
  const field = { id, label, help, error, optional: !required && id !== fieldId({ id: RESUME.text }) }
  switch (question.answer) {
    case 'choice':
      return (
        <Choice
          id={id}
          legend={label}
          optional={!required}
          help={help}
          error={error}
          value={value}
          choices={question.choices}
          onChoose={onAnswer}
        />
      )
    case 'yes-no':
      return (
        <Choice
          id={id}
          legend={label}
          help={help}
          error={error}
          value={value}
          choices={[
            { value: 'yes', label: texts.form.yes },
            { value: 'no', label: texts.form.no },
          ]}
          onChoose={onAnswer}
        />
      )
    case 'several':
      return (
        <Several
          id={id}
          legend={label}
          optional={!required}
          help={help}
          error={error}
          most={question.mostChoices}
          values={chosenOf(question, value)}
          choices={question.choices}
          onChoose={(values) => onAnswer(withChosen(values))}
        />
      )
    case 'consent':
      return (
        <div class={error ? 'field wrong' : 'field'}>
          <label class="choice">
            <input
              id={id}
              type="checkbox"
              checked={value === 'yes'}
              onChange={(event) => onAnswer(event.currentTarget.checked ? 'yes' : '')}
              {...describedBy(id, help, error)}
            />
            <span>{label}</span>
          </label>
          <FieldError id={id} error={error} />
        </div>
      )
    case 'time-zone':
      return (
        <Field {...field}>
          <ZoneSelect id={id} value={value} onChange={onAnswer} described={describedBy(id, help, error)} />
        </Field>
      )
    case 'language':
      return (
        <Field {...field}>
          <select {...wired} onChange={(event) => onAnswer(event.currentTarget.value)}>
            {question.choices.map((choice) => (
              <option value={choice.value} key={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </Field>
      )
    case 'long':
      return (
        <Field {...field}>
          <textarea {...wired} rows={4} onInput={(event) => onAnswer(event.currentTarget.value)} />
          <CharactersLeft value={value} max={question.maxLength} />
        </Field>
      )
    case 'address':
      return (
        <Field {...field}>
          <input {...wired} type="email" autocomplete="email" onInput={(event) => onAnswer(event.currentTarget.value)} />
        </Field>
      )
    case 'number':
      return (
        <Field {...field}>
          {/* No type="number": a wheel would change it, and a comma would empty it. */}
          <input
            {...wired}
            type="text"
            inputMode={(question.minNumber ?? -1) >= 0 ? 'decimal' : 'text'}
            autocomplete="off"
            onInput={(event) => onAnswer(event.currentTarget.value)}
          />
        </Field>
      )
    case 'date':
      return (
        <Field {...field}>
          <input
            {...wired}
            type="date"
            min={question.minDate ?? undefined}
            max={question.maxDate ?? undefined}
            onInput={(event) => onAnswer(event.currentTarget.value)}
          />
        </Field>
      )
    case 'link':
      return (
        <Field {...field}>
          <input
            {...wired}
            type="text"
            inputMode="url"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            onInput={(event) => onAnswer(event.currentTarget.value)}
          />
        </Field>
      )
    case 'short':
      return (
        <Field {...field}>
          <input
            {...wired}
            type="text"
            autocomplete={question.id === 'name' ? 'name' : 'off'}
            onInput={(event) => onAnswer(event.currentTarget.value)}
          />
          <CharactersLeft value={value} max={question.maxLength} />
        </Field>
      )
    case 'file':
      return null
    default:
      return question.answer satisfies never
  }
}
