import { useRef, useState } from 'preact/hooks'
import type { Dossier } from '../api.ts'
import { ProblemNote, ResultNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { texts } from '../texts/texts.ts'

type Known = Dossier['relationship']

interface RelationshipProps {
  said: Known
  correct: (relationship: Known) => Promise<unknown>
}

/** How the two know each other, corrected by the insider: a press of its own, since limits go by it. */
export function Relationship({ said, correct }: RelationshipProps) {
  const t = texts.deciding.relationship
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<Known>(said)
  const first = useRef(said)
  const saving = usePress()
  const save = () =>
    saving.press(async () => {
      await correct(chosen)
      setOpen(false)
    }, chosen)
  if (!open) {
    return (
      <>
        <button type="button" class="quiet small" onClick={() => setOpen(true)}>
          {t.correct}
        </button>
        <ResultNote>{said !== first.current && t.saved}</ResultNote>
      </>
    )
  }
  return (
    <div class="ask">
      <label for="relationship">{t.label}</label>
      <select id="relationship" value={chosen} onChange={(event) => setChosen(event.currentTarget.value as Known)}>
        {Object.entries(texts.decide.relationship).map(([value, label]) => (
          <option value={value} key={value}>
            {label}
          </option>
        ))}
      </select>
      <p class="buttons">
        <button type="button" disabled={saving.busy || chosen === said} onClick={save}>
          {saving.busy ? texts.common.working : t.save}
        </button>
        <button type="button" class="quiet" onClick={() => setOpen(false)}>
          {texts.common.no}
        </button>
      </p>
      <ProblemNote problem={saving.problem} />
    </div>
  )
}
