import { useEffect, useState } from 'preact/hooks'
import { nameOf } from '../parts/language-picker.tsx'
import { asProblem, type Problem } from '../problem.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { LANGUAGES, type Language, language, texts } from '../texts/texts.ts'
import type { AtDesk } from './desk.tsx'
import { listWordings, type Wording } from './desk-api.ts'
import { DeskFrame } from './desk-frame.tsx'
import { DeskProblem } from './desk-problem.tsx'
import { WordingForm } from './wording-form.tsx'

/** `/desk/wordings`: what one may word oneself, in the language of whoever reads it. */
export function Wordings(at: AtDesk) {
  const t = deskTexts.wordings
  const [readers, setReaders] = useState<Language>(at.me.language)
  const [wordings, setWordings] = useState<Wording[]>()
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    let wanted = true
    setWordings(undefined)
    setProblem(undefined)
    listWordings(readers).then(
      (data) => wanted && setWordings(data),
      (thrown) => wanted && setProblem(asProblem(thrown)),
    )
    return () => {
      wanted = false
    }
  }, [readers])
  const replace = (changed: Wording) => setWordings(wordings?.map((one) => (one.key === changed.key ? changed : one)))
  return (
    <DeskFrame {...at} path="/desk/wordings" title={t.title} lead={t.lead}>
      <div class="field">
        <label for="readers">{t.language}</label>
        <select id="readers" value={readers} onChange={(event) => setReaders(event.currentTarget.value as Language)}>
          {LANGUAGES.map((one) => (
            <option value={one} key={one}>
              {nameOf(one, language)}
            </option>
          ))}
        </select>
      </div>
      <DeskProblem problem={problem} />
      {!wordings && !problem && <p>{texts.common.loading}</p>}
      <div class="days wordings">
        {wordings?.map((wording) => (
          <details key={`${wording.key} ${readers}`}>
            <summary>
              <span>{t.keys[wording.key]}</span>
              <span class="count">{wording.own ? t.own : t.ours}</span>
            </summary>
            <WordingForm wording={wording} onChanged={replace} />
          </details>
        ))}
      </div>
    </DeskFrame>
  )
}
