import { useState } from 'preact/hooks'
import { useLoaded } from '../loaded.ts'
import { NotFound } from '../not-found.tsx'
import { Failed } from '../parts/failed.tsx'
import { Frame } from '../parts/frame.tsx'
import { texts } from '../texts/texts.ts'
import { Browsers } from './browsers.tsx'
import { Calendars } from './calendars.tsx'
import { Contacts } from './contacts.tsx'
import { DaysOff } from './days-off.tsx'
import { getMe, type Me } from './desk-api.ts'
import { Hours } from './hours.tsx'
import { Limits } from './limits.tsx'
import { MeetingAtDesk } from './meeting.tsx'
import { MeetingTypes } from './meeting-types.tsx'
import { Meetings } from './meetings.tsx'
import { Policy } from './policy.tsx'
import { Questions } from './questions.tsx'
import { Request } from './request.tsx'
import { Requests } from './requests.tsx'
import { SignIn } from './sign-in.tsx'
import { Wordings } from './wordings.tsx'

/** `/desk` and what lies under it, for an insider whose browser is proved; else the way in, and then the page that was asked for. */
export function Desk({ path }: { path: string }) {
  const loaded = useLoaded(getMe)
  const [out, setOut] = useState(false)
  const { value: me, problem, reload } = loaded
  // Who signed out elsewhere keeps the page with what was typed; its next press says so.
  if (out || (!me && (problem?.status === 401 || problem?.status === 403))) {
    const enter = async () => {
      await reload()
      setOut(false)
    }
    return <SignIn onIn={enter} isOut={out} />
  }
  if (me) return pageOf(path, { me, onOut: () => setOut(true) })
  return problem ? <Failed problem={problem} reload={reload} /> : <Frame title={texts.common.loading} />
}

export interface AtDesk {
  me: Me
  onOut: () => void
}

function pageOf(path: string, at: AtDesk) {
  switch (path) {
    case '/desk':
      return <Requests {...at} />
    case '/desk/meetings':
      return <Meetings {...at} />
    case '/desk/wordings':
      return <Wordings {...at} />
    case '/desk/questions':
      return <Questions {...at} />
    case '/desk/hours':
      return <Hours {...at} />
    case '/desk/limits':
      return <Limits {...at} />
    case '/desk/conversations':
      return <MeetingTypes {...at} />
    case '/desk/organization':
      return at.me.isAdmin ? <Policy {...at} /> : <NotFound />
    case '/desk/days-off':
      return <DaysOff {...at} />
    case '/desk/calendars':
      return <Calendars {...at} />
    case '/desk/contacts':
      return <Contacts {...at} />
    case '/desk/browsers':
      return <Browsers {...at} />
    default: {
      const id = /^\/desk\/requests\/(scr_[0-9a-z]{26})$/.exec(path)?.[1]
      if (id) return <Request path={path} id={id} />
      const [, meeting, outcome] = /^\/desk\/meetings\/(bkg_[0-9a-z]{26})(\/outcome)?$/.exec(path) ?? []
      return meeting ? <MeetingAtDesk path={path} id={meeting} page={outcome ? 'outcome' : 'meeting'} /> : <NotFound />
    }
  }
}
