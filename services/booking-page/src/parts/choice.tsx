import { texts } from '../texts/texts.ts'
import { describedBy, FieldError } from './field.tsx'

interface ChoiceProps {
  id: string
  legend: string
  optional?: boolean
  help?: string | null | undefined
  error?: string | undefined
  value: string | undefined
  choices: readonly { value: string; label: string; help?: string; disabled?: boolean }[]
  onChoose: (value: string) => void
}

/** A few words to choose one of, as radio buttons: all of them in view, none chosen by accident. */
export function Choice({ id, legend, optional, help, error, value, choices, onChoose }: ChoiceProps) {
  return (
    <fieldset class={error ? 'field wrong' : 'field'} {...describedBy(id, help, error)}>
      <legend>
        {legend} {optional && <span class="optional">({texts.common.optional})</span>}
      </legend>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div class="choices">
        {choices.map((choice, index) => (
          <label class="choice" key={choice.value}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={id}
              value={choice.value}
              checked={value === choice.value}
              disabled={choice.disabled}
              onChange={() => onChoose(choice.value)}
            />
            <span>
              {choice.label}
              {choice.help && <span class="help">{choice.help}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  )
}
