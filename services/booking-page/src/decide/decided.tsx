import { useEffect, useRef } from 'preact/hooks'
import { type Bearer, releaseDecision, type Screening, takeBackApproval, undoDecision } from '../api.ts'

import { AskTwice } from '../parts/ask-twice.tsx'
import { Countdown } from '../parts/countdown.tsx'
import { ProblemNote } from '../parts/note.tsx'
import type { Proof } from '../parts/prove.tsx'
import { usePress } from '../press.ts'
import { texts } from '../texts/texts.ts'
import { city, clock, dayAndClock } from '../times.ts'
import { standing } from './decided-standing.ts'
import { Written } from './written.tsx'

interface DecidedProps {
  token: Bearer
  screening: Screening
  set: (screening: Screening) => void
  reload: () => Promise<void>
  proof: Proof
  /** It stands where a press was made just now. */
  pressed: boolean
  onUndone: () => void
}

/** What was decided, when and by whom, what comes next; and while it can be undone, how long still. */
export function Decided({ token, screening, set, reload, proof, pressed, onUndone }: DecidedProps) {
  const t = texts.decided
  const { id, decision, insider, may } = screening
  const acting = usePress()
  const zone = insider.timeZone
  const change = (changed: (token: Bearer, id: string) => Promise<Screening>, after?: () => void) =>
    proof.unlessProved(async () => {
      set(await changed(token, id))
      after?.()
    })
  const { title, next } = standing(screening)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (pressed) heading.current?.focus()
  }, [])
  return (
    <section class="card">
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {decision && <p class="help">{t.by[decision.by ?? 'insider'](dayAndClock(decision.decidedAt, zone))}</p>}
      {decision && !decision.inEffect && (
        <>
          <p>{t.goesOut(texts.time.one(clock(decision.effectiveAt, zone), city(zone)))}</p>
          <p>
            {t.left} <Countdown to={decision.effectiveAt} onOver={reload} />
          </p>
        </>
      )}
      {(may.includes('undo') || may.includes('release')) && (
        <p class="buttons">
          <button type="button" disabled={acting.busy} onClick={() => acting.press(() => change(undoDecision, onUndone))}>
            {t.undo}
          </button>
          <button type="button" disabled={acting.busy} onClick={() => acting.press(() => change(releaseDecision))}>
            {t.sendNow}
          </button>
        </p>
      )}
      <ProblemNote problem={acting.problem} />
      {next.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {decision && <Written screening={screening} decision={decision} />}
      {may.includes('take-back') && (
        <AskTwice
          label={t.takeBack}
          question={t.takeBackAsk(nameOf(screening))}
          yes={t.takeBackYes}
          run={() => change(takeBackApproval)}
        />
      )}
    </section>
  )
}

export const nameOf = ({ dossier, requester }: Screening): string => dossier?.name ?? requester?.name ?? ''
