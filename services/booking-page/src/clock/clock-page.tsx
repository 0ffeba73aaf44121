import { useEffect } from 'preact/hooks'
import { type Bearer, type Clock, getLink, getScreening } from '../api.ts'
import { useLoaded } from '../loaded.ts'
import { Frame } from '../parts/frame.tsx'
import { NoSecret, Unopened } from '../parts/linked.tsx'
import { secretOf, wasCut } from '../secret.ts'
import { clockTexts } from '../texts/clock/clock-texts.ts'
import { texts } from '../texts/texts.ts'
import { bothClocks, day } from '../times.ts'
import { ClockFace } from './clock-face.tsx'
import { Door } from './door.tsx'
import { keptClock, meetingAtDesk, PATH } from './kept.ts'
import { phaseAt } from './phase.ts'
import { useSignals, useWakeLock } from './signals.ts'
import { useTableMode } from './table-mode.ts'
import { useClock } from './use-clock.ts'
import { useTick } from './use-tick.ts'

/**
 * `/clock#<token>`: the time that is left of a meeting, for both, by the server's clock. Any link to the meeting opens it; and from the
 * desk, `/clock?meeting=<id>`.
 */
export function ClockPage() {
  const meeting = meetingAtDesk()
  if (meeting) return <Following token={undefined} bookingId={meeting} />
  const token = secretOf(PATH)
  if (!token) return <NoSecret purpose="clock" broken={wasCut(PATH)} />
  const kept = keptClock()
  return kept ? <Following token={token} bookingId={kept.clock.bookingId} /> : <Opening token={token} />
}

function Opening({ token }: { token: string }) {
  const { value, problem, reload } = useLoaded(() => bookingOf(token))
  if (value === '') return <NoSecret purpose="clock" broken />
  if (value) return <Following token={token} bookingId={value} />
  if (problem) return <Unopened problem={problem} purpose="clock" reload={reload} />
  return <Frame title={texts.common.loading} />
}

/** The meeting a link is about; with the requester's own link, that of the request. Empty where there is none. */
async function bookingOf(token: string): Promise<string> {
  const link = await getLink(token)
  if (link.bookingId) return link.bookingId
  return link.purpose === 'status' ? ((await getScreening(token, link.screeningId)).booking?.id ?? '') : ''
}

function Following({ token, bookingId }: { token: Bearer; bookingId: string }) {
  const { clock, problem, ...followed } = useClock(token, bookingId)
  if (!clock && !token && problem?.status === 401) return <ToDesk bookingId={bookingId} />
  if (!clock && problem) return <Unopened problem={problem} purpose="clock" reload={async () => location.reload()} />
  if (!clock) return <Frame title={texts.common.loading} />
  if (clock.state === 'cancelled')
    return <Frame title={texts.meeting.cancelled} lead={texts.meeting.cancelledBody} foot={texts.common.insiderFoot} />
  return <Running token={token} clock={clock} {...followed} />
}

/** Who signed out meanwhile comes in at the desk, whose page of the meeting leads back here. */
function ToDesk({ bookingId }: { bookingId: string }) {
  useEffect(() => location.replace(`/desk/meetings/${bookingId}`), [])
  return <Frame title={texts.common.loading} />
}

interface RunningProps {
  token: Bearer
  clock: Clock
  nowMs: () => number
  online: boolean
  heard: (clock: Clock) => void
}

function Running({ token, clock, nowMs, online, heard }: RunningProps) {
  const t = clockTexts
  const span = { startsMs: Date.parse(clock.startsAt), endsMs: Date.parse(clock.endsAt) }
  useTick(span, nowMs)
  const now = nowMs()
  const phase = phaseAt(span, now)
  const table = useTableMode(phase)
  const signals = useSignals(phase)
  useWakeLock()
  const [mine, theirs] =
    clock.side === 'insider' ? [clock.insiderTimeZone, clock.requesterTimeZone] : [clock.requesterTimeZone, clock.insiderTimeZone]
  const clocks = (at: string) => bothClocks(at, mine, theirs).replace(' ·', '\u00a0·') // no line begins with the dot
  const ends = clocks(clock.endsAt)
  const begins = `${day(clock.startsAt, mine)}, ${clocks(clock.startsAt)}`
  const says = {
    ahead: t.begins(begins),
    near: t.begins(begins),
    running: t.ends(ends),
    five: t.five(ends),
    last: t.two,
    over: t.signOff[clock.side],
  }[phase]
  return (
    <Frame title={t.title(clock.otherName)} foot={t.foot} wide>
      <ClockFace span={span} nowMs={now} />
      <p class="says" role="status">
        {says}
      </p>
      {!online && <p class="note plain">{t.offline}</p>}
      {phase !== 'over' && <Door token={token} clock={clock} nowMs={now} zone={mine} heard={heard} />}
      <p class="buttons ways">
        <button type="button" class="stays" onClick={table.toggle}>
          {table.on ? t.leaveTable : t.table}
        </button>
        {phase !== 'over' && (
          <button type="button" aria-pressed={signals.sounds} onClick={signals.toggle}>
            {t.sound}
          </button>
        )}
      </p>
    </Frame>
  )
}
