import { useState } from 'preact/hooks'
import { type Question, type Uploaded, uploadFile } from '../api.ts'
import { describedBy, Field } from '../parts/field.tsx'
import { problemText } from '../parts/note.tsx'
import { asProblem, type Problem } from '../problem.ts'
import { texts } from '../texts/texts.ts'
import { RESUME } from './check.ts'
import { fieldId } from './question-field.tsx'

const MAX_BYTES = 5 * 1024 * 1024
const KINDS = '.pdf,.docx,.odt,.txt,application/pdf,text/plain'

interface UploadProps {
  question: Question
  file: Uploaded | undefined
  error: string | undefined
  onFile: (file: Uploaded | undefined) => void
}

/** A file, sent as soon as it is chosen, so that the draft can be gone on with later. It is bound only when submitted. */
export function Upload({ question, file, error, onFile }: UploadProps) {
  const t = texts.form
  const [uploading, setUploading] = useState<string>()
  const [failed, setFailed] = useState<string>()
  const [said, setSaid] = useState('')
  const id = fieldId(question)
  const wrong = failed ?? error

  const choose = async (input: HTMLInputElement) => {
    const chosen = input.files?.[0]
    if (!chosen) return
    setFailed(undefined)
    setUploading(chosen.name)
    try {
      if (chosen.size > MAX_BYTES) throw new TooLarge()
      const uploaded = await uploadFile(chosen)
      onFile(uploaded)
      setSaid(t.fileReady(uploaded.name, fileSize(uploaded.sizeBytes)))
    } catch (thrown) {
      setFailed(thrown instanceof TooLarge ? texts.fileTooLarge : uploadText(asProblem(thrown)))
    } finally {
      input.value = ''
      setUploading(undefined)
    }
  }
  return (
    <Field
      id={id}
      label={question.label}
      help={question.help ?? t.fileHelp}
      error={wrong}
      optional={!question.required && question.id !== RESUME.file}
    >
      {question.template && (
        <p>
          <a href={question.template.url} download>
            {t.download(question.template.name, fileSize(question.template.sizeBytes))}
          </a>
        </p>
      )}
      {file ? (
        <p class="file" id={id} tabIndex={-1}>
          <span>{t.fileReady(file.name, fileSize(file.sizeBytes))}</span>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              onFile(undefined)
              setSaid(t.fileRemoved)
            }}
          >
            {t.fileRemove}
          </button>
        </p>
      ) : (
        <input
          id={id}
          type="file"
          accept={KINDS}
          disabled={uploading !== undefined}
          onChange={(event) => choose(event.currentTarget)}
          {...describedBy(id, true, wrong)}
        />
      )}
      <p class="help below" role="status">
        {uploading ? t.fileUploading(uploading) : <span class="unseen">{said}</span>}
      </p>
    </Field>
  )
}

/** `240 kB`, `1.2 MB`. */
export function fileSize(bytes: number): string {
  const number = new Intl.NumberFormat(texts.locale, { maximumFractionDigits: 1 })
  return bytes < 1_000_000 ? `${number.format(Math.ceil(bytes / 1000))} kB` : `${number.format(bytes / 1_000_000)} MB`
}

class TooLarge extends Error {}

function uploadText(problem: Problem): string {
  if (problem.status === 413) return texts.fileTooLarge
  if (problem.code === 'file-unsafe') return texts.fileUnsafe
  if (problem.code === 'file-infected') return texts.fileInfected
  return problem.status === 415 ? texts.fileWrongKind : problemText(problem)
}
