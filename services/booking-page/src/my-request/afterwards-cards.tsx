import { useState } from 'preact/hooks'
import { keepInTouch, type Screening, sayThanks, tellHelp } from '../api.ts'
import { Choice } from '../parts/choice.tsx'
import { describedBy, Field } from '../parts/field.tsx'
import type { Opened } from '../parts/linked.tsx'
import { ProblemNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { texts } from '../texts/texts.ts'

interface AfterwardsProps {
  opened: Opened
  /** Shows the request as it is after a press, and says what the press did. */
  onChange: (screening: Screening, said: string) => void
}

/** What is left to say once the two have met, each as long as it can be said; an offer to keep in touch is answered by one press. */
export function AfterwardsCards(props: AfterwardsProps) {
  const { may, afterwards } = props.opened.screening
  return (
    <>
      {may.includes('tell-help') && <HelpCard {...props} />}
      {may.includes('keep-in-touch') && <ContactCard {...props} agreed={afterwards?.keepInTouch === true} />}
      {may.includes('thank') && <ThanksCard {...props} />}
    </>
  )
}

function ContactCard({ opened: { token, screening }, onChange, agreed }: AfterwardsProps & { agreed: boolean }) {
  const t = texts.status.afterwards
  const { busy, problem, press } = usePress()
  const { name } = screening.insider
  const say = (agrees: boolean) =>
    press(async (key) =>
      onChange(await keepInTouch(token, screening.id, agrees, key), agrees ? t.contactSaid(name) : t.contactEnded(name)),
    )
  return (
    <section class="card">
      <h2>{agreed ? t.contactIs(name) : t.contactAsks(name)}</h2>
      <p>{agreed ? t.contactStays(name) : t.contactMeans(name)}</p>
      <p class="buttons">
        <button type="button" class={agreed ? 'quiet' : 'primary'} disabled={busy} onClick={() => say(!agreed)}>
          {busy ? texts.common.working : agreed ? t.contactEnd : t.contactYes}
        </button>
      </p>
      <ProblemNote problem={problem} />
    </section>
  )
}

function ThanksCard({ opened: { token, screening }, onChange }: AfterwardsProps) {
  const t = texts.status.afterwards
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const { busy, problem, press } = usePress()
  const { name } = screening.insider
  const submit = (event: Event) => {
    event.preventDefault()
    if (!text.trim()) {
      setError(t.write)
      document.getElementById('thanks')?.focus()
      return
    }
    press(async (key) => onChange(await sayThanks(token, screening.id, text, key), t.thanksSaid(name)), text)
  }
  return (
    <form class="card" noValidate onSubmit={submit}>
      <Field id="thanks" label={t.thanks(name)} help={t.thanksHelp(name)} error={error}>
        <textarea
          id="thanks"
          rows={4}
          maxLength={2000}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value)
            setError(undefined)
          }}
          {...describedBy('thanks', true, error)}
        />
      </Field>
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? texts.common.working : t.thanksSend}
        </button>
      </p>
      <ProblemNote problem={problem} />
    </form>
  )
}

function HelpCard({ opened: { token, screening }, onChange }: AfterwardsProps) {
  const t = texts.status.afterwards
  const [helped, setHelped] = useState<string>()
  const [line, setLine] = useState('')
  const [error, setError] = useState<string>()
  const { busy, problem, press } = usePress()
  const { name, organization } = screening.insider
  const submit = (event: Event) => {
    event.preventDefault()
    if (!helped) {
      setError(t.choose)
      document.getElementById('helped')?.focus()
      return
    }
    const body = { helped: helped as 'yes', ...(line.trim() && { line }) }
    press(async (key) => onChange(await tellHelp(token, screening.id, body, key), t.helpSaid), body)
  }
  return (
    <form class="card" noValidate onSubmit={submit}>
      <Choice
        id="helped"
        legend={t.help(name)}
        help={t.helpWho(organization)}
        error={error}
        value={helped}
        choices={Object.entries(t.helped).map(([value, label]) => ({ value, label }))}
        onChoose={(chosen) => {
          setHelped(chosen)
          setError(undefined)
        }}
      />
      <Field id="help-line" label={t.line(name)} optional>
        <textarea id="help-line" rows={3} maxLength={1000} value={line} onInput={(event) => setLine(event.currentTarget.value)} />
      </Field>
      <p class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? texts.common.working : t.helpSend}
        </button>
      </p>
      <ProblemNote problem={problem} />
    </form>
  )
}
