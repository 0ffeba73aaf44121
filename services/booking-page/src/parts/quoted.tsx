interface QuotedProps {
  title: string
  text: string | null | undefined
}

/** What somebody wrote, under a line that says who; nothing where there is nothing. */
export function Quoted({ title, text }: QuotedProps) {
  if (!text) return null
  return (
    <blockquote>
      <p class="eyebrow">{title}</p>
      <p class="letter">{text}</p>
    </blockquote>
  )
}
