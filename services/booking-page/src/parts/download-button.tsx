import type { Download } from '../api.ts'
import { usePress } from '../press.ts'
import { texts } from '../texts/texts.ts'
import { ProblemNote } from './note.tsx'

interface DownloadButtonProps {
  label: string
  create: () => Promise<Download>
}

/** Asks for a download's own short-lived address and goes there; the answer is an attachment, so the page stays. */
export function DownloadButton({ label, create }: DownloadButtonProps) {
  const { busy, problem, press } = usePress()
  const download = async () => {
    const url = new URL((await create()).url, location.origin)
    // Only the path is taken: whatever origin the API believes it has, the file comes from ours.
    location.assign(url.pathname + url.search)
  }
  return (
    <div>
      <button type="button" disabled={busy} onClick={() => press(download)}>
        {busy ? texts.common.working : label}
      </button>
      <ProblemNote problem={problem} />
    </div>
  )
}
