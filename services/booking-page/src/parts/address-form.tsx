import { useState } from 'preact/hooks'
import { usePress } from '../press.ts'
import { looksLikeAddress } from '../public-page/check.ts'
import { texts } from '../texts/texts.ts'
import { describedBy, Field } from './field.tsx'
import { ProblemNote, ResultNote } from './note.tsx'

interface AddressFormProps {
  label: string
  send: string
  onSend: (address: string) => Promise<void>
  /** What is said once it was sent. */
  result?: string | undefined
}

/** One address, and what is mailed to it. */
export function AddressForm({ label, send, onSend, result }: AddressFormProps) {
  const [address, setAddress] = useState('')
  const [error, setError] = useState<string>()
  const { busy, problem, press } = usePress()

  const submit = (event: Event) => {
    event.preventDefault()
    const right = looksLikeAddress(address)
    setError(right ? undefined : texts.form.badAddress)
    if (right) press(() => onSend(address.trim()))
    else document.getElementById('address')?.focus()
  }
  return (
    <form class="card" noValidate onSubmit={submit}>
      <Field id="address" label={label} error={error}>
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
      <ProblemNote problem={problem} />
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? texts.common.working : send}
        </button>
      </p>
      <ResultNote>{result}</ResultNote>
    </form>
  )
}
