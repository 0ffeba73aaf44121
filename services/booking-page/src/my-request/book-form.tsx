import { useEffect, useRef, useState } from 'preact/hooks'
import { type BookSlot, bookSlot } from '../api.ts'
import { describedBy, Field } from '../parts/field.tsx'
import type { Opened } from '../parts/linked.tsx'
import { ProblemNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { asProblem } from '../problem.ts'
import { tabStore } from '../storage.ts'
import { useStored } from '../stored.ts'
import { texts } from '../texts/texts.ts'
import { bothClocks, clock, day } from '../times.ts'
import type { Slot } from './slot-picker.tsx'

const PHONE = /^\+?[0-9 ()./-]{5,40}$/

interface BookFormProps {
  opened: Opened
  slot: Slot
  zone: string
  onBack: () => void
  onBooked: () => Promise<void>
  onGone: (slot: Slot, taken: boolean) => Promise<void>
}

/** The one step between choosing a time and having it. What is typed here survives losing the time to somebody else. */
export function BookForm({ opened, slot, zone, onBack, onBooked, onGone }: BookFormProps) {
  const t = texts.slots
  const { token, screening } = opened
  const { insider, meetingType } = screening
  const [details, setDetails] = useStored(tabStore, 'vestibule:details:/my-request', { phone: '', needs: '', remind: false })
  const [error, setError] = useState<string>()
  const { busy, problem, press } = usePress()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const calls = meetingType.place === 'phone'

  const submit = (event: Event) => {
    event.preventDefault()
    const phone = details.phone.trim()
    const wrong = calls && !phone ? t.phoneMissing : calls && !PHONE.test(phone) ? t.phoneBad : undefined
    setError(wrong)
    if (wrong) {
      document.getElementById('phone')?.focus()
      return
    }
    const needs = details.needs.trim()
    const body: BookSlot = {
      startsAt: slot.startsAt,
      ...(calls && { phone }),
      ...(needs && { needs }),
      ...(details.remind && { remindDayBefore: true }),
    }
    const book = async (key: string) => {
      try {
        await bookSlot(token, screening.id, body, key)
      } catch (thrown) {
        const { code } = asProblem(thrown)
        if (code === 'slot-taken' || code === 'slot-not-offered' || code === 'budget-spent')
          return onGone(slot, code === 'slot-taken')
        throw thrown
      }
      await onBooked()
      scrollTo(0, 0)
      document.getElementById('main')?.focus({ preventScroll: true })
    }
    press(book, body)
  }
  return (
    <form class="card" noValidate onSubmit={submit}>
      <h2 tabIndex={-1} ref={heading}>
        {t.chosen}
      </h2>
      <p class="big">{day(slot.startsAt, zone)}</p>
      <p class="big">{bothClocks(slot.startsAt, zone, insider.timeZone)}</p>
      <p>{t.ends(clock(slot.endsAt, zone))}</p>
      {calls && (
        <Field id="phone" label={t.phone} help={t.phoneHelp(insider.name)} error={error}>
          <input
            id="phone"
            type="tel"
            autocomplete="tel"
            maxLength={40}
            value={details.phone}
            onInput={(event) => {
              setError(undefined)
              setDetails({ ...details, phone: event.currentTarget.value })
            }}
            {...describedBy('phone', true, error)}
          />
        </Field>
      )}
      <Field id="needs" label={t.needs} help={t.needsHelp} optional>
        <textarea
          id="needs"
          rows={2}
          maxLength={500}
          value={details.needs}
          onInput={(event) => setDetails({ ...details, needs: event.currentTarget.value })}
          {...describedBy('needs', true, undefined)}
        />
      </Field>
      <div class="field">
        <label class="choice">
          <input
            type="checkbox"
            checked={details.remind}
            onChange={(event) => setDetails({ ...details, remind: event.currentTarget.checked })}
          />
          <span>{t.remind}</span>
        </label>
      </div>
      <ProblemNote problem={problem} />
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? texts.common.working : t.book(clock(slot.startsAt, zone), clock(slot.endsAt, zone))}
        </button>
        <button type="button" onClick={onBack}>
          {t.other}
        </button>
      </p>
    </form>
  )
}
