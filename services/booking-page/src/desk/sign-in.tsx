import { useEffect, useRef, useState } from 'preact/hooks'
import { AddressForm } from '../parts/address-form.tsx'
import { CodeField, isCode } from '../parts/code-field.tsx'
import { Frame } from '../parts/frame.tsx'
import { ProblemNote, ResultNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { asProblem } from '../problem.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import { clock, ownZone } from '../times.ts'
import { sendDeskCode, signIn } from './desk-api.ts'

/** The way in: an address, then the six digits that were mailed to it. */
export function SignIn({ onIn, isOut }: { onIn: () => Promise<void>; isOut: boolean }) {
  const t = deskTexts.signIn
  const [sent, setSent] = useState<{ to: string; until: string }>()
  const send = async (to: string) => {
    const { expiresAt } = await sendDeskCode(to)
    setSent({ to, until: expiresAt })
  }
  return (
    <Frame title={deskTexts.title} lead={t.lead} foot={texts.common.insiderFoot}>
      {isOut && <ResultNote>{t.ended}</ResultNote>}
      {sent ? (
        <EnterCode sent={sent} onIn={onIn} another={() => send(sent.to)} other={() => setSent(undefined)} />
      ) : (
        <AddressForm label={t.address} send={t.send} onSend={send} />
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
    if (!isCode(code)) {
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
      <CodeField code={code} onCode={setCode} error={error} field={field} />
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
