import { useState } from 'preact/hooks'
import type { Dossier } from '../api.ts'
import { AskTwice } from '../parts/ask-twice.tsx'
import { describedBy, Field } from '../parts/field.tsx'
import { texts } from '../texts/texts.ts'

interface ReportProps {
  dossier: Dossier
  run: (reason: string) => Promise<void>
}

/** For unpleasant people: what happened, and a second press. The requester isn't told. */
export function Report({ dossier, run }: ReportProps) {
  const t = texts.deciding.report
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  if (dossier.reported) return <p class="help">{t.done}</p>
  const report = async () => {
    setError(reason.trim() ? undefined : t.missing)
    if (reason.trim()) await run(reason.trim())
    else document.getElementById('what-happened')?.focus()
  }
  return (
    <div class="field">
      <AskTwice label={t.press} question={t.body(dossier.name)} yes={t.yes} what={reason} run={report}>
        <Field id="what-happened" label={t.reason} error={error}>
          <textarea
            id="what-happened"
            rows={3}
            maxLength={2000}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
            {...describedBy('what-happened', undefined, error)}
          />
        </Field>
      </AskTwice>
    </div>
  )
}
