import { useState } from 'preact/hooks'
import { useLoaded } from '../loaded.ts'
import { usePress } from '../press.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import { city, clock, day } from '../times.ts'
import type { AtDesk } from './desk.tsx'
import { type Entry, listRequests } from './desk-api.ts'
import { DeskFrame } from './desk-frame.tsx'
import { DeskProblem } from './desk-problem.tsx'
import { elsewhere, waiting } from './waiting.ts'

const A_PAGE = '20'

/** `/desk`: what waits, by when it wants an answer; below it everything else, a page at a time. */
export function Requests(at: AtDesk) {
  const t = deskTexts.requests
  const { value, problem, reload } = useLoaded(readAll)
  const [older, setOlder] = useState<Entry[]>([])
  const [next, setNext] = useState<string | null>()
  const { busy, problem: moreProblem, press } = usePress()
  const cursor = next === undefined ? value?.nextCursor : next
  const more = async () => {
    const page = await listRequests({ limit: A_PAGE, ...(cursor && { cursor }) })
    setOlder([...page.data, ...(value?.newest ?? []), ...older])
    setNext(page.nextCursor)
  }
  const zone = at.me.timeZone
  const read = [...(value?.newest ?? []), ...older]
  const { open, held } = waiting([...(value?.waiting ?? []), ...read])
  const rest = elsewhere(read)
  return (
    <DeskFrame {...at} path="/desk" title={t.title}>
      <DeskProblem problem={value ? undefined : problem} />
      {!value && (problem ? <Again onPress={reload} /> : <p>{texts.common.loading}</p>)}
      {value && open.length + held.length === 0 && <p class="card">{t.nothing}</p>}
      {open.length > 0 && (
        <ul class="entries card">
          {open.map((entry) => (
            <li key={entry.id}>
              <a href={pathOf(entry)}>{nameOf(entry)}</a>
              <span class="help">{waitsFor(entry, zone)}</span>
            </li>
          ))}
        </ul>
      )}
      {held.length > 0 && (
        <section>
          <h2>{t.held}</h2>
          <ul class="entries">
            {held.map((entry) => (
              <li key={entry.id}>
                <a href={pathOf(entry)}>{nameOf(entry)}</a>
                <span class="help">{entry.gate && t.heldSince[entry.gate.reason](day(entry.gate.since, zone))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {rest.length > 0 && (
        <section>
          <h2>{t.rest}</h2>
          <ul class="entries">
            {rest.map((entry) => (
              <li key={entry.id}>
                <a href={pathOf(entry)}>{nameOf(entry)}</a>
                <span class="help">
                  {t.states[entry.state]} · {t.asked(day(entry.createdAt, zone))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <DeskProblem problem={moreProblem} />
      {cursor && (
        <button type="button" disabled={busy} onClick={() => press(more)}>
          {busy ? texts.common.working : t.more}
        </button>
      )}
    </DeskFrame>
  )
}

async function readAll() {
  const [pending, cancelled, newest] = await Promise.all([
    listRequests({ state: 'pending', limit: '200' }),
    listRequests({ state: 'cancelled', limit: '200' }),
    listRequests({ limit: A_PAGE }),
  ])
  return { waiting: [...pending.data, ...cancelled.data], newest: newest.data, nextCursor: newest.nextCursor }
}

const pathOf = ({ id }: Entry): string => `/desk/requests/${id}`
const nameOf = ({ requester, gate }: Entry): string =>
  requester?.name ?? (gate ? deskTexts.requests.somebody : deskTexts.requests.erased)

function waitsFor({ answered, decided, deadlineAt }: Entry, zone: string): string {
  const t = deskTexts.requests
  if (answered) return t.answered
  if (decided) return t.decided[decided.verdict](texts.time.one(clock(decided.effectiveAt, zone), city(zone)))
  return deadlineAt ? t.answerBy(day(deadlineAt, zone)) : ''
}

function Again({ onPress }: { onPress: () => unknown }) {
  return (
    <button type="button" class="primary" onClick={onPress}>
      {texts.common.tryAgain}
    </button>
  )
}
