import { useEffect, useRef } from 'preact/hooks'
import { getInsiderPage, type InsiderPage } from '../api.ts'
import { useLoaded } from '../loaded.ts'
import { NotFound } from '../not-found.tsx'
import { Failed } from '../parts/failed.tsx'
import { Frame } from '../parts/frame.tsx'
import { serverNow } from '../server-time.ts'
import { deviceStore } from '../storage.ts'
import { useStored } from '../stored.ts'
import { language, texts } from '../texts/texts.ts'
import { ownZone } from '../times.ts'
import { About, isOpen } from './about.tsx'
import { everyQuestion } from './asked.ts'
import { isTooYoung } from './check.ts'
import { type Draft, draftKey, emptyDraft } from './draft.ts'
import { useElsewhere } from './elsewhere.ts'
import { BegunElsewhere, TwoVersions } from './go-on-elsewhere.tsx'
import { RequestForm } from './request-form.tsx'
import { Sent } from './sent.tsx'

/** `/{slug}`: who the insider is and what to expect, then the form. */
export function PublicPage({ slug }: { slug: string }) {
  const { value: page, problem, reload } = useLoaded(() => getInsiderPage(slug))
  if (page) return <Asking page={page} reload={reload} />
  if (problem?.status === 404) return <NotFound />
  if (!problem) return <Frame title={texts.common.loading} />
  return <Failed problem={problem} reload={reload} />
}

function Asking({ page, reload }: { page: InsiderPage; reload: () => Promise<void> }) {
  const [stored, setDraft] = useStored<Draft>(deviceStore, draftKey(page.slug), emptyDraft)
  const draft = withDefaults(stored, page)
  const tooYoung = isTooYoung(page, stored)
  const elsewhere = useElsewhere(page.slug, stored, setDraft, stored.sent !== undefined || tooYoung)
  useEffect(() => {
    if (tooYoung) elsewhere.stop().catch(() => undefined) // it runs out by itself where no answer comes
  }, [tooYoung])
  const sentAtLoad = useRef(stored.sent)
  // After a week the request is erased, and the link in the mail with it: the form is here again.
  if (draft.sent && Date.parse(draft.sent.confirmBy) > (serverNow() ?? 0)) {
    return <Sent page={page} draft={draft} sent={draft.sent} setDraft={setDraft} fresh={draft.sent !== sentAtLoad.current} />
  }
  return (
    <Frame title={texts.page.title(page.name)} eyebrow={page.organization} lead={page.headline}>
      <About page={page} draft={draft} setDraft={setDraft} />
      <BegunElsewhere elsewhere={elsewhere} />
      <TwoVersions typedAt={stored.typedAt} elsewhere={elsewhere} />
      {isOpen(page) && draft.accepted && (
        <RequestForm page={page} draft={draft} setDraft={setDraft} elsewhere={elsewhere} reload={reload} />
      )}
      <p class="help">
        {texts.page.already} <a href="/my-request">{texts.common.myRequest}</a>
      </p>
    </Frame>
  )
}

// Not typed, so not saved: this browser's zone, and the language this page is read in.
function withDefaults(draft: Draft, page: InsiderPage): Draft {
  const known = everyQuestion(page, draft).flatMap((question): [string, string][] => {
    if (question.answer === 'time-zone') return [[question.id, ownZone()]]
    return question.answer === 'language' ? [[question.id, language]] : []
  })
  // An upload lives a week: one that has run out is asked for again.
  const files = Object.entries(draft.files).filter(([, { expiresAt }]) => Date.parse(expiresAt) > (serverNow() ?? 0))
  return {
    ...{ ...emptyDraft, ...draft },
    values: { ...Object.fromEntries(known), ...draft.values },
    files: Object.fromEntries(files),
  }
}
