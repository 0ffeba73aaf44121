import { useState } from 'preact/hooks'
import { type Bearer, type Booking, moveBooking } from './api.ts'
import { AskTwice } from './parts/ask-twice.tsx'
import { describedBy, Field, FieldError } from './parts/field.tsx'
import type { Proof } from './parts/prove.tsx'
import { asProblem } from './problem.ts'
import { serverNow } from './server-time.ts'
import { texts } from './texts/texts.ts'
import { bothClocks, dayAndClock } from './times.ts'
import { dateIn, instantOf } from './wall-clock.ts'

interface MoveMeetingProps {
  token: Bearer
  booking: Booking
  /** Of whoever is told. */
  name: string
  proof: Proof
  onMoved: () => Promise<void>
}

/** The insider's move: any day and time by their own clock, both clocks beneath it, a line to the other side. */
export function MoveMeeting({ token, booking, name, proof, onMoved }: MoveMeetingProps) {
  const t = texts.booking
  const zone = booking.insiderTimeZone
  const [date, setDate] = useState('')
  const [clock, setClock] = useState('')
  const [note, setNote] = useState('')
  const [error, setError] = useState<string>()
  const at = instantOf(date, clock, zone)
  const typed = (set: (value: string) => void) => (event: { currentTarget: { value: string } }) => {
    setError(undefined)
    set(event.currentTarget.value)
  }
  const refuse = (why: string) => {
    setError(why)
    document.getElementById('new-day')?.focus()
  }
  const move = async (key: string) => {
    if (at === undefined) return refuse(t.timeMissing)
    const startsAt = new Date(at).toISOString().replace('.000Z', 'Z')
    try {
      await moveBooking(token, booking.id, startsAt, note.trim(), key)
    } catch (thrown) {
      if (asProblem(thrown).errors.some(({ pointer }) => pointer === '/startsAt')) return refuse(t.timeRefused)
      throw thrown
    }
    await onMoved()
  }
  const until = booking.moveUntil ? ` ${t.insiderMoveUntil(dayAndClock(booking.moveUntil, zone))}` : ''
  return (
    <AskTwice
      label={t.insiderMove}
      question={`${t.insiderMoveAsk(name)}${until}`}
      yes={t.moveYes}
      no={t.keep}
      what={[at, note]}
      run={(key) => proof.unlessProved(() => move(key))}
    >
      <div class={error ? 'own-time wrong' : 'own-time'}>
        <div>
          <label for="new-day">{t.newDay}</label>
          <input
            id="new-day"
            type="date"
            min={dateIn(zone, serverNow() ?? Date.now())}
            value={date}
            onInput={typed(setDate)}
            {...describedBy('new-day', at, error)}
          />
        </div>
        <div>
          <label for="new-clock">{t.newClock}</label>
          <input
            id="new-clock"
            type="time"
            step={300}
            value={clock}
            onInput={typed(setClock)}
            {...describedBy('new-day', at, error)}
          />
        </div>
        {at !== undefined && (
          <p class="help" id="new-day-help">
            {bothClocks(new Date(at).toISOString(), zone, booking.requesterTimeZone)}
          </p>
        )}
        <FieldError id="new-day" error={error} />
      </div>
      <Field id="move-note" label={t.note} optional>
        <textarea id="move-note" rows={2} maxLength={500} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </Field>
    </AskTwice>
  )
}
