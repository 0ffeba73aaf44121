import { getBooking, getScreening } from '../api.ts'
import { useLoaded } from '../loaded.ts'
import { Meeting } from '../meeting-page.tsx'
import { NotFound } from '../not-found.tsx'
import { Outcome } from '../outcome-page.tsx'
import { Failed } from '../parts/failed.tsx'
import { Frame } from '../parts/frame.tsx'
import type { Seen } from '../parts/linked.tsx'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'

interface MeetingAtDeskProps {
  path: string
  id: string
  page: 'meeting' | 'outcome'
}

/** `/desk/meetings/{id}` and `…/outcome`: the pages two mails' links lead to, by the session. */
export function MeetingAtDesk({ path, id, page }: MeetingAtDeskProps) {
  const t = deskTexts.meetings
  const loaded = useLoaded(() => open(id))
  const { value: opened, problem, reload } = loaded
  if (!opened && problem?.status === 404) return <NotFound />
  if (!opened && problem) return <Failed problem={problem} reload={reload} />
  if (!opened) return <Frame title={texts.common.loading} />
  const Page = page === 'outcome' ? Outcome : Meeting
  const recordable = page === 'meeting' && opened.screening.may.includes('record-outcome')
  return (
    <Page path={path} opened={opened} loaded={loaded} booking={opened.booking}>
      {recordable && (
        <p>
          <a class="button" href={`${path}/outcome`}>
            {t.outcome}
          </a>
        </p>
      )}
      <p>
        <a href="/desk/meetings">{t.back}</a>
      </p>
    </Page>
  )
}

async function open(id: string) {
  const booking = await getBooking(undefined, id)
  const screening = await getScreening(undefined, booking.screeningId)
  return { token: undefined, link: { proved: true }, screening, booking } satisfies Seen
}
