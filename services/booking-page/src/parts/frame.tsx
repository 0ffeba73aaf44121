import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { texts } from '../texts/texts.ts'
import { LanguagePicker } from './language-picker.tsx'

interface Framed {
  title: string
  eyebrow?: string | undefined
  lead?: string | undefined
  foot?: string | undefined
  wide?: boolean
  children?: ComponentChildren
}

/**
 * One page: skip link, heading, main part, foot. The skip link is the first thing Tab reaches, and all it does is move
 * the focus: a mail gateway's browser that presses Tab and Enter must set nothing off.
 */
export function Frame({ title, eyebrow, lead, foot, wide, children }: Framed) {
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = `${title} · ${texts.product}`
  }, [title])
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to #main, but not by the address, where a link's secret stands */}
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {texts.common.skip}
      </a>
      <main id="main" tabIndex={-1} ref={main} class={wide ? 'wide' : ''}>
        <header>
          {eyebrow && <p class="eyebrow">{eyebrow}</p>}
          <h1>{title}</h1>
          {lead && <p class="lead">{lead}</p>}
        </header>
        {children}
      </main>
      <footer>
        <p>{foot ?? texts.common.requesterFoot}</p>
        <LanguagePicker />
      </footer>
    </>
  )
}
