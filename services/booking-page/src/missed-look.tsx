import { type Bearer, type Booking, recordOutcome } from './api.ts'
import { ProblemNote } from './parts/note.tsx'
import { Quoted } from './parts/quoted.tsx'
import { usePress } from './press.ts'
import { texts } from './texts/texts.ts'

interface MissedLookProps {
  booking: Booking
  name: string
  onLooked: () => Promise<void>
}

/** At the desk: what a requester says to a meeting noted as missed. One press leaves it at that, or sets it right. */
export function MissedLook({ booking, name, onLooked }: MissedLookProps) {
  const t = texts.outcome
  const { busy, problem, press } = usePress()
  const answer = booking.missed?.answer
  if (!answer || answer.lookedAt !== null) return null
  const say = (attendance: 'missed' | 'excused' | 'attended', label: string) => (
    <button
      type="button"
      disabled={busy}
      onClick={() =>
        press(async (key) => {
          await recordOutcome(BY_SESSION, booking.id, { attendance }, key)
          await onLooked()
        }, attendance)
      }
    >
      {label}
    </button>
  )
  return (
    <section class="card">
      <p>{answer.disputed ? t.disputed(name) : t.answered(name)}</p>
      <Quoted title={texts.meeting.wrote(name)} text={answer.explanation} />
      <p class="buttons">
        {say('missed', t.leave)}
        {say('excused', texts.booking.excuse)}
        {say('attended', t.choices.attended)}
      </p>
      <ProblemNote problem={problem} />
    </section>
  )
}

const BY_SESSION: Bearer = undefined
