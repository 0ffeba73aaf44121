import { useState } from 'preact/hooks'
import { resendLink } from '../api.ts'
import { usePress } from '../press.ts'
import { looksLikeAddress } from '../public-page/check.ts'
import { texts } from '../texts/texts.ts'
import { describedBy, Field } from './field.tsx'
import { ProblemNote, ResultNote } from './note.tsx'

/** *Get my link again*: the same answer for every address, so that nobody learns who asked whom. */
export function FreshLink() {
  const t = texts.secret
  const [address, setAddress] = useState('')
  const [error, setError] = useState<string>()
  const [sentTo, setSentTo] = useState<string>()
  const { busy, problem, press } = usePress()

  const submit = (event: Event) => {
    event.preventDefault()
    setSentTo(undefined)
    if (!looksLikeAddress(address)) {
      setError(texts.form.badAddress)
      document.getElementById('address')?.focus()
      return
    }
    setError(undefined)
    press(() => resendLink(address.trim()).then(() => setSentTo(address.trim())))
  }
  return (
    <form class="card" noValidate onSubmit={submit}>
      <Field id="address" label={t.address} error={error}>
        <input
          id="address"
          type="email"
          autocomplete="email"
          maxLength={254}
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
          {...describedBy('address', undefined, error)}
        />
      </Field>
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? texts.common.working : t.send}
        </button>
      </p>
      <ProblemNote problem={problem} />
      <ResultNote>{sentTo && `${t.sent(sentTo)} ${t.sentMore}`}</ResultNote>
    </form>
  )
}
