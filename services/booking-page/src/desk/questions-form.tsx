import { useEffect, useRef, useState } from 'preact/hooks'
import { ResultNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { asProblem, type Problem } from '../problem.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import { editQuestionnaire, getQuestionnaire, previewQuestionnaire } from './desk-api.ts'
import { DeskProblem } from './desk-problem.tsx'
import { draftOf, editOf, MOST_QUESTIONS, moved, newQuestion, type QuestionDraft, without } from './question-draft.ts'
import { QuestionEditor } from './question-editor.tsx'
import type { Tagged } from './questions.tsx'
import { QuestionsPreview } from './questions-preview.tsx'
import { Stale } from './stale.tsx'

export type Topic = Tagged['warnings'][number]['topic']
type Preview = Awaited<ReturnType<typeof previewQuestionnaire>>

/** The questions in their order. Nothing is asked differently before the one press at the end. */
export function QuestionsForm({ asked }: { asked: Tagged }) {
  const t = deskTexts.questions
  const [seen, setSeen] = useState(asked)
  const [questions, setQuestions] = useState(() => draftsOf(asked))
  const [warnings, setWarnings] = useState(() => topicsOf(asked.warnings, asked.questions))
  const [refusal, setRefusal] = useState<Problem>()
  const [preview, setPreview] = useState<Preview>()
  const [said, setSaid] = useState<string>()
  const { busy, problem, press } = usePress()
  const list = useRef<HTMLOListElement>(null)
  const focus = useRef<number>(undefined)
  const edit = editOf(questions, seen.worksheet)

  // After a press that moved or made a question, its own field is where one goes on.
  useEffect(() => {
    if (focus.current === undefined) return
    list.current?.children[focus.current]?.querySelector<HTMLElement>('h3')?.focus()
    focus.current = undefined
  }, [questions])
  // A refused press leads to the first field that is wrong.
  useEffect(() => {
    if (refusal) list.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [refusal])

  const change = (next: QuestionDraft[], leadTo?: number) => {
    focus.current = leadTo
    setQuestions(next)
    setSaid(undefined)
    setPreview(undefined)
    if (next.length !== questions.length || leadTo !== undefined) setRefusal(undefined) // it names places that are others' now
  }
  const attempt = (run: () => Promise<void>) =>
    press(async () => {
      setRefusal(undefined)
      setSaid(undefined)
      try {
        await run()
      } catch (thrown) {
        setRefusal(asProblem(thrown))
        throw thrown
      }
    }, edit)
  const show = (got: Tagged) => {
    setSeen(got)
    setQuestions(draftsOf(got))
    setWarnings(topicsOf(got.warnings, got.questions))
    setPreview(undefined)
  }
  const keep = (tag: string) =>
    attempt(async () => {
      show(await editQuestionnaire(asked.meetingTypeId, edit, tag))
      setSaid(t.kept(questions.length))
    })
  const look = () =>
    attempt(async () => {
      const got = await previewQuestionnaire(asked.meetingTypeId, edit)
      setWarnings(topicsOf(got.warnings, edit.questions))
      setPreview(got)
    })
  const to = (at: number, place: number) => {
    change(moved(questions, at, place), place)
    setSaid(t.moved(place + 1))
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep(seen.etag)
      }}
    >
      {questions.length === 0 && <p>{t.none}</p>}
      <ol class="editors" ref={list}>
        {questions.map((question, at) => (
          <li key={question.id} class="card">
            <QuestionEditor
              questions={questions}
              at={at}
              refusal={refusal}
              topics={warnings.get(question.id)}
              onChange={(next) => change(questions.with(at, next))}
              onMove={(place) => to(at, place)}
              onRemove={() => change(without(questions, question.id))}
            />
          </li>
        ))}
      </ol>
      {questions.length < MOST_QUESTIONS && (
        <p class="buttons">
          <button type="button" onClick={() => change([...questions, newQuestion(name)], questions.length)}>
            {t.add}
          </button>
        </p>
      )}
      {refusal?.code === 'precondition-failed' ? (
        <Stale
          said={t.changed}
          keep={deskTexts.wordings.overwrite}
          onKeep={() => keep('*')}
          drop={deskTexts.wordings.takeTheirs}
          onDrop={() => attempt(async () => show(await getQuestionnaire(asked.meetingTypeId)))}
          busy={busy}
        />
      ) : (
        <DeskProblem problem={problem} />
      )}
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? texts.common.working : t.keep}
        </button>
        <button type="button" disabled={busy} onClick={look}>
          {t.preview}
        </button>
      </p>
      <ResultNote>{said}</ResultNote>
      {preview && <QuestionsPreview sections={preview.questionnaire.sections} />}
    </form>
  )
}

const name = () => crypto.randomUUID().slice(0, 8)
const draftsOf = ({ questions }: Tagged): QuestionDraft[] => questions.map((question) => draftOf(question, name))

/** What a question had better not speak of, by its id: it keeps it when it moves. */
function topicsOf(warnings: Tagged['warnings'], questions: readonly { id: string }[]): Map<string, Set<Topic>> {
  const byId = new Map<string, Set<Topic>>()
  for (const { pointer, topic } of warnings) {
    const id = questions[Number(pointer.split('/')[2])]?.id ?? ''
    byId.set(id, (byId.get(id) ?? new Set()).add(topic))
  }
  return byId
}
