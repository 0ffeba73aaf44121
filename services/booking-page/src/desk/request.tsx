import { getScreening } from '../api.ts'
import { Decide } from '../decide/decide-page.tsx'
import { useLoaded } from '../loaded.ts'
import { NotFound } from '../not-found.tsx'
import { Failed } from '../parts/failed.tsx'
import { Frame } from '../parts/frame.tsx'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'

/** `/desk/requests/{id}`: the page a mail's link leads to, by the session. */
export function Request({ path, id }: { path: string; id: string }) {
  const { value: screening, problem, set, reload } = useLoaded(() => getScreening(undefined, id))
  if (!screening && problem?.status === 404) return <NotFound />
  if (!screening && problem) return <Failed problem={problem} reload={reload} />
  if (!screening) return <Frame title={texts.common.loading} />
  return (
    <Decide path={path} token={undefined} proved screening={screening} set={set} reload={reload}>
      {screening.booking && (
        <p>
          <a href={`/desk/meetings/${screening.booking.id}`}>{deskTexts.meetings.open}</a>
        </p>
      )}
      <p>
        <a href="/desk">{deskTexts.requests.back}</a>
      </p>
    </Decide>
  )
}
