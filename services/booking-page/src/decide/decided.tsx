import { releaseDecision, type Screening, takeBackApproval, undoDecision } from '../api.ts'
import type { Loaded } from '../loaded.ts'
import { AskTwice } from '../parts/ask-twice.tsx'
import { Countdown } from '../parts/countdown.tsx'
import type { Opened } from '../parts/linked.tsx'
import { ProblemNote } from '../parts/note.tsx'
import { type Proof, Prove } from '../parts/prove.tsx'
import { usePress } from '../press.ts'
import { texts } from '../texts/texts.ts'
import { city, clock, dayAndClock } from '../times.ts'

interface DecidedProps {
  opened: Opened
  loaded: Loaded<Opened>
  proof: Proof
  onUndone: () => void
}

/** What was decided and when; while it can be undone, how long still. */
export function Decided({ opened, loaded, proof, onUndone }: DecidedProps) {
  const t = texts.decided
  const { token, screening } = opened
  const { decision, insider } = screening
  const acting = usePress()
  const zone = insider.timeZone
  const may = new Set(screening.may)

  const act = (change: (token: string, id: string) => Promise<Screening>, after?: () => void) =>
    acting.press(() =>
      proof.unlessProved(async () => {
        loaded.set({ ...opened, screening: await change(token, screening.id) })
        after?.()
      }),
    )
  const { title, body } = decidedText(screening)
  return (
    <section class="card">
      <h2>{title}</h2>
      {body.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {decision && !decision.inEffect && (
        <>
          <p>{t.goesOut(texts.time.one(clock(decision.effectiveAt, zone), city(zone)))}</p>
          <p>
            {t.left} <Countdown to={decision.effectiveAt} onOver={loaded.reload} />
          </p>
        </>
      )}
      {(may.has('undo') || may.has('release')) && (
        <p class="buttons">
          <button type="button" disabled={acting.busy} onClick={() => act(undoDecision, onUndone)}>
            {t.undo}
          </button>
          <button type="button" disabled={acting.busy} onClick={() => act(releaseDecision)}>
            {t.sendNow}
          </button>
        </p>
      )}
      <Prove proof={proof} sending={acting} />
      <ProblemNote problem={proof.needed && proof.waiting ? undefined : acting.problem} />
      {decision?.text && (
        <blockquote>
          <p class="eyebrow">{t.written}</p>
          <p class="letter">{decision.text}</p>
        </blockquote>
      )}
      {may.has('take-back') && (
        <AskTwice
          label={t.takeBack}
          question={t.takeBackAsk(nameOf(screening))}
          yes={t.takeBackYes}
          run={() =>
            proof.unlessProved(async () => loaded.set({ ...opened, screening: await takeBackApproval(token, screening.id) }))
          }
        />
      )}
    </section>
  )
}

const nameOf = (screening: Screening): string => screening.dossier?.name ?? screening.requester?.name ?? ''

function decidedText(screening: Screening): { title: string; body: string[] } {
  const t = texts.decided
  const { decision, insider, booking, state } = screening
  const name = nameOf(screening)
  const at = (instant: string) => dayAndClock(instant, insider.timeZone)
  if (decision && !decision.inEffect) {
    return { title: t.soon[decision.verdict](name), body: [] }
  }
  switch (state) {
    case 'approved': {
      const until = screening.deadlineAt ? [t.approvedUntil(at(screening.deadlineAt))] : []
      return { title: t.approved(name), body: decision ? [t.approvedBody(name, at(decision.effectiveAt)), ...until] : until }
    }
    case 'asked':
      return { title: t.asked(name), body: screening.deadlineAt ? [t.askedBody(at(screening.deadlineAt))] : [] }
    case 'deferred':
      return { title: t.deferred(name), body: screening.deadlineAt ? [t.deferredBody(name, at(screening.deadlineAt))] : [] }
    case 'replied':
      return { title: t.replied(name), body: [t.repliedBody(name)] }
    case 'declined':
      if (decision?.verdict !== 'decline') return { title: t.tookBack, body: [t.tookBackBody(name)] }
      return { title: t.declined, body: [t.declinedBody(name, at(decision.effectiveAt))] }
    case 'booked':
      return { title: t.bookedTitle(booking ? at(booking.startsAt) : ''), body: [t.bookedBody] }
    case 'lapsed':
      return { title: t.closedTitle, body: [t.lapsed] }
    case 'expired':
      return { title: t.closedTitle, body: [t.expired] }
    case 'withdrawn':
      return { title: t.closedTitle, body: [t.withdrawn(name)] }
    case 'cancelled':
      return { title: t.closedTitle, body: [t.cancelled] }
    case 'concluded':
      return { title: t.closedTitle, body: [t.concluded] }
    case 'pending':
    case 'unverified':
      return { title: t.closedTitle, body: [] }
    default:
      return state satisfies never
  }
}
