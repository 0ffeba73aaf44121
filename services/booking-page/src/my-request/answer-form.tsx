import { useState } from 'preact/hooks'
import { answerScreening, type Screening } from '../api.ts'
import { CharactersLeft } from '../parts/characters-left.tsx'
import { describedBy, Field } from '../parts/field.tsx'
import type { Opened } from '../parts/linked.tsx'
import { ProblemNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { asProblem } from '../problem.ts'
import { deviceStore } from '../storage.ts'
import { useStored } from '../stored.ts'
import { texts } from '../texts/texts.ts'
import { type AnswerDraft, answerKey, typedFor } from './answer-draft.ts'

/** As the API's AnswerScreening says. */
const MOST_CHARACTERS = 4000

interface AnswerFormProps {
  opened: Opened
  /** Whatever tells this round from others. */
  round: string
  /** A field for each, under these words. */
  questions: readonly string[]
  title: string
  send: string
  note: string
  onSent: (screening: Screening) => void
}

/** What the insider asked, each with a field of its own; or the one answer that a reply in writing may have. */
export function AnswerForm({ opened: { token, screening }, round, questions, title, send, note, onSent }: AnswerFormProps) {
  const key = answerKey(screening.id)
  const [draft, setDraft] = useStored<AnswerDraft>(deviceStore, key, { round, texts: [] })
  const [errors, setErrors] = useState<readonly (string | undefined)[]>([])
  const { busy, problem, press } = usePress()
  const typed = typedFor(draft, { round, count: questions.length })

  const refuse = (found: readonly (string | undefined)[]) => {
    setErrors(found)
    const first = found.findIndex((error) => error !== undefined)
    if (first >= 0) document.getElementById(`answer-${first}`)?.focus()
    return first >= 0
  }
  const submit = (event: Event) => {
    event.preventDefault()
    const answers = typed.map((text) => text.trim())
    if (refuse(answers.map(faultOf))) return
    const answer = async (idempotencyKey: string) => {
      try {
        const answered = await answerScreening(token, screening.id, answers, idempotencyKey)
        deviceStore.remove(key)
        onSent(answered)
      } catch (thrown) {
        const { errors: told } = asProblem(thrown)
        refuse(answers.map((_, index) => told.find(({ pointer }) => pointer === `/answers/${index}`)?.detail).map(inWords))
        throw thrown
      }
    }
    press(answer, answers)
  }
  return (
    <form class="card" noValidate onSubmit={submit} aria-labelledby="answer-title">
      <h2 id="answer-title">{title}</h2>
      <p class="help">{texts.status.asksMore.saved}</p>
      {questions.map((question, index) => {
        const id = `answer-${index}`
        const value = typed[index] ?? ''
        const error = errors[index]
        return (
          <Field key={`${round}-${id}`} id={id} label={question} error={error}>
            <textarea
              id={id}
              rows={4}
              value={value}
              aria-required
              onInput={(event) => {
                setErrors(errors.map((told, at) => (at === index ? undefined : told)))
                setDraft({ round, texts: typed.with(index, event.currentTarget.value) })
              }}
              {...describedBy(id, undefined, error)}
            />
            <CharactersLeft value={value} max={MOST_CHARACTERS} />
          </Field>
        )
      })}
      <ProblemNote problem={problem} />
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? texts.common.working : send}
        </button>
      </p>
      <p class="help">{note}</p>
    </form>
  )
}

/** Counted in characters, as the API does: an emoji is one. */
function faultOf(text: string): string | undefined {
  const over = Array.from(text).length - MOST_CHARACTERS
  if (over > 0) return texts.form.tooLong(over)
  return text === '' ? texts.form.missing : undefined
}

const inWords = (detail: string | undefined) => (detail === undefined ? undefined : texts.form.refused(detail))
