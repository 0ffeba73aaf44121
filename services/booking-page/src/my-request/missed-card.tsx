import { useState } from 'preact/hooks'
import { type Booking, disputeOutcome } from '../api.ts'
import { Choice } from '../parts/choice.tsx'
import { describedBy, Field } from '../parts/field.tsx'
import type { Opened } from '../parts/linked.tsx'
import { ProblemNote } from '../parts/note.tsx'
import { Quoted } from '../parts/quoted.tsx'
import { usePress } from '../press.ts'
import { texts } from '../texts/texts.ts'
import { dayAndClock } from '../times.ts'

interface MissedCardProps {
  opened: Opened
  booking: Booking
  onAnswered: () => Promise<void>
}

/** A meeting that was recorded as missed: what happened, in the requester's words, once. */
export function MissedCard({ opened: { token, screening }, booking, onAnswered }: MissedCardProps) {
  const t = texts.status.missed
  const { insider } = screening
  const [which, setWhich] = useState<string>()
  const [text, setText] = useState('')
  const [errors, setErrors] = useState<{ which?: string | undefined; text?: string | undefined }>({})
  const { busy, problem, press } = usePress()
  const { answer, answerBy } = booking.missed ?? {}
  const mayAnswer = screening.may.includes('dispute')
  if (answer)
    return (
      <section class="card">
        <Quoted title={t.wrote} text={answer.explanation} />
        {answer.lookedAt && <p>{t.stands(insider.name)}</p>}
        {!answer.lookedAt && <p>{answer.disputed ? t.open(insider.name) : t.sent(insider.name)}</p>}
      </section>
    )
  if (!answerBy || !mayAnswer) return null
  const submit = (event: Event) => {
    event.preventDefault()
    const disputed = which === 'disputes'
    const wrong = { ...(!which && { which: t.choose }), ...(!disputed && !text.trim() && { text: t.write }) }
    setErrors(wrong)
    if (wrong.which || wrong.text) {
      document.getElementById(wrong.which ? 'missed-which' : 'missed-text')?.focus()
      return
    }
    const body = { disputed, ...(text.trim() && { explanation: text }) }
    press(async (key) => {
      await disputeOutcome(token, booking.id, body, key)
      await onAnswered()
    }, body)
  }
  return (
    <form class="card" noValidate onSubmit={submit}>
      <Choice
        id="missed-which"
        legend={t.legend(insider.name)}
        error={errors.which}
        value={which}
        choices={[
          { value: 'explains', label: t.explains },
          { value: 'disputes', label: t.disputes, help: t.disputesHelp },
        ]}
        onChoose={(chosen) => {
          setWhich(chosen)
          setErrors({ ...errors, which: undefined })
        }}
      />
      <Field id="missed-text" label={t.text} error={errors.text} optional={which === 'disputes'}>
        <textarea
          id="missed-text"
          rows={4}
          maxLength={2000}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value)
            setErrors({ ...errors, text: undefined })
          }}
          {...describedBy('missed-text', undefined, errors.text)}
        />
      </Field>
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? texts.common.working : t.send}
        </button>
      </p>
      <p class="help">{t.until(insider.name, dayAndClock(answerBy, booking.requesterTimeZone))}</p>
      <ProblemNote problem={problem} />
    </form>
  )
}
