import { useEffect, useState } from 'preact/hooks'
import { asProblem, type Problem } from '../problem.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import type { AtDesk } from './desk.tsx'
import { getQuestionnaire, type OwnQuestionnaire } from './desk-api.ts'
import { DeskFrame } from './desk-frame.tsx'
import { DeskProblem } from './desk-problem.tsx'
import { QuestionsForm } from './questions-form.tsx'

export type Tagged = OwnQuestionnaire & { etag: string }

/** `/desk/questions`: what is asked besides the built-in questions, for each kind of conversation. */
export function Questions(at: AtDesk) {
  const t = deskTexts.questions
  const types = at.me.meetingTypes
  const [typeId, setTypeId] = useState(types[0]?.id ?? '')
  const [asked, setAsked] = useState<Tagged>()
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    let wanted = true
    setAsked(undefined)
    setProblem(undefined)
    getQuestionnaire(typeId).then(
      (got) => wanted && setAsked(got),
      (thrown) => wanted && setProblem(asProblem(thrown)),
    )
    return () => {
      wanted = false
    }
  }, [typeId])
  return (
    <DeskFrame {...at} path="/desk/questions" title={t.title} lead={t.lead}>
      {types.length > 1 && (
        <div class="field">
          <label for="meeting-type">{t.which}</label>
          <select id="meeting-type" value={typeId} onChange={(event) => setTypeId(event.currentTarget.value)}>
            {types.map(({ id, title }) => (
              <option value={id} key={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
      )}
      <DeskProblem problem={problem} />
      {asked ? <QuestionsForm key={typeId} asked={asked} /> : !problem && <p>{texts.common.loading}</p>}
    </DeskFrame>
  )
}
