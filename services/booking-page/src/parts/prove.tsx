import { useEffect, useRef, useState } from 'preact/hooks'
import { type Bearer, proveBrowser, sendCode } from '../api.ts'
import type { Press } from '../press.ts'
import { asProblem, type Problem } from '../problem.ts'
import { serverNow } from '../server-time.ts'
import { tabStore } from '../storage.ts'
import { useStored } from '../stored.ts'
import { texts } from '../texts/texts.ts'
import { clock, ownZone } from '../times.ts'
import { CodeField, isCode } from './code-field.tsx'
import { problemText, ResultNote } from './note.tsx'

interface CodeSent {
  expiresAt: string
  addressHint: string
}

export interface Proof {
  /** A code was mailed and is waited for. */
  needed: CodeSent | undefined
  /** Runs an insider's action; where the browser isn't proved, a code is mailed and the action waits for it. */
  unlessProved: (action: () => Promise<unknown>) => Promise<void>
  /** Proves the browser with a code, then carries the waiting action out. */
  prove: (code: string) => Promise<void>
  another: () => Promise<void>
  /** Whether an action waits in this tab; after a reload it is pressed again. */
  waiting: boolean
}

/**
 * A browser not yet proved as the insider's, once per browser: a forwarded mail cannot decide. Only a press starts it; the
 * code that was sent survives a reload, so that looking again doesn't use up codes.
 */
export function useProof(path: string, token: Bearer): Proof {
  const [sent, setSent] = useStored<CodeSent | null>(tabStore, `vestibule:code:${path}`, null)
  const waiting = useRef<() => Promise<unknown>>(undefined)
  const live = sent && Date.parse(sent.expiresAt) > (serverNow() ?? 0) ? sent : undefined

  const unlessProved: Proof['unlessProved'] = async (action) => {
    try {
      await action()
      waiting.current = undefined
      if (sent) setSent(null)
    } catch (thrown) {
      if (asProblem(thrown).code !== 'browser-not-proved') throw thrown
      waiting.current = action
      if (!live) setSent(await sendCode(token))
    }
  }
  return {
    needed: live,
    waiting: waiting.current !== undefined,
    unlessProved,
    prove: async (code) => {
      await proveBrowser(token, code)
      setSent(null)
      if (waiting.current) await unlessProved(waiting.current)
    },
    another: async () => setSent(await sendCode(token)),
  }
}

/** The six digits, asked for in place. After the right ones the pressed choice is carried out. */
export function Prove({ proof, sending }: { proof: Proof; sending: Press }) {
  const t = texts.code
  const { needed, waiting } = proof
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()
  const [again, setAgain] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // The focus comes here when a press asked for the code, never on loading.
  useEffect(() => {
    if (needed && waiting) heading.current?.focus()
  }, [needed, waiting])
  if (!needed || !waiting) return null

  const confirm = () => {
    if (!isCode(code)) {
      setError(t.six)
      return
    }
    setError(undefined)
    setAgain(false)
    sending.press(async () => {
      try {
        await proof.prove(code)
      } catch (thrown) {
        const problem = asProblem(thrown)
        setError(wrongText(problem))
        if (problem.code !== 'code-wrong') throw thrown
        setCode('')
        document.getElementById('code')?.focus()
      }
    })
  }
  return (
    <section class="ask" aria-labelledby="prove">
      <h3 id="prove" tabIndex={-1} ref={heading}>
        {t.title}
      </h3>
      <p>
        {t.body(needed.addressHint)} {t.until(clock(needed.expiresAt, ownZone()))}
      </p>
      <CodeField code={code} onCode={setCode} error={error} help={t.why} onEnter={confirm} />
      <p class="buttons">
        <button type="button" class="primary" disabled={sending.busy} onClick={confirm}>
          {sending.busy ? texts.common.working : t.confirm}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={sending.busy}
          onClick={() => sending.press(() => proof.another().then(() => setAgain(true)))}
        >
          {t.another}
        </button>
      </p>
      <ResultNote>{again && t.sentAgain}</ResultNote>
    </section>
  )
}

const wrongText = (problem: Problem): string =>
  problem.code === 'code-wrong' ? texts.code.wrong(problem.triesLeft) : problemText(problem)
