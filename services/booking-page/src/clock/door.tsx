import { type Bearer, type Clock, tellPresence } from '../api.ts'
import { ProblemNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { clockTexts } from '../texts/clock/clock-texts.ts'
import { clock as clockOf } from '../times.ts'
import { type Offer, offers, standing } from './told.ts'

interface DoorProps {
  token: Bearer
  clock: Clock
  nowMs: number
  /** The reader's. */
  zone: string
  heard: (clock: Clock) => void
}

/** What the two tell each other when they meet: the other side's word, one's own, and what may be told now. */
export function Door({ token, clock, nowMs, zone, heard }: DoorProps) {
  const t = clockTexts
  const { busy, problem, press } = usePress()
  const name = clock.otherName
  const other = clock.side === 'insider' ? 'requester' : 'insider'
  const [theirs, mine] = [standing(clock, other, nowMs), standing(clock, clock.side, nowMs)]
  const comesAt = (minutes: number | null) =>
    clockOf(new Date(Date.parse(clock.startsAt) + (minutes ?? 0) * 60_000).toISOString(), zone)
  const now = offers(clock, nowMs)
  const tell = ({ presence, minutesLate }: Offer) => {
    const body = minutesLate === null ? { presence } : { presence, minutesLate }
    press(async (key) => {
      heard(await tellPresence(token, clock.bookingId, body, key))
      // The button that was pressed is gone, and the focus with it.
      document.getElementById('main')?.focus({ preventScroll: true })
    }, body)
  }
  return (
    <section class="door">
      <div role="status">
        {theirs.map(({ presence, minutesLate }) => (
          <p key={presence} class="theirs">
            {t.theirs[presence](name, comesAt(minutesLate))}
          </p>
        ))}
        {mine.map(({ presence, minutesLate }) => (
          <p key={presence} class="help">
            {t.mine[presence](name, comesAt(minutesLate))}
          </p>
        ))}
      </div>
      {now.some(({ presence }) => presence === 'may-go') && theirs.every(({ presence }) => presence !== 'here') && (
        <p class="help">{t.waited(name)}</p>
      )}
      <ProblemNote problem={problem} />
      {now.length > 0 && (
        <p class="buttons">
          {now.map((offer) => (
            <button
              type="button"
              key={`${offer.presence}${offer.minutesLate}`}
              class={offer.presence === 'here' ? 'primary' : ''}
              disabled={busy}
              onClick={() => tell(offer)}
            >
              {t.tell[offer.presence](offer.minutesLate ?? 0)}
            </button>
          ))}
        </p>
      )}
    </section>
  )
}
