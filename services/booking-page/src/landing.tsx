import { Frame } from './parts/frame.tsx'
import { texts } from './texts/texts.ts'

/** `/`: what this is, for somebody who came without a link. */
export function Landing() {
  const t = texts.landing
  return (
    <Frame title={t.title} eyebrow={texts.product} lead={t.lead}>
      {t.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>
        {t.already} <a href="/my-request">{t.find}</a>
      </p>
    </Frame>
  )
}
