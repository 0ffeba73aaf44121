import { render } from 'preact'
import { getLink } from './api.ts'
import { ConfirmPage } from './confirm-page.tsx'
import { ConsentPage } from './consent-page.tsx'
import { DecidePage } from './decide/decide-page.tsx'
import { Landing } from './landing.tsx'
import { languageOfVisit } from './language.ts'
import { MeetingPage } from './meeting-page.tsx'
import { MyRequest } from './my-request/my-request.tsx'
import { NotFound } from './not-found.tsx'
import { OutcomePage } from './outcome-page.tsx'
import { PublicPage } from './public-page/public-page.tsx'
import { secretOf, takeSecret } from './secret.ts'
import { speak } from './texts/texts.ts'

takeSecret()
// The same page opened with another link in the same tab: only the fragment changes, and no load follows by itself.
addEventListener('hashchange', () => {
  takeSecret()
  location.reload()
})

const path = location.pathname.replace(/\/+$/, '')
const place = document.getElementById('page')
const isDesk = /^\/desk(\/|$)/.test(path)
const isClock = path === '/clock'
await speak(await languageOfVisit(readersLanguage))
if (place) render(isDesk ? await openDesk() : isClock ? await openClock() : pageOf(path), place)

async function openDesk() {
  return (await import('./desk/open-desk.tsx')).openDesk(path)
}

async function openClock() {
  return (await import('./clock/open-clock.tsx')).openClock()
}

async function readersLanguage() {
  const ofDesk = async () => (await (await import('./desk/desk-api.ts')).getMe().catch(() => undefined))?.language
  if (isDesk) return ofDesk()
  const secret = secretOf(path)
  if (isClock) {
    const { keptClock, meetingAtDesk } = await import('./clock/kept.ts')
    const meeting = meetingAtDesk()
    // Without network there is nobody to ask.
    const kept = (secret || meeting) && keptClock()
    if (kept) return kept.language
    if (meeting) return ofDesk()
  }
  // A link that doesn't work, or no answer: the page itself says so, in the browser's language.
  return secret ? (await getLink(secret).catch(() => undefined))?.language : undefined
}

function pageOf(path: string) {
  switch (path) {
    case '':
      return <Landing />
    case '/confirm':
      return <ConfirmPage />
    case '/my-request':
      return <MyRequest />
    case '/decide':
      return <DecidePage />
    case '/meeting':
      return <MeetingPage />
    case '/consent':
      return <ConsentPage />
    case '/outcome':
      return <OutcomePage />
    default: {
      const slug = /^\/([a-z0-9][a-z0-9-]{0,63})$/i.exec(path)?.[1]
      return slug ? <PublicPage slug={slug} /> : <NotFound />
    }
  }
}
