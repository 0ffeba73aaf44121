import type { ComponentChildren } from 'preact'
import { Fold } from '../parts/fold.tsx'
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

/** A page of the desk: above it whom to go to, the way out, and behind a line of their own the settings, open where this is one of them and there is room. */
export function DeskFrame({ me, onOut, path, title, lead, children }: DeskFrameProps) {
  const t = deskTexts
  const { busy, problem, press } = usePress()
  const people: Part[] = [
    ['/desk', t.nav.requests],
    ['/desk/meetings', t.nav.meetings],
    ['/desk/contacts', t.contacts.title],
    [`/${me.slug}`, t.nav.page],
  ]
  const settings: Part[] = [
    ['/desk/hours', t.nav.hours],
    ['/desk/days-off', t.nav.daysOff],
    ['/desk/limits', t.nav.limits],
    ['/desk/calendars', t.nav.calendars],
    ['/desk/conversations', t.nav.types],
    ['/desk/questions', t.nav.questions],
    ['/desk/wordings', t.nav.wordings],
    ['/desk/browsers', t.nav.browsers],
    ...(me.isAdmin ? [['/desk/organization', t.nav.organization] as const] : []),
  ]
  return (
    <Frame title={title} eyebrow={`${me.name} · ${me.organization}`} lead={lead} foot={texts.common.insiderFoot}>
      <nav class="desk" aria-label={t.nav.label}>
        <Links parts={people} path={path} />
        <button type="button" class="quiet" disabled={busy} onClick={() => press(() => revokeSession(me.sessionId).then(onOut))}>
          {t.signOut}
        </button>
        <Fold title={t.nav.settings} shown={isWide() && settings.some(([href]) => href === path)}>
          <div>
            <Links parts={settings} path={path} />
          </div>
        </Fold>
      </nav>
      <DeskProblem problem={problem} />
      {children}
    </Frame>
  )
}

/** On a phone nine links more would stand before everything that one came for. */
const isWide = () => matchMedia('(min-width: 40rem)').matches

type Part = readonly [href: string, label: string]

function Links({ parts, path }: { parts: readonly Part[]; path: string }) {
  return parts.map(([href, label]) => (
    <a key={href} href={href} aria-current={href === path ? 'page' : undefined}>
      {label}
    </a>
  ))
}
