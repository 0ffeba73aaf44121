import { useEffect, useRef, useState } from 'preact/hooks'
import { type InsiderPage, type Question, submitScreening } from '../api.ts'
import { AskTwice } from '../parts/ask-twice.tsx'
import { ProblemNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { asProblem } from '../problem.ts'
import { serverNow } from '../server-time.ts'
import { deviceStore } from '../storage.ts'
import { texts } from '../texts/texts.ts'
import { areQuestionsReplaced, errorsOf, submission } from './answers.ts'
import { askedQuestions, everyQuestion, meetingTypeOf } from './asked.ts'
import { askedNow, ChangedQuestions } from './changed-questions.tsx'
import { check, type Errors, isTooYoung, progress, UNDER_18 } from './check.ts'
import { type Draft, emptyDraft } from './draft.ts'
import type { Elsewhere } from './elsewhere.ts'
import { ErrorSummary } from './error-summary.tsx'
import { GoOnElsewhere } from './go-on-elsewhere.tsx'
import { QuestionField } from './question-field.tsx'
import { Upload } from './upload.tsx'

interface RequestFormProps {
  page: InsiderPage
  draft: Draft
  setDraft: (draft: Draft) => void
  elsewhere: Elsewhere
  reload: () => Promise<void>
}

/** The form, drawn from the questionnaire: one page in parts, nothing sent before the button at its end. */
export function RequestForm({ page, draft, setDraft, elsewhere, reload }: RequestFormProps) {
  const t = texts.form
  const [errors, setErrors] = useState<Errors>(() => new Map(draft.filesGone?.map((id) => [id, texts.sent.fileAgain])))
  const [asked, setAsked] = useState(0)
  const summary = useRef<HTMLElement>(null)
  const { busy, problem, press } = usePress()
  const questions = askedQuestions(page, draft)
  const { done, of, minutesLeft } = progress(questions, draft)
  const said = t.progress(done, of, minutesLeft)
  const { sections, version } = meetingTypeOf(page, draft)?.questionnaire ?? { sections: [], version: '' }
  const now = askedNow(version, everyQuestion(page, draft))
  const tooYoung = isTooYoung(page, draft) ? t.tooYoung : undefined

  // Every refused press leads to the summary, also when the same things are wrong as before.
  useEffect(() => {
    if (asked > 0) summary.current?.focus()
  }, [asked])

  const refuse = (found: Errors) => {
    setErrors(found)
    if (found.size > 0) setAsked(asked + 1)
  }
  const answered = (question: Question, change: Partial<Draft>) => {
    if (errors.has(question.id)) setErrors(new Map([...errors].filter(([id]) => id !== question.id)))
    setDraft({ ...draft, ...change, asked: draft.asked ?? now, typedAt: new Date(serverNow() ?? 0).toISOString() })
  }
  const submit = (event: Event) => {
    event.preventDefault()
    const found = check(page, questions, draft)
    refuse(found)
    if (found.size > 0) return
    const { kept, forget } = elsewhere
    const body = { ...submission(page, draft), ...(kept ? { draft: { id: kept.id, key: kept.key } } : {}) }
    const send = async (key: string) => {
      try {
        const sent = await submitScreening(page.slug, body, key)
        forget()
        setDraft({ ...draft, sent })
      } catch (thrown) {
        const problem = asProblem(thrown)
        if (areQuestionsReplaced(problem))
          return reload().then(() => requestAnimationFrame(() => document.getElementById('changed')?.focus()))
        refuse(errorsOf(problem, questions))
        throw thrown
      }
    }
    press(send, body)
  }

  return (
    <form noValidate onSubmit={submit} class="request">
      <h2>{t.title}</h2>
      <p class="help">{deviceStore.lasts ? t.saved : t.savedNowhere}</p>
      <div class="progress">
        <progress value={done} max={of} aria-label={said} />
        <span aria-hidden="true">{said}</span>
      </div>
      {draft.asked && draft.asked.version !== version && (
        <ChangedQuestions before={draft.asked} now={now} onRead={() => setDraft({ ...draft, asked: now })} />
      )}
      <ErrorSummary errors={errors} questions={questions} place={summary} />
      {sections.map((section, index, all) => (
        <section class="card part" key={section.id} aria-labelledby={`part-${section.id}`}>
          <p class="eyebrow">{t.part(index + 1, all.length)}</p>
          <h3 id={`part-${section.id}`}>{section.title}</h3>
          {section.questions
            .filter((question) => questions.includes(question))
            .map((question) =>
              question.answer === 'file' ? (
                <Upload
                  key={question.id}
                  question={question}
                  file={draft.files[question.id]}
                  error={errors.get(question.id)}
                  onFile={(file) => answered(question, { files: withFile(draft.files, question.id, file), filesGone: [] })}
                />
              ) : (
                <QuestionField
                  key={question.id}
                  question={question}
                  value={draft.values[question.id] ?? ''}
                  error={errors.get(question.id) ?? (question.id === UNDER_18 ? tooYoung : undefined)}
                  onAnswer={(value) => answered(question, { values: { ...draft.values, [question.id]: value } })}
                />
              ),
            )}
        </section>
      ))}
      <ProblemNote problem={problem} />
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? texts.common.working : t.send}
        </button>
      </p>
      <p class="help">{t.sendNote(page.name)}</p>
      <GoOnElsewhere slug={page.slug} elsewhere={elsewhere} />
      <AskTwice
        label={t.clear}
        question={t.clearAsk}
        yes={t.clearYes}
        run={async () => {
          await elsewhere.stop()
          setDraft(emptyDraft)
        }}
      />
    </form>
  )
}

function withFile(files: Draft['files'], id: string, file: Draft['files'][string] | undefined): Draft['files'] {
  const { [id]: _old, ...others } = files
  return file ? { ...others, [id]: file } : others
}
