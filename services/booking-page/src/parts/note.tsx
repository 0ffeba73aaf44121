import type { ComponentChildren } from 'preact'
import type { Problem } from '../problem.ts'
import { language, texts } from '../texts/texts.ts'
import { day, ownZone } from '../times.ts'

/** A refusal in words, said aloud at once. */
export function ProblemNote({ problem }: { problem: Problem | undefined }) {
  return <div role="alert">{problem && <p class="note bad">{problemText(problem)}</p>}</div>
}

/** A result, said aloud when there is time. The region is there before its text, else it isn't read. */
export function ResultNote({ children }: { children?: ComponentChildren }) {
  return <div role="status">{children && <p class="note good">{children}</p>}</div>
}

export function problemText({ code, title, status, askAgainAt }: Problem): string {
  if (askAgainAt) return texts.askAgainFrom(day(askAgainAt, ownZone()))
  const known: Record<string, string> = texts.problems
  const byStatus = status === 429 ? known['too-many-requests'] : status === 503 ? known.busy : undefined
  // The API's own titles are English.
  return known[code] ?? byStatus ?? ((language === 'en' && title) || texts.problems.general)
}
