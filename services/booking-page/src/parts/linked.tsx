import type { ComponentChildren } from 'preact'
import { type Booking, getLink, getScreening, type Link, type Screening } from '../api.ts'
import { type Loaded, useLoaded } from '../loaded.ts'
import type { Problem } from '../problem.ts'
import { secretOf } from '../secret.ts'
import { texts } from '../texts/texts.ts'
import { Frame } from './frame.tsx'
import { FreshLink } from './fresh-link.tsx'
import { ProblemNote } from './note.tsx'

export interface Opened {
  token: string
  link: Link
  screening: Screening
}

interface LinkedProps {
  path: string
  purpose: Link['purpose']
  children: (opened: Opened, loaded: Loaded<Opened>) => ComponentChildren
}

/**
 * A page behind a mailed link: asks what its secret is good for, reads the request it belongs to, and shows the page, or
 * says kindly what is the matter with the link and how to get another. Reads only.
 */
export function Linked({ path, purpose, children }: LinkedProps) {
  const token = secretOf(path)
  return token ? <Opening token={token} purpose={purpose} page={children} /> : <NoSecret purpose={purpose} />
}

function Opening({ token, purpose, page }: { token: string; purpose: Link['purpose']; page: LinkedProps['children'] }) {
  const loaded = useLoaded<Opened>(async () => {
    const link = await getLink(token)
    return { token, link, screening: await getScreening(token, link.screeningId) }
  })
  const { value, problem } = loaded
  if (!value && problem) return <Unopened problem={problem} purpose={purpose} reload={loaded.reload} />
  if (!value) return <Frame title={texts.common.loading} />
  if (value.link.purpose !== purpose) return <NoSecret purpose={purpose} broken />
  if (value.link.standing === 'retired')
    return <Closed title={texts.secret.retiredTitle} body={texts.secret.retiredBody} purpose={purpose} />
  if (value.link.standing === 'expired')
    return <Closed title={texts.secret.expiredTitle} body={texts.secret.expiredBody} purpose={purpose} />
  return page(value, loaded)
}

function Unopened({ problem, purpose, reload }: { problem: Problem; purpose: Link['purpose']; reload: () => void }) {
  if (problem.status >= 400 && problem.status < 500 && problem.status !== 429) return <NoSecret purpose={purpose} broken />
  return (
    <Frame title={texts.secret.failedTitle}>
      <ProblemNote problem={problem} />
      <p class="buttons">
        <button type="button" class="primary" onClick={reload}>
          {texts.common.tryAgain}
        </button>
      </p>
    </Frame>
  )
}

/** Without its secret: a requester can have a fresh link sent; an insider's mail holds it. */
export function NoSecret({ purpose, broken }: { purpose: Link['purpose']; broken?: boolean }) {
  const t = texts.secret
  if (isRequesters(purpose)) {
    return (
      <Frame title={broken ? t.brokenTitle : t.requesterTitle} lead={broken ? t.brokenBody : t.requesterBody}>
        <FreshLink />
      </Frame>
    )
  }
  return <Frame title={broken ? t.brokenTitle : t.insiderTitle} lead={t.insiderBody} foot={texts.common.insiderFoot} />
}

function Closed({ title, body, purpose }: { title: string; body: string; purpose: Link['purpose'] }) {
  return (
    <Frame title={title} lead={body}>
      {isRequesters(purpose) && <FreshLink />}
    </Frame>
  )
}

const isRequesters = (purpose: Link['purpose']): boolean => purpose === 'verify' || purpose === 'status'

/** The request again, with its booking as it stands after a change. */
export const withBooking = (opened: Opened, booking: Booking): Opened => ({
  ...opened,
  screening: { ...opened.screening, booking },
})
