import { useEffect, useState } from 'preact/hooks'
import { usePress } from '../press.ts'
import { asProblem, type Problem } from '../problem.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import { createMeetingType, type OwnMeetingType, toEditMeetingType } from './desk-api.ts'
import { DeskProblem } from './desk-problem.tsx'
import { MeetingTypeFields } from './meeting-type-fields.tsx'

interface NewMeetingTypeProps {
  /** Whose lengths and distances it begins with. */
  like: OwnMeetingType
  onMade: (made: OwnMeetingType) => void
}

/** Another kind of conversation; offered at once. */
export function NewMeetingType({ like, onMade }: NewMeetingTypeProps) {
  const t = deskTexts.settings.types
  const [typed, setTyped] = useState({ ...toEditMeetingType(like), title: '', placeDetail: null as string | null })
  const [refusal, setRefusal] = useState<Problem>()
  const { busy, problem, press, clear } = usePress()
  useEffect(() => document.getElementById('new-title')?.focus(), [])
  const change = (part: Partial<typeof typed>) => {
    setTyped({ ...typed, ...part })
    setRefusal(undefined)
    clear()
  }
  const offer = (key: string) => {
    setRefusal(undefined)
    return createMeetingType(typed, key).then(onMade, (thrown) => {
      setRefusal(asProblem(thrown))
      throw thrown
    })
  }
  return (
    <form
      class="card"
      noValidate
      aria-labelledby="new-kind"
      onSubmit={(event) => {
        event.preventDefault()
        press(offer, typed)
      }}
    >
      <h2 id="new-kind">{t.addTitle}</h2>
      <MeetingTypeFields id="new" typed={typed} refusal={refusal} onChange={change} />
      <DeskProblem problem={problem} />
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? texts.common.working : t.offer}
        </button>
      </p>
    </form>
  )
}
