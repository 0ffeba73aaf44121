import { useState } from 'preact/hooks'
import { describedBy, Field } from '../parts/field.tsx'
import { usePress } from '../press.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { passwordError, troubleText } from './calendar-trouble.ts'
import { type Calendar, changeAccount } from './desk-api.ts'
import { DeskProblem } from './desk-problem.tsx'
import { onlyOf, WhichCalendars } from './which-calendars.tsx'

interface CalendarAccountProps {
  calendar: Calendar
  onRead: (calendar: Calendar) => void
}

/** Which calendars of an account are read; and where its server lets us in no more, the password it wants now. */
export function CalendarAccount({ calendar, onRead }: CalendarAccountProps) {
  const t = deskTexts.calendars.account
  const { id, collections, trouble } = calendar
  const read = collections.filter(({ isRead }) => isRead)
  return (
    <>
      <p class="help">{t.reads(read.map(({ name }) => name).join(', '))}</p>
      {trouble === 'not-allowed-in' ? (
        <NewPassword key={id} calendar={calendar} onRead={onRead} />
      ) : (
        collections.length > 1 && <Choose key={id} calendar={calendar} onRead={onRead} />
      )}
    </>
  )
}

function Choose({ calendar, onRead }: CalendarAccountProps) {
  const t = deskTexts.calendars
  const { id, collections } = calendar
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>()
  const { busy, problem, press } = usePress()
  const ticked = chosen ?? collections.filter(({ isRead }) => isRead).map((one) => one.id)
  const keep = () =>
    press(async () => {
      onRead(await changeAccount(id, { only: onlyOf(collections, ticked) }))
      setChosen(undefined)
      setOpen(false)
    }, ticked)
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{t.account.change}</span>
      </summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (ticked.length > 0) keep()
          else document.getElementById(`which-${id}`)?.focus()
        }}
      >
        <WhichCalendars
          id={`which-${id}`}
          collections={collections}
          chosen={ticked}
          error={ticked.length === 0 ? t.account.noneChosen : undefined}
          onChoose={setChosen}
        />
        <p class="buttons">
          <button type="submit" disabled={busy}>
            {busy ? t.adding : t.account.keep}
          </button>
        </p>
        {problem?.code === 'calendar-not-read' ? (
          <p class="note bad">{troubleText(problem.reason)}</p>
        ) : (
          <DeskProblem problem={problem} />
        )}
      </form>
    </details>
  )
}

function NewPassword({ calendar, onRead }: CalendarAccountProps) {
  const t = deskTexts.calendars
  const [password, setPassword] = useState('')
  const { busy, problem, press } = usePress()
  const field = `password-${calendar.id}`
  const only = calendar.all ? null : calendar.collections.filter(({ isRead }) => isRead).map(({ id }) => id)
  const error = passwordError(problem)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (password) press(async () => onRead(await changeAccount(calendar.id, { only, password })), password)
        else document.getElementById(field)?.focus()
      }}
    >
      <Field id={field} label={t.account.newPassword} error={error}>
        <input
          id={field}
          type="password"
          autoComplete="off"
          maxLength={200}
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
          {...describedBy(field, undefined, error)}
        />
      </Field>
      <p class="buttons">
        <button type="submit" disabled={busy}>
          {busy ? t.adding : t.account.tryIt}
        </button>
      </p>
      <DeskProblem problem={error ? undefined : problem} />
    </form>
  )
}
