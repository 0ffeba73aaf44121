import { useLoaded } from '../loaded.ts'
import { usePress } from '../press.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import { day } from '../times.ts'
import type { AtDesk } from './desk.tsx'
import { listSessions, revokeSession, type Session } from './desk-api.ts'
import { DeskFrame } from './desk-frame.tsx'
import { DeskProblem } from './desk-problem.tsx'

/** `/desk/browsers`: where one decides without a code, and how to end that. */
export function Browsers(at: AtDesk) {
  const t = deskTexts.browsers
  const loaded = useLoaded(listSessions)
  const { busy, problem, press } = usePress()
  const zone = at.me.timeZone
  const out = ({ id, current }: Session) =>
    press(async () => {
      await revokeSession(id)
      if (current) at.onOut()
      else await loaded.reload()
    })
  return (
    <DeskFrame {...at} path="/desk/browsers" title={t.title} lead={t.lead}>
      <DeskProblem problem={problem ?? (loaded.value ? undefined : loaded.problem)} />
      {!loaded.value && !loaded.problem && <p>{texts.common.loading}</p>}
      <ul class="entries">
        {loaded.value?.map((session) => {
          const since = day(session.createdAt, zone)
          return (
            <li key={session.id}>
              <span>
                {t.since(since)}
                {session.current && <strong> · {t.current}</strong>}
                <span class="help"> · {t.until(day(session.expiresAt, zone))}</span>
              </span>
              <button type="button" disabled={busy} aria-label={t.outNamed(since)} onClick={() => out(session)}>
                {t.out}
              </button>
            </li>
          )
        })}
      </ul>
    </DeskFrame>
  )
}
