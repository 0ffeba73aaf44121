import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { getNextOpening, listSlots, type Slots } from '../api.ts'
import type { Opened } from '../parts/linked.tsx'
import { ProblemNote } from '../parts/note.tsx'
import { ZoneSelect } from '../parts/zone-select.tsx'
import { asProblem, type Problem } from '../problem.ts'
import { tabStore } from '../storage.ts'
import { useStored } from '../stored.ts'
import { texts } from '../texts/texts.ts'
import { clock, day, dayOf } from '../times.ts'
import { DayList } from './day-list.tsx'

export type Slot = Slots['slots'][number]
type NextOpening = Awaited<ReturnType<typeof getNextOpening>>

/** What the step that confirms a time is handed: the time, the zone it is read in, and the ways back to the list. */
export interface Chosen {
  slot: Slot
  zone: string
  onBack: () => void
  /** The time was gone by then; `taken`: somebody was quicker. */
  onGone: (slot: Slot, taken: boolean) => Promise<void>
}

interface SlotPickerProps {
  opened: Opened
  zone: string
  title: string
  /** Whether it opens at a press: the focus goes along. */
  focused?: boolean
  confirm: (chosen: Chosen) => ComponentChildren
}

/** The times on offer, by day, in a zone of the requester's choice; one chosen, one step to confirm it. */
export function SlotPicker({ opened, zone: ownZone, title, focused, confirm }: SlotPickerProps) {
  const t = texts.slots
  const { token, screening } = opened
  const own = screening.decision !== null && screening.decision.startsAt.length > 0
  const [zone, setZone] = useStored(tabStore, 'vestibule:zone:/my-request', ownZone)
  const [slots, setSlots] = useState<Slots>()
  const [opening, setOpening] = useState<NextOpening>(null)
  const [problem, setProblem] = useState<Problem>()
  const [chosen, setChosen] = useState<Slot>()
  const [near, setNear] = useState<string>()
  const [gone, setGone] = useState<string>()
  const top = useRef<HTMLHeadingElement>(null)

  const load = async (timeZone: string) => {
    try {
      const got = await listSlots(token, screening.id, timeZone)
      // Asked only where it is of use: whoever has times to choose from needs no word of later ones.
      setOpening(got.slots.length > 0 ? null : await getNextOpening(token, screening.id))
      setSlots(got)
      setProblem(undefined)
    } catch (thrown) {
      setProblem(asProblem(thrown))
    }
  }
  // Read once; the zone only changes how times are written
  useEffect(() => {
    load(zone)
    if (focused) top.current?.focus()
  }, [])

  // Somebody was faster: the list comes anew, and the focus goes to the words that say so, above the new list.
  const slotGone = async (slot: Slot, taken: boolean) => {
    await load(zone)
    setChosen(undefined)
    const at = clock(slot.startsAt, zone)
    setGone(taken ? t.taken(at) : t.gone(at))
    requestAnimationFrame(() => top.current?.focus())
  }
  const choose = (slot: Slot) => {
    setNear(slot.startsAt)
    setGone(undefined)
    setChosen(slot)
  }
  const back = () => {
    setChosen(undefined)
    requestAnimationFrame(() => document.getElementById(`at-${near}`)?.focus())
  }
  if (chosen) return <>{confirm({ slot: chosen, zone, onBack: back, onGone: slotGone })}</>
  const whyNone = opening ? t.opening(dayOf(opening.weekOf), day(opening.inViewAt, zone)) : own ? t.noneOfOwnBody : t.noneBody
  return (
    <section aria-labelledby="times">
      <h2 id="times" tabIndex={-1} ref={top}>
        {title}
      </h2>
      <div role="alert">{gone && <p class="note bad">{gone}</p>}</div>
      <div class="field">
        <label for="zone">{t.zone}</label>
        <ZoneSelect id="zone" value={zone} besides={[ownZone, screening.insider.timeZone]} onChange={setZone} />
      </div>
      <ProblemNote problem={problem} />
      {!slots && !problem && <p>{t.loading}</p>}
      {slots && slots.slots.length > 0 && <DayList slots={slots} zone={zone} near={near} onChoose={choose} />}
      {slots?.slots.length === 0 && (
        <p>
          <strong>{own ? t.noneOfOwn : t.none}</strong> {whyNone}
        </p>
      )}
      {(problem || slots?.slots.length === 0) && (
        <p class="buttons">
          <button type="button" onClick={() => load(zone)}>
            {t.reload}
          </button>
        </p>
      )}
    </section>
  )
}
