import { verifyScreening } from './api.ts'
import { Frame } from './parts/frame.tsx'
import { Linked, type Opened } from './parts/linked.tsx'
import { ProblemNote } from './parts/note.tsx'
import { usePress } from './press.ts'
import { forgetDraft } from './public-page/draft.ts'
import { texts } from './texts/texts.ts'
import { dayAndClock } from './times.ts'

/** `/confirm#<token>`: proves the requester's address. Opening it proves nothing: mail gateways open links too. */
export function ConfirmPage() {
  return (
    <Linked path="/confirm" purpose="verify">
      {(opened) => (opened.link.standing === 'spent' ? <Confirmed /> : <Confirm {...opened} />)}
    </Linked>
  )
}

function Confirm({ token, link, screening }: Opened) {
  const t = texts.confirm
  const { insider, meetingType, requester } = screening
  const { busy, problem, press } = usePress()
  const confirm = async () => {
    const { statusToken } = await verifyScreening(token, screening.id)
    forgetDraft(insider.slug)
    location.replace(`/my-request#${statusToken}`)
  }
  return (
    <Frame title={t.title} lead={t.body(insider.name, insider.organization)}>
      <section class="card">
        <dl>
          {requester && (
            <div>
              <dt>{t.who}</dt>
              <dd>
                {requester.name}, {requester.address}
              </dd>
            </div>
          )}
          <div>
            <dt>{t.whom}</dt>
            <dd>
              {insider.name}, {insider.organization}
            </dd>
          </div>
          <div>
            <dt>{t.what}</dt>
            <dd>{t.length(meetingType.title, meetingType.minutes)}</dd>
          </div>
        </dl>
        <ProblemNote problem={problem} />
        <p class="buttons">
          <button type="button" class="primary" disabled={busy} onClick={() => press(confirm)}>
            {busy ? texts.common.working : t.yes}
          </button>
        </p>
      </section>
      <p>{t.until(insider.name, dayAndClock(link.expiresAt, requester?.timeZone ?? insider.timeZone))}</p>
      <p>{t.notMe}</p>
    </Frame>
  )
}

function Confirmed() {
  const t = texts.confirm
  return (
    <Frame title={t.spentTitle} lead={t.spentBody}>
      <p>
        <a class="button" href="/my-request">
          {t.toMine}
        </a>
      </p>
    </Frame>
  )
}
