import { useState } from 'preact/hooks'
import { useLoaded } from '../loaded.ts'
import { usePress } from '../press.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import { day, dayAndClock } from '../times.ts'
import type { AtDesk } from './desk.tsx'
import { listMeetings, type MeetingEntry } from './desk-api.ts'
import { DeskFrame } from './desk-frame.tsx'
import { DeskProblem } from './desk-problem.tsx'

const A_PAGE = '20'

/** `/desk/meetings`: what is coming, the next one first; below it what was, a page at a time. */
export function Meetings(at: AtDesk) {
  const t = deskTexts.meetings
  const { value, problem } = useLoaded(readAll)
  const [older, setOlder] = useState<MeetingEntry[]>([])
  const [next, setNext] = useState<string | null>()
  const { busy, problem: moreProblem, press } = usePress()
  const cursor = next === undefined ? value?.nextCursor : next
  const more = async () => {
    const page = await listMeetings({ limit: A_PAGE, ...(cursor && { cursor }) })
    setOlder([...page.data, ...(value?.newest ?? []), ...older])
    setNext(page.nextCursor)
  }
  const zone = at.me.timeZone
  const past = over([...older, ...(value?.newest ?? [])])
  return (
    <DeskFrame {...at} path="/desk/meetings" title={t.title}>
      <DeskProblem problem={value ? undefined : problem} />
      {!value && !problem && <p>{texts.common.loading}</p>}
      {value?.coming.length === 0 && <p class="card">{t.nothing}</p>}
      {value && value.coming.length > 0 && (
        <ul class="entries card">
          {value.coming.map((meeting) => (
            <Entry key={meeting.id} meeting={meeting} says={dayAndClock(meeting.startsAt, zone)} />
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <section>
          <h2>{t.past}</h2>
          <ul class="entries">
            {past.map((meeting) => (
              <Entry key={meeting.id} meeting={meeting} says={`${day(meeting.startsAt, zone)} · ${whatBecameOf(meeting)}`} />
            ))}
          </ul>
        </section>
      )}
      <DeskProblem problem={moreProblem} />
      {cursor && (
        <button type="button" disabled={busy} onClick={() => press(more)}>
          {busy ? texts.common.working : deskTexts.requests.more}
        </button>
      )}
    </DeskFrame>
  )
}

function Entry({ meeting: { id, requester }, says }: { meeting: MeetingEntry; says: string }) {
  return (
    <li>
      <a href={`/desk/meetings/${id}`}>{requester?.name ?? deskTexts.requests.erased}</a>
      <span class="help">{says}</span>
    </li>
  )
}

async function readAll() {
  const [coming, newest] = await Promise.all([listMeetings({ state: 'booked', limit: '200' }), listMeetings({ limit: A_PAGE })])
  return { coming: coming.data.toSorted(byStart), newest: newest.data, nextCursor: newest.nextCursor }
}

/** Those that are over, the last one first, each as it was read last. */
function over(meetings: readonly MeetingEntry[]): MeetingEntry[] {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  return [...byId.values()].filter(({ state }) => state !== 'booked').sort((a, b) => byStart(b, a))
}

const byStart = (a: MeetingEntry, b: MeetingEntry): number => a.startsAt.localeCompare(b.startsAt)

function whatBecameOf({ state, attendance }: MeetingEntry): string {
  const t = deskTexts.meetings
  if (state === 'cancelled') return t.cancelled
  return attendance && attendance !== 'unrecorded' ? texts.outcome.choices[attendance] : t.unrecorded
}
