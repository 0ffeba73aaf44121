import { useState } from 'preact/hooks'
import { ProblemNote } from '../parts/note.tsx'
import { QrCode } from '../parts/qr-code.tsx'
import { usePress } from '../press.ts'
import { texts } from '../texts/texts.ts'
import { dayAndClock, ownZone } from '../times.ts'
import { type Elsewhere, secretFor } from './elsewhere.ts'

/** Quietly: the link under which another device goes on with this form. */
export function GoOnElsewhere({ slug, elsewhere }: { slug: string; elsewhere: Elsewhere }) {
  const t = texts.elsewhere
  const { kept, trouble, start, stop } = elsewhere
  const { busy, problem, press } = usePress()
  return (
    <section class="elsewhere">
      {kept ? (
        <Link url={`${location.origin}/${slug}#${secretFor(kept)}`} until={kept.expiresAt} />
      ) : (
        <button type="button" class="quiet" disabled={busy} onClick={() => press(start)}>
          {t.start}
        </button>
      )}
      {kept && (
        <button type="button" class="quiet" disabled={busy} onClick={() => press(stop)}>
          {t.stop}
        </button>
      )}
      <div role="status">{trouble && <p class="note plain">{trouble === 'gone' ? t.gone : t.tooLong}</p>}</div>
      <ProblemNote problem={problem} />
    </section>
  )
}

function Link({ url, until }: { url: string; until: string }) {
  const t = texts.elsewhere
  const [copied, setCopied] = useState(false)
  const copy = async (field: HTMLInputElement | null) => {
    field?.select() // where a web view keeps the clipboard from us, it is ready for the person's own copy
    await navigator.clipboard?.writeText(url).then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <div class="field">
      <label for="elsewhere">{t.link}</label>
      <p class="help" id="elsewhere-help">
        {t.body(dayAndClock(until, ownZone()))}
      </p>
      <div class="copy">
        <input
          id="elsewhere"
          type="text"
          readOnly
          value={url}
          aria-describedby="elsewhere-help"
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" onClick={(event) => copy(event.currentTarget.parentElement?.querySelector('input') ?? null)}>
          {t.copy}
        </button>
      </div>
      <p class="help below" role="status">
        {copied && t.copied}
      </p>
      <QrCode text={url} label={t.code} />
    </div>
  )
}

/** A link led here. It may be somebody else's, who would read what is written: so nothing is gone on with unasked. */
export function BegunElsewhere({ elsewhere }: { elsewhere: Elsewhere }) {
  const t = texts.elsewhere
  const { begun, answerBegun } = elsewhere
  if (!begun) return <div role="alert" />
  return (
    <div role="alert" class="two-versions">
      <section class="note plain">
        <h3>{t.begunTitle}</h3>
        <p>{t.begun(dayAndClock(begun.savedAt, ownZone()))}</p>
        <p class="buttons">
          <button type="button" class="primary" onClick={() => answerBegun(true)}>
            {t.takeBegun}
          </button>
          <button type="button" onClick={() => answerBegun(false)}>
            {t.leaveBegun}
          </button>
        </p>
      </section>
    </div>
  )
}

/** Two devices wrote: says which is the newer one and lets the person choose. Neither is lost before that. */
export function TwoVersions({ typedAt, elsewhere }: { typedAt: string | undefined; elsewhere: Elsewhere }) {
  const t = texts.elsewhere
  const { other, choose } = elsewhere
  if (!other) return <div role="alert" />
  const zone = ownZone()
  const isNewer = !typedAt || other.savedAt > typedAt
  return (
    <div role="alert" class="two-versions">
      <section class="note plain">
        <h3>{t.twoTitle}</h3>
        <p>{t.two(dayAndClock(other.savedAt, zone), typedAt ? dayAndClock(typedAt, zone) : undefined)}</p>
        <p>{isNewer ? t.otherNewer : t.thisNewer}</p>
        <p class="buttons">
          <button type="button" class={isNewer ? 'primary' : ''} onClick={() => choose('other')}>
            {t.takeOther}
          </button>
          <button type="button" class={isNewer ? '' : 'primary'} onClick={() => choose('this')}>
            {t.keepThis}
          </button>
        </p>
      </section>
    </div>
  )
}
