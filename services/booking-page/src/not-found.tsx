import { Frame } from './parts/frame.tsx'
import { texts } from './texts/texts.ts'

/** An address nobody has. */
export function NotFound() {
  const t = texts.notFound
  return (
    <Frame title={t.title} lead={t.body}>
      <p>
        <a href="/my-request">{t.find}</a>
      </p>
    </Frame>
  )
}
