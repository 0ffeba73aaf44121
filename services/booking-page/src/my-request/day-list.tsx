import type { Slots } from '../api.ts'
import { texts } from '../texts/texts.ts'
import { city, clock, day } from '../times.ts'
import type { Slot } from './slot-picker.tsx'

interface DayListProps {
  slots: Slots
  zone: string
  /** The time chosen before: its day is the open one. */
  near: string | undefined
  onChoose: (slot: Slot) => void
}

/** Slots grouped by the day they fall on in the reader's zone; one day open, each time with both clocks. */
export function DayList({ slots, zone, near, onChoose }: DayListProps) {
  const { insiderTimeZone } = slots
  const days = [...Map.groupBy(slots.slots, (slot) => day(slot.startsAt, zone))]
  const nearDay = near && day(near, zone)
  const openDay = days.some(([name]) => name === nearDay) ? nearDay : days[0]?.[0]
  return (
    <div class="days">
      {days.map(([name, times]) => (
        <details key={name} name="day" open={name === openDay}>
          <summary>
            <span>{name}</span>
            <span class="count">{texts.slots.count(times.length)}</span>
          </summary>
          <div class="times">
            {times.map((slot) => (
              <button type="button" key={slot.startsAt} id={`at-${slot.startsAt}`} onClick={() => onChoose(slot)}>
                {/* No aria-label: whoever says "click 9:00" is understood by what is written there. */}
                <span class="unseen">{name}, </span>
                <strong>{clock(slot.startsAt, zone)}</strong>
                {zone === insiderTimeZone ? (
                  <span class="unseen">{texts.time.inCity(city(zone))}</span>
                ) : (
                  <>
                    <span class="unseen">{texts.time.yourTime(city(zone))}</span>
                    <small>
                      {clock(slot.startsAt, insiderTimeZone)} {city(insiderTimeZone)}
                    </small>
                  </>
                )}
              </button>
            ))}
          </div>
        </details>
      ))}
    </div>
  )
}
