import { ResultNote } from '../parts/note.tsx'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import { DeskProblem } from './desk-problem.tsx'
import type { Edited } from './edited.ts'
import { Stale } from './stale.tsx'

type KeepRowProps = Pick<Edited<unknown, unknown>, 'refusal' | 'problem' | 'busy' | 'done' | 'overwrite' | 'takeTheirs'>

/** The end of a form that is kept as a whole: what stands in the way, the button, and that it is kept. */
export function KeepRow({ refusal, problem, busy, done, overwrite, takeTheirs }: KeepRowProps) {
  const t = deskTexts.settings
  return (
    <>
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
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? texts.common.working : t.keep}
        </button>
      </p>
      <ResultNote>{done && t.kept}</ResultNote>
    </>
  )
}
