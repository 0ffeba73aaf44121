import { useState } from 'preact/hooks'
import { useLoaded } from '../loaded.ts'
import { describedBy, Field } from '../parts/field.tsx'
import { ResultNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { asProblem, type Problem } from '../problem.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import { dayOf } from '../times.ts'
import type { AtDesk } from './desk.tsx'
import { type Away, editDaysOff, getDaysOff, tagOf } from './desk-api.ts'
import { DeskFrame } from './desk-frame.tsx'
import { DeskProblem } from './desk-problem.tsx'
import { errorAt } from './error-at.ts'

const NONE: Away = { from: '', until: '' }

/** `/desk/days-off`: when one is away. Each change is kept at once; one made elsewhere meanwhile is shown, and nothing typed is lost. */
export function DaysOff(at: AtDesk) {
  const t = deskTexts.daysOff
  const { value, set, reload, problem: unread } = useLoaded(getDaysOff)
  const [typed, setTyped] = useState<Away>(NONE)
  const [refusal, setRefusal] = useState<Problem>()
  const { busy, problem, press } = usePress()
  const stale = refusal?.code === 'precondition-failed'
  const away = value?.daysOff ?? []

  const keep = (daysOff: Away[]) =>
    press(async () => {
      setRefusal(undefined)
      if (!value) return
      try {
        set(await editDaysOff(daysOff, tagOf(value)))
        setTyped(NONE)
      } catch (thrown) {
        const refused = asProblem(thrown)
        setRefusal(refused)
        if (refused.code === 'precondition-failed') await reload()
        throw thrown
      }
    }, daysOff)
  // One day alone needs no end.
  const added = { from: typed.from, until: typed.until || typed.from }
  const date = (end: keyof Away, label: string, optional: boolean) => {
    // What is wrong with all of them together (too many) stands beside the last field.
    const together = end === 'until' ? refusal?.errors.find(({ pointer }) => pointer === '/daysOff') : undefined
    const error = errorAt(refusal, `/daysOff/${away.length}/${end}`) ?? (together && texts.form.refused(together.detail))
    return (
      <Field id={end} label={label} optional={optional} error={error}>
        <input
          id={end}
          type="date"
          value={typed[end]}
          onInput={(event) => setTyped({ ...typed, [end]: event.currentTarget.value })}
          {...describedBy(end, undefined, error)}
        />
      </Field>
    )
  }
  return (
    <DeskFrame {...at} path="/desk/days-off" title={t.title} lead={t.lead}>
      {!value && !unread && <p>{texts.common.loading}</p>}
      {value && away.length === 0 && <p>{t.none}</p>}
      <ul class="entries">
        {away.map((run) => (
          <li key={run.from}>
            <span>{spoken(run)}</span>
            <button
              type="button"
              disabled={busy}
              aria-label={t.removeNamed(spoken(run))}
              onClick={() => keep(away.filter((one) => one !== run))}
            >
              {t.remove}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.from) keep([...away, added])
          else document.getElementById('from')?.focus()
        }}
      >
        {date('from', t.from, false)}
        {date('until', t.until, true)}
        <p class="buttons">
          <button type="submit" class="primary" disabled={busy || !value}>
            {busy ? texts.common.working : t.add}
          </button>
        </p>
        <p class="help">{t.stays}</p>
      </form>
      <ResultNote>{stale && t.changed}</ResultNote>
      <DeskProblem problem={stale || refusal?.status === 422 ? undefined : (problem ?? (value ? undefined : unread))} />
    </DeskFrame>
  )
}

const spoken = ({ from, until }: Away): string =>
  from === until ? dayOf(from) : deskTexts.daysOff.run(dayOf(from), dayOf(until))
