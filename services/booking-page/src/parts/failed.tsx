import type { Problem } from '../problem.ts'
import { texts } from '../texts/texts.ts'
import { Frame } from './frame.tsx'
import { ProblemNote } from './note.tsx'

/** A page that could not be read, and another try. */
export function Failed({ problem, reload }: { problem: Problem; reload: () => unknown }) {
  return (
    <Frame title={texts.secret.failedTitle}>
      <ProblemNote problem={problem} />
      <p class="buttons">
        <button type="button" class="primary" onClick={reload}>
          {texts.common.tryAgain}
        </button>
      </p>
    </Frame>
  )
}
