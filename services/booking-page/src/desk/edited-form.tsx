import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { ResultNote } from '../parts/note.tsx'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import { DeskProblem } from './desk-problem.tsx'
import type { Edited } from './edited.ts'
import { Stale } from './stale.tsx'

interface EditedFormProps {
  edited: Pick<Edited<unknown, never>, 'refusal' | 'problem' | 'busy' | 'done' | 'keep' | 'overwrite' | 'takeTheirs'>
  /** Whose form it is, where there are several on a page. */
  label?: string
  /** What is said once it is kept, where that is not how things are arranged from now on. */
  said?: string
  children: ComponentChildren
}

/**
 * A form that is kept as a whole. In view at its end, however long it is: what stands in the way, the button, and that it is kept. A
 * refusal leads to the first field it names.
 */
export function EditedForm({ edited, label, said, children }: EditedFormProps) {
  const t = deskTexts.settings
  const { refusal, problem, busy, done, keep, overwrite, takeTheirs } = edited
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [refusal])
  return (
    <form
      noValidate
      aria-label={label}
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      {children}
      <div class="keep">
        {refusal?.code === 'precondition-failed' ? (
          <Stale
            said={t.changed}
            keep={deskTexts.wordings.overwrite}
            onKeep={overwrite}
            drop={deskTexts.wordings.takeTheirs}
            onDrop={takeTheirs}
            busy={busy}
          />
        ) : (
          <DeskProblem problem={problem} />
        )}
        <button type="submit" class="primary" disabled={busy}>
          {busy ? texts.common.working : t.keep}
        </button>
        <ResultNote>{done && (said ?? t.kept)}</ResultNote>
      </div>
    </form>
  )
}
