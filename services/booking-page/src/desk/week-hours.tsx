import type { Problem } from '../problem.ts'
import type { HoursDraft } from './hours-draft.ts'
import { WeekdayHours } from './weekday-hours.tsx'

export interface WeekHoursProps {
  weekly: HoursDraft['weekly']
  /** Where a refusal points at them: `/weekly`. */
  pointer: string
  /** Whether they hold always: such have no first and last day. */
  always?: boolean
  refusal: Problem | undefined
  onChange: (weekly: HoursDraft['weekly']) => void
}

/** The hours of a week, a line for each day. */
export function WeekHours(props: WeekHoursProps) {
  return (
    <div class="days week">
      {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
        <WeekdayHours key={weekday} weekday={weekday} {...props} />
      ))}
    </div>
  )
}
