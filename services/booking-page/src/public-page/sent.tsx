import { useEffect, useRef, useState } from 'preact/hooks'
import { type InsiderPage, submitScreening } from '../api.ts'
import { describedBy, Field } from '../parts/field.tsx'
import { Frame } from '../parts/frame.tsx'
import { ProblemNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { asProblem } from '../problem.ts'
import { texts } from '../texts/texts.ts'
import { dayAndClock, ownZone } from '../times.ts'
import { errorsOf, submission } from './answers.ts'
import { askedQuestions } from './asked.ts'
import { looksLikeAddress } from './check.ts'
import type { Draft } from './draft.ts'

interface SentProps {
  page: InsiderPage
  draft: Draft
  sent: NonNullable<Draft['sent']>
  setDraft: (draft: Draft) => void
  /** Just submitted, not merely looked at again: only then the focus moves. */
  fresh: boolean
}

/** After submitting: where we wrote to, large, and how to mend a wrong address. */
export function Sent({ page, draft, sent, setDraft, fresh }: SentProps) {
  const t = texts.sent
  const [changing, setChanging] = useState(false)
  const [address, setAddress] = useState(sent.address)
  const [error, setError] = useState<string>()
  const { busy, problem, press } = usePress()
  const shown = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (!fresh) return
    shown.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [fresh, sent])

  const submit = (event: Event) => {
    event.preventDefault()
    const right = address.trim()
    setError(looksLikeAddress(right) ? undefined : texts.form.badAddress)
    if (!looksLikeAddress(right)) return
    if (right === sent.address) return setChanging(false)
    const changed = { ...draft, values: { ...draft.values, address: right } }
    const body = submission(page, changed)
    const send = async (key: string) => {
      try {
        setDraft({ ...changed, sent: await submitScreening(page.slug, body, key) })
        setChanging(false)
      } catch (thrown) {
        // A file belongs to the request it was submitted with, so it has to be added once more: back to the form for it.
        const wrong = errorsOf(asProblem(thrown), askedQuestions(page, changed))
        const gone = Object.keys(draft.files).filter((id) => wrong.has(id))
        if (gone.length === 0) throw thrown
        const files = Object.fromEntries(Object.entries(draft.files).filter(([id]) => !gone.includes(id)))
        setDraft({ ...changed, files, sent: undefined, filesGone: gone })
        requestAnimationFrame(() => document.getElementById('errors-title')?.closest('section')?.focus())
      }
    }
    press(send, body)
  }
  const zone = draft.values.timeZone || ownZone()
  return (
    <Frame title={t.title} eyebrow={page.organization}>
      <section class="card">
        <p>{t.wrote}</p>
        <p class="address" tabIndex={-1} ref={shown}>
          {sent.address}
        </p>
        <p>{t.body(page.name, dayAndClock(sent.confirmBy, zone))}</p>
        <p class="help">{t.noMail}</p>
        {changing ? (
          <form noValidate onSubmit={submit}>
            <Field id="new-address" label={t.newAddress} error={error}>
              <input
                id="new-address"
                type="email"
                autocomplete="email"
                value={address}
                onInput={(event) => setAddress(event.currentTarget.value)}
                {...describedBy('new-address', undefined, error)}
              />
            </Field>
            <p class="buttons">
              <button type="submit" class="primary" disabled={busy}>
                {busy ? texts.common.working : t.change}
              </button>
            </p>
          </form>
        ) : (
          <p class="buttons">
            <button type="button" onClick={() => setChanging(true)}>
              {t.wrong}
            </button>
            <button type="button" class="quiet" onClick={() => setDraft({ ...draft, sent: undefined })}>
              {t.back}
            </button>
          </p>
        )}
        <ProblemNote problem={problem} />
      </section>
      <p class="help">{t.kept}</p>
    </Frame>
  )
}
