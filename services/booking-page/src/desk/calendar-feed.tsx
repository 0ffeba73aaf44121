import { useState } from 'preact/hooks'
import { useLoaded } from '../loaded.ts'
import { AskTwice } from '../parts/ask-twice.tsx'
import { usePress } from '../press.ts'
import { deskTexts } from '../texts/desk/desk-texts.ts'
import { texts } from '../texts/texts.ts'
import { dayAndClock } from '../times.ts'
import { closeCalendarFeed, getCalendarFeed, openCalendarFeed } from './desk-api.ts'
import { DeskProblem } from './desk-problem.tsx'

/** One's own meetings in a calendar of one's own: an address that is shown once, and can be made useless. */
export function CalendarFeed({ zone }: { zone: string }) {
  const t = deskTexts.calendars.feed
  const { value, reload, problem: unread } = useLoaded(getCalendarFeed)
  const [address, setAddress] = useState<string>()
  const [copied, setCopied] = useState(false)
  const { busy, problem, press } = usePress()
  const open = async () => {
    setCopied(false)
    setAddress((await openCalendarFeed()).address)
    await reload()
  }
  const close = async () => {
    await closeCalendarFeed()
    setAddress(undefined)
    await reload()
  }
  const copy = (field: HTMLInputElement | null) => {
    field?.select() // where the clipboard is kept from us, it is ready for the person's own copy
    return navigator.clipboard?.writeText(address ?? '').then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <section class="card" aria-labelledby="feed">
      <h2 id="feed">{t.title}</h2>
      <p>{t.body}</p>
      {address && (
        <div class="field">
          <label for="feed-address">{t.address}</label>
          <p class="help" id="feed-help">
            {t.once}
          </p>
          <div class="copy">
            <input
              id="feed-address"
              type="text"
              readOnly
              value={address}
              aria-describedby="feed-help"
              onFocus={(event) => event.currentTarget.select()}
            />
            <button type="button" onClick={(event) => copy(event.currentTarget.parentElement?.querySelector('input') ?? null)}>
              {texts.elsewhere.copy}
            </button>
          </div>
          <div role="status">{copied && <p class="help">{texts.elsewhere.copied}</p>}</div>
        </div>
      )}
      {value?.since && !address && <p class="help">{t.since(dayAndClock(value.since, zone))}</p>}
      <div class="buttons">
        {value?.since ? (
          <>
            <AskTwice label={t.another} question={t.anotherAsk} yes={t.anotherYes} run={open} key={address} />
            <AskTwice label={t.close} question={t.closeAsk} yes={t.closeYes} run={close} />
          </>
        ) : (
          <button type="button" disabled={busy || !value} onClick={() => press(open)}>
            {busy ? texts.common.working : t.open}
          </button>
        )}
      </div>
      <DeskProblem problem={problem ?? (value ? undefined : unread)} />
    </section>
  )
}
