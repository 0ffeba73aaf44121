import { useState } from 'preact/hooks'
import { describedBy, Field } from '../parts/field.tsx'
import { ResultNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { asProblem, type Problem } from '../problem.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts as said } from '../texts/texts.ts'
import { editWording, getWording, previewWording, resetWording, tagOf, type Wording } from './desk-api.ts'
import { DeskProblem } from './desk-problem.tsx'
import { errorAt } from './error-at.ts'
import { Stale } from './stale.tsx'

interface WordingFormProps {
  wording: Wording
  onChanged: (wording: Wording) => void
}

/** One wording to edit: kept, seen filled in, or given back to ours. What is typed stays until one of these is pressed. */
export function WordingForm({ wording, onChanged }: WordingFormProps) {
  const t = deskTexts.wordings
  const [typed, setTyped] = useState<string[]>(startOf(wording))
  const [refusal, setRefusal] = useState<Problem>()
  const [preview, setPreview] = useState<string[]>()
  const [done, setDone] = useState(false)
  const { busy, problem, press, clear } = usePress()
  const written = typed.filter((text) => text.trim() !== '')

  const type = (texts: string[]) => {
    setTyped(texts)
    setDone(false)
    setPreview(undefined)
  }
  const attempt = (run: () => Promise<unknown>) =>
    press(async () => {
      setRefusal(undefined)
      setDone(false)
      try {
        await run()
      } catch (thrown) {
        setRefusal(asProblem(thrown))
        throw thrown
      }
    }, typed)
  const taken = (changed: Wording) => {
    onChanged(changed)
    setTyped(startOf(changed))
    setPreview(undefined)
    setDone(true)
  }
  const keep = (seen: string) => attempt(async () => taken(await editWording(wording, written, seen)))
  const stale = refusal?.code === 'precondition-failed'

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        keep(tagOf(wording))
      }}
    >
      {typed.map((text, index) => (
        <TextField
          key={index}
          wording={wording}
          index={index}
          text={text}
          error={errorAt(refusal, `/texts/${written.indexOf(text)}`)}
          onInput={(next) => type(typed.with(index, next))}
          onRemove={typed.length > 1 ? () => type(typed.toSpliced(index, 1)) : undefined}
        />
      ))}
      {typed.length < wording.most && (
        <button type="button" class="quiet" onClick={() => type([...typed, ''])}>
          {t.addQuestion}
        </button>
      )}
      <Fields wording={wording} />
      {stale ? (
        <Stale
          said={t.changed}
          keep={t.overwrite}
          onKeep={() => keep('*')}
          drop={t.takeTheirs}
          onDrop={() => attempt(async () => taken(await getWording(wording)))}
          busy={busy}
        />
      ) : (
        <DeskProblem problem={problem} />
      )}
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy || written.length === 0}>
          {busy ? said.common.working : t.keep}
        </button>
        <button
          type="button"
          disabled={busy || written.length === 0}
          onClick={() => attempt(async () => setPreview(await previewWording(wording, written)))}
        >
          {t.preview}
        </button>
        {wording.own && (
          <button
            type="button"
            class="quiet"
            disabled={busy}
            onClick={() => {
              clear()
              attempt(async () => taken(await resetWording(wording, tagOf(wording))))
            }}
          >
            {t.reset}
          </button>
        )}
      </p>
      <ResultNote>{done && (wording.own ? t.kept : t.resetDone)}</ResultNote>
      {preview && (
        <blockquote>
          <p class="eyebrow">{t.previewFor}</p>
          {preview.map((text) => (
            <p class="letter" key={text} lang={wording.language}>
              {text}
            </p>
          ))}
        </blockquote>
      )}
    </form>
  )
}

interface TextFieldProps {
  wording: Wording
  index: number
  text: string
  error: string | undefined
  onInput: (text: string) => void
  onRemove: (() => void) | undefined
}

function TextField({ wording, index, text, error, onInput, onRemove }: TextFieldProps) {
  const t = deskTexts.wordings
  const id = `${wording.key}-${index}`
  const label = wording.most > 1 ? t.question(index + 1) : wording.maxLength > 500 ? t.text : t.line
  return (
    <Field id={id} label={label} error={error}>
      <textarea
        id={id}
        lang={wording.language}
        rows={wording.maxLength > 500 ? 8 : 2}
        maxLength={wording.maxLength}
        value={text}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...describedBy(id, undefined, error)}
      />
      {onRemove && (
        <button type="button" class="quiet" onClick={onRemove}>
          {t.removeQuestion(index + 1)}
        </button>
      )}
    </Field>
  )
}

/** What can be left to be filled in, and what each stands for. */
function Fields({ wording }: { wording: Wording }) {
  const t = deskTexts.wordings
  return (
    <div class="help">
      <p>{t.fields}</p>
      <ul>
        {wording.fields.map((field) => (
          <li key={field}>
            <code>{`{${field}}`}</code> {t.fieldMeans[field]}
          </li>
        ))}
      </ul>
    </div>
  )
}

const startOf = ({ texts }: Wording): string[] => (texts.length > 0 ? [...texts] : [''])
