import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { usePress } from '../press.ts'
import { texts } from '../texts/texts.ts'
import { ProblemNote } from './note.tsx'

interface AskTwiceProps {
  label: string
  question: string
  yes: string
  no?: string
  /** Whatever decides the content; another content is another attempt. */
  what?: unknown
  run: (key: string) => Promise<unknown>
  children?: ComponentChildren
}

/** A button for what can't be undone: the first press only says what it means, in place; the second does it. */
export function AskTwice({ label, question, yes, no, what, run, children }: AskTwiceProps) {
  const [open, setOpen] = useState(false)
  const { busy, problem, press, clear } = usePress()
  const asked = useRef<HTMLParagraphElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (open) asked.current?.focus()
    else if (wasOpen.current) opener.current?.focus()
    wasOpen.current = open
  }, [open])

  if (!open) {
    return (
      <button type="button" class="quiet" ref={opener} onClick={() => setOpen(true)}>
        {label}
      </button>
    )
  }
  return (
    <div class="ask">
      <p tabIndex={-1} ref={asked}>
        {question}
      </p>
      {children}
      <ProblemNote problem={problem} />
      <p class="buttons">
        <button type="button" class="grave" disabled={busy} onClick={() => press(run, what)}>
          {busy ? texts.common.working : yes}
        </button>
        <button
          type="button"
          onClick={() => {
            clear()
            setOpen(false)
          }}
        >
          {no ?? texts.common.no}
        </button>
      </p>
    </div>
  )
}
