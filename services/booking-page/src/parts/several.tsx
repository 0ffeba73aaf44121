import { texts } from '../texts/texts.ts'
import { describedBy, FieldError } from './field.tsx'

interface SeveralProps {
  id: string
  legend: string
  optional: boolean
  help?: string | null | undefined
  error?: string | undefined
  /** At most this many. */
  most: number | null
  values: readonly string[]
  choices: readonly { value: string; label: string }[]
  onChoose: (values: readonly string[]) => void
}

/** A few words to choose some of, as boxes to tick. At the limit nothing is greyed out: one may change one's mind in any order. */
export function Several({ id, legend, optional, help, error, most, values, choices, onChoose }: SeveralProps) {
  const toggled = (value: string) => (values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
  return (
    <fieldset class={error ? 'field wrong' : 'field'} {...describedBy(id, true, error)}>
      <legend>
        {legend} {optional && <span class="optional">({texts.common.optional})</span>}
      </legend>
      <p class="help" id={`${id}-help`}>
        {help} {most === null || most >= choices.length ? texts.form.asManyAsFit : texts.form.upTo(most)}
      </p>
      <div class="choices">
        {choices.map(({ value, label }, index) => (
          <label class="choice" key={value}>
            <input
              type="checkbox"
              id={index === 0 ? id : undefined}
              checked={values.includes(value)}
              onChange={() => onChoose(toggled(value))}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  )
}
