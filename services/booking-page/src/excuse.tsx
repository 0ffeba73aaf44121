import { type Bearer, type Booking, excuseCancellation } from './api.ts'
import { AskTwice } from './parts/ask-twice.tsx'
import type { Proof } from './parts/prove.tsx'
import { texts } from './texts/texts.ts'

interface ExcuseProps {
  token: Bearer
  booking: Booking
  name: string
  proof: Proof
  onExcused: () => Promise<void>
}

/** Of a meeting that was cancelled late: that, and the insider's word that it weighs nothing. */
export function Excuse({ token, booking, name, proof, onExcused }: ExcuseProps) {
  const t = texts.booking
  if (!booking.cancelledLate) return null
  if (booking.excused) return <p class="help">{t.excused}</p>
  const excuse = async (key: string) => {
    await excuseCancellation(token, booking.id, key)
    await onExcused()
  }
  return (
    <>
      <p class="help">{t.cancelledLate}</p>
      <AskTwice
        label={t.excuse}
        question={t.excuseAsk(name)}
        yes={t.excuseYes}
        run={(key) => proof.unlessProved(() => excuse(key))}
      />
    </>
  )
}
