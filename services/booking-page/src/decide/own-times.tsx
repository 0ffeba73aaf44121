import { describedBy, FieldError } from '../parts/field.tsx'
import { texts } from '../texts/texts.ts'
import { bothClocks } from '../times.ts'
import { dateIn, instantOf } from '../wall-clock.ts'
import type { Known } from './decision.ts'
import { MOST_TIMES, type OwnTime } from './half.ts'

interface OwnTimesProps {
  times: readonly OwnTime[]
  set: (times: readonly OwnTime[]) => void
  wrong: (field: string) => string | undefined
  known: Known
}

/** Times of the insider's own, by the clocks of their zone; what that is for the other side stands beneath each. */
export function OwnTimes({ times, set, wrong, known }: OwnTimesProps) {
  const t = texts.deciding.yes
  const change = (n: number, part: Partial<OwnTime>) => set(times.map((time, at) => (at === n ? { ...time, ...part } : time)))
  return (
    <div class="rows">
      {times.map((time, n) => {
        const error = wrong(`time-${n}`)
        const at = instantOf(time.date, time.clock, known.zone)
        return (
          <div class={error ? 'own-time wrong' : 'own-time'} key={n}>
            <div>
              <label for={`time-${n}`}>{t.day(n + 1)}</label>
              <input
                id={`time-${n}`}
                type="date"
                min={dateIn(known.zone, known.now)}
                value={time.date}
                onInput={(event) => change(n, { date: event.currentTarget.value })}
                {...describedBy(`time-${n}`, at, error)}
              />
            </div>
            <div>
              <label for={`time-${n}-clock`}>{t.clock(n + 1)}</label>
              <input
                id={`time-${n}-clock`}
                type="time"
                step={300}
                value={time.clock}
                onInput={(event) => change(n, { clock: event.currentTarget.value })}
                {...describedBy(`time-${n}`, at, error)}
              />
            </div>
            {times.length > 1 && (
              <button
                type="button"
                class="quiet"
                aria-label={t.remove(n + 1)}
                onClick={() => set(times.filter((_, row) => row !== n))}
              >
                ×
              </button>
            )}
            {at !== undefined && (
              <p class="help" id={`time-${n}-help`}>
                {bothClocks(new Date(at).toISOString(), known.zone, known.dossier.timeZone)}
              </p>
            )}
            <FieldError id={`time-${n}`} error={error} />
          </div>
        )
      })}
      {times.length < MOST_TIMES && (
        <button type="button" class="quiet" onClick={() => set([...times, { date: '', clock: '' }])}>
          {t.add}
        </button>
      )}
    </div>
  )
}
