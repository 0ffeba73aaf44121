import type { ComponentChildren } from 'preact'
import { describedBy, Field } from '../parts/field.tsx'
import type { Problem } from '../problem.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { ChoicesEditor } from './choices-editor.tsx'
import { ConditionEditor } from './condition-editor.tsx'
import { errorAt } from './error-at.ts'
import { hasChoices, KINDS, type Kind, LIMITS, type QuestionDraft } from './question-draft.ts'
import type { Topic } from './questions-form.tsx'

interface QuestionEditorProps {
  questions: readonly QuestionDraft[]
  at: number
  refusal: Problem | undefined
  topics: ReadonlySet<Topic> | undefined
  onChange: (question: QuestionDraft) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** One question: its words, how it is answered, when it is asked; moved with buttons, as a keyboard can. */
export function QuestionEditor({ questions, at, refusal, topics, onChange, onMove, onRemove }: QuestionEditorProps) {
  const t = deskTexts.questions
  const question = questions[at]
  if (!question) return null
  const { id, kind, limits } = question
  const pointer = `/questions/${at}`
  const number = at + 1
  return (
    <>
      <h3 tabIndex={-1}>{t.number(number, questions.length)}</h3>
      <Typed id={`${id}-label`} label={t.label} error={errorAt(refusal, `${pointer}/label`)}>
        {(wired) => (
          <input
            {...wired}
            type="text"
            maxLength={300}
            value={question.label}
            onInput={(event) => onChange({ ...question, label: event.currentTarget.value })}
          />
        )}
      </Typed>
      {topics && (
        <div class="ask" role="note">
          <p>{t.warned}</p>
          <ul>
            {[...topics].map((topic) => (
              <li key={topic}>{t.warnings[topic]}</li>
            ))}
          </ul>
        </div>
      )}
      <Typed id={`${id}-help`} label={t.help} optional error={errorAt(refusal, `${pointer}/help`)}>
        {(wired) => (
          <input
            {...wired}
            type="text"
            maxLength={500}
            value={question.help}
            onInput={(event) => onChange({ ...question, help: event.currentTarget.value })}
          />
        )}
      </Typed>
      <Typed id={`${id}-kind`} label={t.kind} error={errorAt(refusal, `${pointer}/kind`)}>
        {(wired) => (
          <select
            {...wired}
            value={kind}
            onChange={(event) => onChange({ ...question, kind: event.currentTarget.value as Kind })}
          >
            {KINDS.map((one) => (
              <option value={one} key={one}>
                {t.kinds[one]}
              </option>
            ))}
          </select>
        )}
      </Typed>
      {hasChoices(question) && <ChoicesEditor question={question} pointer={pointer} refusal={refusal} onChange={onChange} />}
      {LIMITS[kind].map((limit) => (
        <Typed key={limit} id={`${id}-${limit}`} label={t[limit]} optional error={errorAt(refusal, `${pointer}/${limit}`)}>
          {(wired) => (
            <input
              {...wired}
              type={limit.endsWith('Date') ? 'date' : 'number'}
              class={limit.endsWith('Date') ? '' : 'short'}
              step="any"
              value={limits[limit]}
              onInput={(event) => onChange({ ...question, limits: { ...limits, [limit]: event.currentTarget.value } })}
            />
          )}
        </Typed>
      ))}
      <label class="choice">
        <input
          type="checkbox"
          checked={question.required}
          onChange={(event) => onChange({ ...question, required: event.currentTarget.checked })}
        />
        <span>{t.required}</span>
      </label>
      <ConditionEditor questions={questions} at={at} error={errorAt(refusal, `${pointer}/shownIf`)} onChange={onChange} />
      <p class="buttons">
        <button type="button" class="quiet" disabled={at === 0} onClick={() => onMove(at - 1)}>
          {t.up(number)}
        </button>
        <button type="button" class="quiet" disabled={number === questions.length} onClick={() => onMove(at + 1)}>
          {t.down(number)}
        </button>
        <button type="button" class="quiet" onClick={onRemove}>
          {t.remove(number)}
        </button>
      </p>
    </>
  )
}

interface TypedProps {
  id: string
  label: string
  optional?: boolean
  error: string | undefined
  children: (wired: object) => ComponentChildren
}

function Typed({ id, label, optional = false, error, children }: TypedProps) {
  return (
    <Field id={id} label={label} optional={optional} error={error}>
      {children({ id, ...describedBy(id, undefined, error) })}
    </Field>
  )
}
