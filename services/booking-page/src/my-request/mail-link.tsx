import { useState } from 'preact/hooks'
import { resendLink, type Screening } from '../api.ts'
import { ProblemNote, ResultNote } from '../parts/note.tsx'
import { usePress } from '../press.ts'
import { texts } from '../texts/texts.ts'

/** *Mail me this link again*: to the address the request was made with, for a day in some weeks. */
export function MailLink({ screening: { requester } }: { screening: Pick<Screening, 'requester'> }) {
  const [sent, setSent] = useState(false)
  const { busy, problem, press } = usePress()
  if (!requester) return null
  const { address } = requester
  return (
    <>
      <button
        type="button"
        class="quiet"
        disabled={busy}
        onClick={() => press(() => resendLink(address).then(() => setSent(true)))}
      >
        {busy ? texts.common.working : texts.status.mailLink}
      </button>
      <ProblemNote problem={problem} />
      <ResultNote>{sent && texts.status.linkMailed(address)}</ResultNote>
    </>
  )
}
