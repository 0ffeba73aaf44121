import { texts } from '../texts/texts.ts'

/** A letter as it will be read. */
export function LetterPreview({ text, lead }: { text: string; lead?: string }) {
  return (
    <details class="preview">
      <summary>{texts.deciding.preview}</summary>
      {lead && <p class="help">{lead}</p>}
      <blockquote>
        <p class="letter">{text}</p>
      </blockquote>
    </details>
  )
}
