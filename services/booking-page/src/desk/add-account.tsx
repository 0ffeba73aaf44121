import type { TargetedInputEvent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { describedBy, Field } from '../parts/field.tsx'
import { usePress } from '../press.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { passwordError, serverError } from './calendar-trouble.ts'
import { addCalendar, type Calendar, findCalendars } from './desk-api.ts'
import { DeskProblem } from './desk-problem.tsx'
import { onlyOf, WhichCalendars } from './which-calendars.tsx'

const FIELDS = ['server', 'user', 'password'] as const
const NONE = { server: '', user: '', password: '' }
type Found = { readonly collections: readonly { id: string; name: string }[]; readonly chosen: readonly string[] }

/** Calendars of an account at a CalDAV server: first which there are, then those of them that are read. */
export function AddAccount({ onAdded }: { onAdded: (calendar: Calendar) => Promise<void> }) {
  const t = deskTexts.calendars
  const [typed, setTyped] = useState(NONE)
  const [found, setFound] = useState<Found>()
  const { busy, problem, press, clear } = usePress()
  const asked = found !== undefined
  useEffect(() => {
    if (asked) document.getElementById('which')?.focus()
  }, [asked])

  const { server: address, user, password } = typed
  const find = () =>
    press(async () => {
      const collections = await findCalendars({ address, user, password })
      setFound({ collections, chosen: collections.map(({ id }) => id) })
    }, typed)
  const add = ({ collections, chosen }: Found) =>
    press(async () => {
      const only = onlyOf(collections, chosen)
      const made = await addCalendar({ address, user, password, ...(only && { only }) })
      setTyped(NONE)
      setFound(undefined)
      await onAdded(made)
    }, [typed, chosen])
  const type = (changes: Partial<typeof NONE>) => {
    clear()
    setFound(undefined) // of another account
    setTyped({ ...typed, ...changes })
  }
  const errors = { server: serverError(problem), user: undefined, password: passwordError(problem) }
  const help = { server: t.account.serverHelp, user: undefined, password: t.account.passwordHelp }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const missing = FIELDS.find((field) => !typed[field].trim())
        if (missing) document.getElementById(missing)?.focus()
        else if (!found) find()
        else if (found.chosen.length > 0) add(found)
        else document.getElementById('which')?.focus()
      }}
    >
      {FIELDS.map((field) => {
        const control = {
          id: field,
          autoComplete: 'off' as const,
          autoCapitalize: 'none' as const,
          spellcheck: false,
          maxLength: field === 'server' ? 2_000 : 200,
          value: typed[field],
          onInput: (event: TargetedInputEvent<HTMLInputElement>) => type({ [field]: event.currentTarget.value }),
          ...describedBy(field, help[field], errors[field]),
        }
        return (
          <Field key={field} id={field} label={t.account[field]} help={help[field]} error={errors[field]}>
            {field === 'password' ? <input type="password" {...control} /> : <input {...control} />}
          </Field>
        )
      })}
      {found && (
        <WhichCalendars
          id="which"
          collections={found.collections}
          chosen={found.chosen}
          error={found.chosen.length === 0 ? t.account.noneChosen : undefined}
          onChoose={(chosen) => setFound({ ...found, chosen })}
        />
      )}
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {found ? (busy ? t.adding : t.add) : busy ? t.account.finding : t.account.find}
        </button>
      </p>
      <DeskProblem problem={errors.server || errors.password ? undefined : problem} />
    </form>
  )
}
