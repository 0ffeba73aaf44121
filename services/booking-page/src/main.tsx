import { render } from 'preact'
import { ConfirmPage } from './confirm-page.tsx'
import { DecidePage } from './decide/decide-page.tsx'
import { Landing } from './landing.tsx'
import { MeetingPage } from './meeting-page.tsx'
import { MyRequest } from './my-request/my-request.tsx'
import { NotFound } from './not-found.tsx'
import { OutcomePage } from './outcome-page.tsx'
import { PublicPage } from './public-page/public-page.tsx'
import { takeSecret } from './secret.ts'

takeSecret()
// The same page opened with another link in the same tab: only the fragment changes, and no load follows by itself.
addEventListener('hashchange', () => {
  takeSecret()
  location.reload()
})

const place = document.getElementById('page')
if (place) render(pageOf(location.pathname.replace(/\/+$/, '')), place)

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
    case '/outcome':
      return <OutcomePage />
    default: {
      const slug = /^\/([a-z0-9][a-z0-9-]{0,63})$/i.exec(path)?.[1]
      return slug ? <PublicPage slug={slug} /> : <NotFound />
    }
  }
}
