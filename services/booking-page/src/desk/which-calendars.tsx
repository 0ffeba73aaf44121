import { describedBy, FieldError } from '../parts/field.tsx'
import { deskTexts } from '../texts/desk/desk-texts.ts'

interface WhichCalendarsProps {
  id: string
  collections: readonly { id: string; name: string }[]
  chosen: readonly string[]
  error: string | undefined
  onChoose: (chosen: readonly string[]) => void
}

/** The calendars of an account, those ticked that are read. */
export function WhichCalendars({ id, collections, chosen, error, onChoose }: WhichCalendarsProps) {
  const t = deskTexts.calendars.account
  return (
    <fieldset class={error ? 'field wrong' : 'field'} {...describedBy(id, true, error)}>
      <legend>{t.which}</legend>
      <p class="help" id={`${id}-help`}>
        {t.whichHelp}
      </p>
      <div class="choices">
        {collections.map((one, index) => (
          <label class="choice" key={one.id}>
            <input
              type="checkbox"
              id={index === 0 ? id : undefined}
              checked={chosen.includes(one.id)}
              onChange={({ currentTarget }) =>
                onChoose(currentTarget.checked ? [...chosen, one.id] : chosen.filter((other) => other !== one.id))
              }
            />
            <span>{one.name}</span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  )
}

/** A choice as it is sent: all of them is all there will be. */
export function onlyOf(collections: readonly { id: string }[], chosen: readonly string[]): string[] | null {
  const only = collections.map(({ id }) => id).filter((id) => chosen.includes(id))
  return only.length === collections.length ? null : only
}
