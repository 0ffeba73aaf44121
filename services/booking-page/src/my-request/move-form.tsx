import { useEffect, useRef, useState } from 'preact/hooks'
import { type Booking, moveBooking } from '../api.ts'
import { Field } from '../parts/field.tsx'
import type { Opened } from '../parts/linked.tsx'
import { ProblemNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { asProblem } from '../problem.ts'
import { texts } from '../texts/texts.ts'
import { bothClocks, clock, day, dayAndClock } from '../times.ts'
import type { Slot } from './slot-picker.tsx'

interface MoveFormProps {
  opened: Opened
  booking: Booking
  slot: Slot
  zone: string
  onBack: () => void
  onMoved: () => Promise<void>
  onGone: (slot: Slot, taken: boolean) => Promise<void>
}

/** The one step between choosing another time and having it: both times, and a line to the other side. */
export function MoveForm({ opened: { token, screening }, booking, slot, zone, onBack, onMoved, onGone }: MoveFormProps) {
  const t = texts.booking
  const { insider } = screening
  const [note, setNote] = useState('')
  const { busy, problem, press } = usePress()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const submit = (event: Event) => {
    event.preventDefault()
    const move = async (key: string) => {
      try {
        await moveBooking(token, booking.id, slot.startsAt, note.trim(), key)
      } catch (thrown) {
        const { code } = asProblem(thrown)
        if (code === 'slot-taken' || code === 'slot-not-offered' || code === 'budget-spent')
          return onGone(slot, code === 'slot-taken')
        throw thrown
      }
      await onMoved()
    }
    press(move, [slot.startsAt, note])
  }
  return (
    <form class="card" noValidate onSubmit={submit}>
      <h2 tabIndex={-1} ref={heading}>
        {texts.slots.chosen}
      </h2>
      <p class="big">{day(slot.startsAt, zone)}</p>
      <p class="big">{bothClocks(slot.startsAt, zone, insider.timeZone)}</p>
      <p>{t.insteadOf(dayAndClock(booking.startsAt, zone))}</p>
      <Field id="move-note" label={t.note} optional>
        <textarea id="move-note" rows={2} maxLength={500} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </Field>
      <ProblemNote problem={problem} />
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? texts.common.working : t.moveTo(clock(slot.startsAt, zone), clock(slot.endsAt, zone))}
        </button>
        <button type="button" onClick={onBack}>
          {texts.slots.other}
        </button>
      </p>
    </form>
  )
}
