import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { DecideScreening, DeclineReason, Dossier, Screening } from '../api.ts'
import { Choice } from '../parts/choice.tsx'
import { Field } from '../parts/field.tsx'
import { nameOf } from '../parts/language-picker.tsx'
import { choiceOf, halfPlace } from '../secret.ts'
import { tabStore } from '../storage.ts'
import { useStored } from '../stored.ts'
import { language, texts } from '../texts/texts.ts'
import { DeclineFields } from './decline-fields.tsx'

/** What is half chosen; it survives a reload of the tab. */
export interface Half {
  verdict: 'approve' | 'decline' | undefined
  ownLine: string
  reason: DeclineReason | undefined
  /** A decline's text as edited, by reason; one not touched isn't here. */
  edited: Partial<Record<DeclineReason, string>>
  askAgain: 'any-time' | 'six-months' | 'not-again'
}

interface ChoiceFormProps {
  path: string
  screening: Screening
  dossier: Dossier
  busy: boolean
  send: (body: DecideScreening) => void
  children: ComponentChildren
}

/** The choice, made ready by the link that was opened; one press sends it. */
export function ChoiceForm({ path, screening, dossier, busy, send, children }: ChoiceFormProps) {
  const t = texts.decide
  const asked = choiceOf(path)
  const start: Half = {
    verdict: asked === 'approve' || asked === 'decline' ? asked : undefined,
    ownLine: '',
    reason: dossier.declineTexts[0]?.reason,
    edited: {},
    askAgain: 'any-time',
  }
  const [half, setHalf] = useStored<Half>(tabStore, halfPlace(path), start)
  const [error, setError] = useState<string>()

  const submit = (event: Event) => {
    event.preventDefault()
    const body = decisionOf(half)
    setError(body ? undefined : t.choose)
    if (body) send(body)
    else document.getElementById('verdict')?.focus()
  }
  return (
    <form class="card" noValidate onSubmit={submit}>
      <Choice
        id="verdict"
        legend={t.question}
        error={error}
        value={half.verdict}
        choices={[
          { value: 'approve', label: t.yes, help: t.yesHelp(dossier.name) },
          { value: 'decline', label: t.no, help: t.noHelp },
        ]}
        onChoose={(verdict) => setHalf({ ...half, verdict: verdict as Half['verdict'] })}
      />
      {half.verdict && dossier.language !== language && (
        <p class="help">{t.reads(dossier.name, nameOf(dossier.language, language))}</p>
      )}
      {half.verdict === 'approve' && (
        <Field id="own-line" label={t.ownLine} optional>
          <textarea
            id="own-line"
            rows={2}
            maxLength={500}
            value={half.ownLine}
            onInput={(event) => setHalf({ ...half, ownLine: event.currentTarget.value })}
          />
        </Field>
      )}
      {half.verdict === 'decline' && <DeclineFields texts={dossier.declineTexts} half={half} setHalf={setHalf} />}
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy
            ? texts.common.working
            : half.verdict === 'decline'
              ? t.pressNo
              : t.pressYes(screening.requester?.name ?? dossier.name)}
        </button>
      </p>
      <p class="help">{t.undoNote}</p>
      {children}
    </form>
  )
}

function decisionOf({ verdict, ownLine, reason, edited, askAgain }: Half): DecideScreening | undefined {
  if (verdict === 'approve') return ownLine.trim() ? { verdict, ownLine: ownLine.trim() } : { verdict }
  if (verdict !== 'decline' || !reason) return undefined
  const text = edited[reason]?.trim()
  return { verdict, reason, askAgain, ...(text && { text }) }
}
