import { clockTexts } from '../texts/clock/clock-texts.ts'
import { texts } from '../texts/texts.ts'
import { phaseAt, type Span, secondsShown } from './phase.ts'

/** Minutes and seconds, large enough for the other end of a room; spoken as words, and only when somebody asks for them. */
export function ClockFace({ span, nowMs }: { span: Span; nowMs: number }) {
  const seconds = secondsShown(span, nowMs)
  if (seconds === null) return null
  const [minute, second] = [Math.floor(seconds / 60), seconds % 60]
  const phase = phaseAt(span, nowMs)
  const label = phase === 'near' ? clockTexts.beginsIn : phase === 'over' ? clockTexts.up : clockTexts.left
  return (
    <div class="face">
      <p class="eyebrow" aria-hidden="true">
        {label}
      </p>
      <p class="digits" role="timer" aria-label={`${label}: ${texts.time.left(minute, second)}`}>
        <span aria-hidden="true">
          {minute}:{String(second).padStart(2, '0')}
        </span>
      </p>
    </div>
  )
}
