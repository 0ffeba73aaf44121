import type { Dossier } from '../api.ts'
import { Choice } from '../parts/choice.tsx'
import { describedBy, Field } from '../parts/field.tsx'
import { texts } from '../texts/texts.ts'
import type { Half } from './choice-form.tsx'

interface DeclineFieldsProps {
  texts: Dossier['declineTexts']
  half: Half
  setHalf: (half: Half) => void
}

/** Why not, in which words, and whether to ask again. The words of each reason are ready and can be changed. */
export function DeclineFields({ texts: ready, half, setHalf }: DeclineFieldsProps) {
  const t = texts.decide
  const { reason } = half
  const text = (reason && half.edited[reason]) ?? ready.find((one) => one.reason === reason)?.text ?? ''
  return (
    <>
      <div class="field">
        <label for="reason">{t.reason}</label>
        <select
          id="reason"
          value={reason}
          onChange={(event) =>
            setHalf({ ...half, reason: ready.find((one) => one.reason === event.currentTarget.value)?.reason })
          }
        >
          {ready.map((one) => (
            <option value={one.reason} key={one.reason}>
              {one.label}
            </option>
          ))}
        </select>
      </div>
      <Field id="decline-text" label={t.text} help={t.textHelp}>
        <textarea
          id="decline-text"
          rows={8}
          maxLength={4000}
          value={text}
          onInput={(event) => reason && setHalf({ ...half, edited: { ...half.edited, [reason]: event.currentTarget.value } })}
          {...describedBy('decline-text', true, undefined)}
        />
      </Field>
      <details class="preview">
        <summary>{t.preview}</summary>
        <blockquote>
          <p class="letter">{text}</p>
        </blockquote>
      </details>
      <Choice
        id="ask-again"
        legend={t.again}
        value={half.askAgain}
        choices={Object.entries(t.againChoices).map(([value, label]) => ({ value, label }))}
        onChoose={(askAgain) => setHalf({ ...half, askAgain: askAgain as Half['askAgain'] })}
      />
    </>
  )
}
