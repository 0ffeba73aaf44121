import { useState } from 'preact/hooks'
import { offerReferral, undoReferral } from './api.ts'
import { describedBy, Field } from './parts/field.tsx'
import { Fold } from './parts/fold.tsx'
import type { Seen } from './parts/linked.tsx'
import { ProblemNote, ResultNote } from './parts/note.tsx'
import type { Proof } from './parts/prove.tsx'
import { usePress } from './press.ts'
import { texts } from './texts/texts.ts'
import { clock } from './times.ts'

interface ReferFormProps {
  opened: Seen
  proof: Proof
  onOffered: () => Promise<void>
}

/** After a meeting: somebody whom the insider thought of. The letter is theirs; ours is where it begins. */
export function ReferForm({ opened, proof, onOffered }: ReferFormProps) {
  const t = texts.referral.offer
  const { screening, token } = opened
  const name = screening.dossier?.name ?? screening.requester?.name ?? ''
  const [draft, setDraft] = useState({ name: '', address: '', letter: t.letter(name), reason: '' })
  const [errors, setErrors] = useState<{ name?: string; address?: string; letter?: string }>({})
  const sending = usePress()
  const undoing = usePress()
  const undo = async (id: string) => {
    await undoReferral(token, id)
    await onOffered()
  }
  const needsReason = !screening.names?.returnedAt
  const input = (field: 'name' | 'address') => (
    <Field id={`colleague-${field}`} label={t[field]} error={errors[field]}>
      <input
        id={`colleague-${field}`}
        type="text"
        inputMode={field === 'name' ? 'text' : 'email'}
        autocomplete="off"
        maxLength={field === 'name' ? 120 : 254}
        value={draft[field]}
        onInput={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
        {...describedBy(`colleague-${field}`, undefined, errors[field])}
      />
    </Field>
  )
  const area = (field: 'letter' | 'reason', rows: number, help?: string) => (
    <Field
      id={`colleague-${field}`}
      label={t[field === 'letter' ? 'yourLetter' : 'reason']}
      help={help}
      error={field === 'letter' ? errors.letter : undefined}
    >
      <textarea
        id={`colleague-${field}`}
        rows={rows}
        maxLength={field === 'letter' ? 4000 : 500}
        value={draft[field]}
        onInput={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
        {...describedBy(`colleague-${field}`, help, field === 'letter' ? errors.letter : undefined)}
      />
    </Field>
  )
  const submit = (event: Event) => {
    event.preventDefault()
    const missing = (['name', 'address', 'letter'] as const).filter((field) => !draft[field].trim())
    setErrors(Object.fromEntries(missing.map((field) => [field, t.missing[field]])))
    if (missing[0]) return document.getElementById(`colleague-${missing[0]}`)?.focus()
    const { reason, ...said } = draft
    const body = { ...said, ...(reason.trim() && { reason: reason.trim() }) }
    const offer = async (key: string) => {
      await offerReferral(token, screening.id, body, key)
      setDraft({ name: '', address: '', letter: t.letter(name), reason: '' })
      await onOffered()
    }
    sending.press((key) => proof.unlessProved(() => offer(key)), body)
  }
  return (
    <>
      {screening.referrals.map(({ id, colleague, state, undoUntil }) => (
        <div key={id}>
          <ResultNote>{colleague && t.states[state](colleague.name, name)}</ResultNote>
          {undoUntil && (
            <p class="buttons">
              <button
                type="button"
                disabled={undoing.busy}
                onClick={() => undoing.press(() => proof.unlessProved(() => undo(id)))}
              >
                {t.undo(clock(undoUntil, screening.insider.timeZone))}
              </button>
            </p>
          )}
        </div>
      ))}
      <ProblemNote problem={proof.needed && proof.waiting ? undefined : undoing.problem} />
      <Fold title={t.title(name)} class="card">
        <form noValidate onSubmit={submit}>
          <p>{t.lead(name)}</p>
          {input('name')}
          {input('address')}
          {area('letter', 9, t.letterHelp)}
          {needsReason && area('reason', 2, t.reasonHelp(name))}
          <p class="buttons">
            <button type="submit" class="primary" disabled={sending.busy}>
              {sending.busy ? texts.common.working : t.send(name)}
            </button>
          </p>
          <ProblemNote problem={proof.needed && proof.waiting ? undefined : sending.problem} />
        </form>
      </Fold>
    </>
  )
}
