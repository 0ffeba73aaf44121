import { ProblemNote } from '../parts/note.tsx'
import type { Problem } from '../problem.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'

/** A refusal in words. Signed out meanwhile, one signs in beside and presses again: what was typed stays. */
export function DeskProblem({ problem }: { problem: Problem | undefined }) {
  const t = deskTexts.signedOut
  if (problem?.code !== 'not-authenticated') return <ProblemNote problem={problem} />
  return (
    <div role="alert">
      <p class="note bad">
        {t.said}{' '}
        <a href="/desk" target="_blank" rel="noreferrer">
          {t.beside}
        </a>
      </p>
    </div>
  )
}
