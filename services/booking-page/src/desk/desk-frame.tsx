import type { ComponentChildren } from 'preact'
import { Frame } from '../parts/frame.tsx'
import { usePress } from '../press.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import type { AtDesk } from './desk.tsx'
import { revokeSession } from './desk-api.ts'
import { DeskProblem } from './desk-problem.tsx'

interface DeskFrameProps extends AtDesk {
  path: string
  title: string
  lead?: string
  children: ComponentChildren
}

/** A page of the desk: its parts to go to above, and the way out. */
export function DeskFrame({ me, onOut, path, title, lead, children }: DeskFrameProps) {
  const t = deskTexts
  const { busy, problem, press } = usePress()
  const parts = [
    ['/desk', t.nav.requests],
    ['/desk/meetings', t.nav.meetings],
    ['/desk/hours', t.nav.hours],
    ['/desk/days-off', t.nav.daysOff],
    ['/desk/limits', t.nav.limits],
    ['/desk/conversations', t.nav.types],
    ['/desk/calendars', t.nav.calendars],
    ['/desk/questions', t.nav.questions],
    ['/desk/wordings', t.nav.wordings],
    ['/desk/contacts', t.contacts.title],
    ['/desk/browsers', t.nav.browsers],
    ...(me.isAdmin ? ([['/desk/organization', t.nav.organization]] as const) : []),
    [`/${me.slug}`, t.nav.page],
  ] as const
  return (
    <Frame title={title} eyebrow={`${me.name} · ${me.organization}`} lead={lead} foot={texts.common.insiderFoot}>
      <nav class="desk" aria-label={t.nav.label}>
        {parts.map(([href, label]) => (
          <a key={href} href={href} aria-current={href === path ? 'page' : undefined}>
            {label}
          </a>
        ))}
        <button type="button" class="quiet" disabled={busy} onClick={() => press(() => revokeSession(me.sessionId).then(onOut))}>
          {t.signOut}
        </button>
      </nav>
      <DeskProblem problem={problem} />
      {children}
    </Frame>
  )
}
