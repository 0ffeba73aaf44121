import type { ComponentChildren } from 'preact'
import { type Bearer, type Booking, getBooking, getLink, getScreening, type Link, type Screening } from '../api.ts'
import { type Loaded, useLoaded } from '../loaded.ts'
import type { Problem } from '../problem.ts'
import { secretOf, wasCut } from '../secret.ts'
import { texts } from '../texts/texts.ts'
import { Failed } from './failed.tsx'
import { Frame } from './frame.tsx'
import { FreshLink } from './fresh-link.tsx'

/** A request and a meeting of it, as whoever opened them sees it. */
export interface Seen {
  token: Bearer
  link: Pick<Link, 'proved'>
  screening: Screening
  /** The meeting the link is about, which needn't be the request's last one; else the request's. */
  booking: Booking | null
}

/** The same, opened by a mailed link. */
export interface Opened extends Seen {
  token: string
  link: Link
}

/** What a page of one meeting is given. */
export interface SeenMeetingProps<T extends Seen> {
  /** Where what is half done is kept: each page has its own. */
  path: string
  opened: T
  loaded: Loaded<T>
  booking: Booking
  /** The ways on, where there are some. */
  children?: ComponentChildren
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
  return token ? (
    <Opening token={token} purpose={purpose} page={children} />
  ) : (
    <NoSecret purpose={purpose} broken={wasCut(path)} />
  )
}

function Opening({ token, purpose, page }: { token: string; purpose: Link['purpose']; page: LinkedProps['children'] }) {
  const loaded = useLoaded<Opened>(() => open(token))
  const { value, problem } = loaded
  if (!value && problem) return <Unopened problem={problem} purpose={purpose} reload={loaded.reload} />
  if (!value) return <Frame title={texts.common.loading} />
  if (value.link.purpose !== purpose) return <NoSecret purpose={purpose} broken />
  if (value.link.standing === 'retired') return <Closed purpose={purpose} retired />
  return page(value, loaded)
}

async function open(token: string): Promise<Opened> {
  const link = await getLink(token)
  const screening = await getScreening(token, link.screeningId)
  const other = link.bookingId && link.bookingId !== screening.booking?.id
  return { token, link, screening, booking: other ? await getBooking(token, link.bookingId ?? '') : screening.booking }
}

interface UnopenedProps {
  problem: Problem
  purpose: Link['purpose']
  reload: () => unknown
}

/** Why nothing can be shown behind a link, and what can be done. */
export function Unopened({ problem, purpose, reload }: UnopenedProps) {
  if (problem.code === 'link-expired') return <Closed purpose={purpose} />
  if (problem.status >= 400 && problem.status < 500 && problem.status !== 429) return <NoSecret purpose={purpose} broken />
  return <Failed problem={problem} reload={reload} />
}

/** Without its secret: a requester can have a fresh link sent; an insider fresh links to all that is open to them. */
export function NoSecret({ purpose, broken }: { purpose: Link['purpose']; broken?: boolean }) {
  const t = texts.secret
  // Whoever was asked has nothing open here but this question.
  if (purpose === 'consent') return <Frame title={t.insiderTitle} lead={texts.referral.openAgain} />
  if (isRequesters(purpose)) {
    return (
      <Frame title={broken ? t.brokenTitle : t.requesterTitle} lead={broken ? t.brokenBody : t.requesterBody}>
        <FreshLink />
      </Frame>
    )
  }
  return (
    <Frame
      title={broken ? t.brokenTitle : t.insiderTitle}
      lead={broken ? t.brokenBody : t.insiderBody}
      foot={texts.common.insiderFoot}
    >
      {!broken && <p>{t.insiderFresh}</p>}
      <FreshLink />
    </Frame>
  )
}

function Closed({ purpose, retired }: { purpose: Link['purpose']; retired?: boolean }) {
  const t = texts.secret
  if (retired) {
    return (
      <Frame title={t.retiredTitle} lead={t.retiredBody}>
        <FreshLink />
      </Frame>
    )
  }
  if (purpose === 'consent') return <Frame title={texts.referral.overTitle} lead={texts.referral.overBody} />
  if (purpose === 'verify') return <Frame title={texts.confirm.expiredTitle} lead={texts.confirm.expiredBody} />
  return (
    <Frame title={t.expiredTitle} lead={t.expiredBody}>
      <FreshLink />
    </Frame>
  )
}

const isRequesters = (purpose: Link['purpose']): boolean => purpose === 'verify' || purpose === 'status'

/** The request again, with its booking as it stands after a change. */
export const withBooking = <T extends Seen>(opened: T, booking: Booking): T => ({
  ...opened,
  booking,
  screening: { ...opened.screening, booking },
})
