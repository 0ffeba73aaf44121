import { useState } from 'preact/hooks'
import { useLoaded } from '../loaded.ts'
import { AskTwice } from '../parts/ask-twice.tsx'
import { Fold } from '../parts/fold.tsx'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import type { AtDesk } from './desk.tsx'
import { listMeetingTypes, type OwnMeetingType, retireMeetingType } from './desk-api.ts'
import { DeskFrame } from './desk-frame.tsx'
import { DeskProblem } from './desk-problem.tsx'
import { MeetingTypeForm } from './meeting-type-form.tsx'
import { NewMeetingType } from './new-meeting-type.tsx'

/** `/desk/conversations`: what people can ask one for. */
export function MeetingTypes(at: AtDesk) {
  const t = deskTexts.settings.types
  const { value: types, set, problem } = useLoaded(listMeetingTypes)
  const [adding, setAdding] = useState(false)
  const retire = async ({ id }: OwnMeetingType) => {
    await retireMeetingType(id)
    set(types?.filter((type) => type.id !== id) ?? [])
  }
  return (
    <DeskFrame {...at} path="/desk/conversations" title={t.title} lead={t.lead}>
      {!types && !problem && <p>{texts.common.loading}</p>}
      <DeskProblem problem={types ? undefined : problem} />
      <div class="days wordings">
        {types?.map((type) => (
          <Fold key={type.id} title={type.title} aside={`${type.minutes} min`} shown={types.length === 1}>
            <MeetingTypeForm start={type} onKept={(kept) => set(types.map((one) => (one.id === kept.id ? kept : one)))} />
            {types.length > 1 && (
              <AskTwice label={t.retire(type.title)} question={t.retireAsk} yes={t.retireYes} run={() => retire(type)} />
            )}
          </Fold>
        ))}
      </div>
      {types?.[0] && adding && (
        <NewMeetingType
          like={types[0]}
          onMade={(made) => {
            set([...types, made])
            setAdding(false)
          }}
        />
      )}
      {types && !adding && (
        <p class="buttons">
          <button type="button" onClick={() => setAdding(true)}>
            {t.add}
          </button>
        </p>
      )}
    </DeskFrame>
  )
}
