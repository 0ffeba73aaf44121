import type { ComponentChildren } from 'preact'
import { Choice } from '../parts/choice.tsx'
import { describedBy, Field } from '../parts/field.tsx'
import { texts } from '../texts/texts.ts'
import type { FieldsProps } from './choice-form.tsx'
import { type Half, letterOf } from './half.ts'

/** Why not, one useful next step, the whole letter as it will be read, and whether to ask again. Its words can be changed. */
export function DeclineFields({ dossier, half, setHalf, wrong, report }: FieldsProps & { report: ComponentChildren }) {
  const t = texts.deciding.no
  const { reason, step, edited, askAgain } = half.decline
  const set = (change: Partial<Half['decline']>) => setHalf({ ...half, decline: { ...half.decline, ...change } })
  const letter = letterOf(half.decline, dossier.declineTexts)
  const own = edited[reason] !== undefined
  const asReady = () => set({ edited: { ...edited, [reason]: undefined } })
  return (
    <>
      <Field id="reason" label={t.reason}>
        <select
          id="reason"
          value={reason}
          onChange={(event) => set({ reason: dossier.declineTexts[event.currentTarget.selectedIndex]?.reason ?? reason })}
        >
          {dossier.declineTexts.map((one) => (
            <option value={one.reason} key={one.reason}>
              {one.label}
            </option>
          ))}
        </select>
      </Field>
      {own ? (
        <Field id="letter" label={t.text} error={wrong('letter')}>
          <textarea
            id="letter"
            rows={10}
            maxLength={4000}
            value={letter}
            onInput={(event) => set({ edited: { ...edited, [reason]: event.currentTarget.value } })}
            {...describedBy('letter', undefined, wrong('letter'))}
          />
          <button type="button" class="quiet small" onClick={asReady}>
            {t.asReady}
          </button>
        </Field>
      ) : (
        <>
          <Field id="step" label={t.step} help={t.stepHelp} optional>
            <textarea
              id="step"
              rows={2}
              maxLength={500}
              value={step}
              onInput={(event) => set({ step: event.currentTarget.value })}
              {...describedBy('step', true, undefined)}
            />
          </Field>
          <section class="field" aria-labelledby="preview">
            <h3 class="label" id="preview">
              {texts.deciding.preview}
            </h3>
            <blockquote>
              <p class="letter">{letter}</p>
            </blockquote>
            <button type="button" class="quiet small" onClick={() => set({ edited: { ...edited, [reason]: letter } })}>
              {t.change}
            </button>
          </section>
        </>
      )}
      <Choice
        id="ask-again"
        legend={t.again}
        value={askAgain}
        choices={Object.entries(t.againChoices).map(([value, label]) => ({ value, label }))}
        onChoose={(again) => set({ askAgain: again as Half['decline']['askAgain'] })}
      />
      {askAgain === 'not-again' && report}
    </>
  )
}
