import { useEffect, useRef, useState } from 'preact/hooks'
import { describedBy, Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { ProblemNote, ResultNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { asProblem } from '../problem.ts'
import { looksLikeAddress } from '../public-page/check.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import { clock, ownZone } from '../times.ts'
import { sendDeskCode, signIn } from './desk-api.ts'

/** The way in: an address, then the six digits that were mailed to it. */
export function SignIn({ onIn, isOut }: { onIn: () => Promise<void>; isOut: boolean }) {
  const t = deskTexts.signIn
  const [address, setAddress] = useState('')
  const [sent, setSent] = useState<{ to: string; until: string }>()
  const [error, setError] = useState<string>()
  const { busy, problem, press } = usePress()

  const send = async () => {
    const to = address.trim()
    const { expiresAt } = await sendDeskCode(to)
    setSent({ to, until: expiresAt })
  }
  const submit = (event: Event) => {
    event.preventDefault()
    const right = looksLikeAddress(address)
    setError(right ? undefined : texts.form.badAddress)
    if (right) press(send)
    else document.getElementById('address')?.focus()
  }
  return (
    <Frame title={deskTexts.title} lead={t.lead} foot={texts.common.insiderFoot}>
      {isOut && <ResultNote>{t.ended}</ResultNote>}
      {sent ? (
        <EnterCode sent={sent} onIn={onIn} another={send} other={() => setSent(undefined)} />
      ) : (
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
          <ProblemNote problem={problem} />
          <p class="buttons">
            <button type="submit" class="primary" disabled={busy}>
              {busy ? texts.common.working : t.send}
            </button>
          </p>
        </form>
      )}
      <p class="help">
        {t.asks} <a href="/my-request">{texts.common.myRequest}</a>
      </p>
    </Frame>
  )
}

interface EnterCodeProps {
  sent: { to: string; until: string }
  onIn: () => Promise<void>
  another: () => Promise<void>
  other: () => void
}

function EnterCode({ sent, onIn, another, other }: EnterCodeProps) {
  const t = deskTexts.signIn
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()
  const [again, setAgain] = useState(false)
  const { busy, problem, press } = usePress()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const submit = (event: Event) => {
    event.preventDefault()
    if (!/^\d{6}$/.test(code)) {
      setError(texts.code.six)
      field.current?.focus()
      return
    }
    setError(undefined)
    setAgain(false)
    press(async () => {
      try {
        await signIn(sent.to, code)
      } catch (thrown) {
        if (asProblem(thrown).code !== 'code-wrong') throw thrown
        setError(t.wrong)
        setCode('')
        field.current?.focus()
        return
      }
      await onIn()
    })
  }
  return (
    <form class="card" noValidate onSubmit={submit}>
      <p>
        {t.sent(sent.to)} {texts.code.until(clock(sent.until, ownZone()))}
      </p>
      <Field id="code" label={texts.code.label} error={error}>
        <input
          id="code"
          class="code"
          type="text"
          inputMode="numeric"
          autocomplete="one-time-code"
          maxLength={6}
          ref={field}
          value={code}
          onInput={(event) => setCode(event.currentTarget.value.replace(/\D/g, ''))}
          {...describedBy('code', undefined, error)}
        />
      </Field>
      <ProblemNote problem={problem} />
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? texts.common.working : t.enter}
        </button>
        <button type="button" class="quiet" disabled={busy} onClick={() => press(() => another().then(() => setAgain(true)))}>
          {texts.code.another}
        </button>
        <button type="button" class="quiet" onClick={other}>
          {t.other}
        </button>
      </p>
      <ResultNote>{again && texts.code.sentAgain}</ResultNote>
    </form>
  )
}
