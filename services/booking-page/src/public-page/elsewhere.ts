import { useEffect, useRef, useState } from 'preact/hooks'
import { createDraft, type DraftPlace, deleteDraft, readDraft, saveDraft } from '../api.ts'
import { asProblem } from '../problem.ts'
import { forgetPage, secretOf } from '../secret.ts'
import { deviceStore } from '../storage.ts'
import { useStored } from '../stored.ts'
import { contentOf, type Draft, draftOf, elsewhereKey, isBlank } from './draft.ts'

/** A draft that is kept for another device, as this one last saw it. */
export interface Kept extends DraftPlace {
  readonly etag: string
  readonly savedAt: string
  readonly expiresAt: string
  /** What both sides had then: whatever differs from it was typed here since. */
  readonly content: string
}

export interface Elsewhere {
  readonly kept: Kept | null
  /** Begun elsewhere, and opened here by its link: gone on with once somebody says that it is theirs. */
  readonly begun: Kept | undefined
  /** What another device saved meanwhile, while something was typed here as well. */
  readonly other: Kept | undefined
  /** Why nothing is kept any more: sent, emptied or left alone there; or too long. */
  readonly trouble: 'gone' | 'too-long' | undefined
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  /** It was sent, and with that deleted there. */
  readonly forget: () => void
  readonly choose: (which: 'other' | 'this') => void
  readonly answerBegun: (isTheirs: boolean) => void
}

const PAUSE_MS = 1500
const RETRY_MS = 15_000

/**
 * Keeps a draft for another device once that was asked for, and goes on with one whose link was opened here. Saves as one types; never
 * over something that this device has not seen.
 *
 * @param isHeld nothing is kept for now: it was sent, or must not be
 */
export function useElsewhere(slug: string, draft: Draft, setDraft: (draft: Draft) => void, isHeld: boolean): Elsewhere {
  const [kept, setKept] = useStored<Kept | null>(deviceStore, elsewhereKey(slug), null)
  const [other, setOther] = useState<Kept>()
  const [begun, setBegun] = useState<Kept>()
  const [trouble, setTrouble] = useState<Elsewhere['trouble']>()
  const [tries, setTries] = useState(0)
  const latest = useRef({ draft, kept })
  latest.current = { draft, kept }
  /** What is being saved, or was last: an answer that was lost on the way must not look like another device. */
  const sent = useRef<string>(undefined)
  const isSaving = useRef(false)
  const content = contentOf(draft)

  const take = (found: Kept) => {
    setDraft(draftOf(found.content))
    setKept(found)
    setOther(undefined)
  }
  const failed = (thrown: unknown) => {
    const { status } = asProblem(thrown)
    if (status === 404) setKept(null)
    if (status === 404 || status === 413) setTrouble(status === 404 ? 'gone' : 'too-long')
    return status
  }
  const read = async (place: DraftPlace): Promise<Kept> => ({ ...(await readDraft(place)), id: place.id, key: place.key })
  /** Reads what the other device has, and goes on with it unless something was typed here since. */
  const look = async (place: DraftPlace, seen: Kept | null) => {
    if (!isSaving.current) goOn(await read(place), seen)
  }
  const goOn = (found: Kept, seen: Kept | null) => {
    const here = contentOf(latest.current.draft)
    if (found.content === here || found.content === sent.current) return setKept(found)
    if (found.etag === seen?.etag) return
    const isTyped = seen ? here !== seen.content : !isBlank(latest.current.draft)
    if (isTyped) setOther(found)
    else take(found)
  }

  useEffect(() => {
    const opened = placeIn(secretOf(`/${slug}`))
    // Anybody may send a link: what is typed here goes to whoever has it only after a yes.
    if (opened && opened.id !== kept?.id) read(opened).then(setBegun).catch(failed)
    else if (kept) look(kept, kept).catch(failed)
  }, [])

  useEffect(() => {
    if (!kept) return
    const looked = () => document.visibilityState === 'visible' && look(kept, kept).catch(failed)
    document.addEventListener('visibilitychange', looked)
    return () => document.removeEventListener('visibilitychange', looked)
  }, [kept])

  useEffect(() => {
    if (!kept || other || isHeld || content === kept.content) return
    const save = async () => {
      if (isSaving.current) return // its end comes back here
      isSaving.current = true
      sent.current = content
      try {
        const saved = await saveDraft(kept, content, kept.etag)
        isSaving.current = false
        setTrouble(undefined)
        // Unless it was stopped or sent meanwhile.
        if (latest.current.kept?.id === kept.id) setKept({ ...kept, ...saved, content })
      } catch (thrown) {
        const status = failed(thrown)
        isSaving.current = false
        if (status === 412) await look(kept, kept).catch(failed)
        else if (status !== 404 && status !== 413) setTimeout(() => setTries(tries + 1), RETRY_MS)
      }
    }
    const timer = setTimeout(save, PAUSE_MS)
    // Whoever turns to the other device leaves this page first: then at once.
    const left = () => {
      if (document.visibilityState === 'visible') return
      clearTimeout(timer)
      save()
    }
    document.addEventListener('visibilitychange', left)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', left)
    }
  }, [content, kept, other, isHeld, tries])

  return {
    kept,
    begun,
    other,
    trouble,
    start: async () => {
      const { id, key, etag, savedAt, expiresAt } = await createDraft(content)
      setTrouble(undefined)
      setKept({ id, key, etag, savedAt, expiresAt, content })
    },
    stop: async () => {
      await (kept && deleteDraft(kept).catch(unlessGone))
      setKept(null)
      setOther(undefined)
    },
    forget: () => setKept(null),
    answerBegun: (isTheirs) => {
      if (begun && isTheirs) goOn(begun, null)
      else forgetPage(`/${slug}`)
      setBegun(undefined)
    },
    choose: (which) => {
      if (!other) return
      if (which === 'other') return take(other)
      setKept(other) // seen now: what is here goes over it with the next save
      setOther(undefined)
    },
  }
}

function unlessGone(thrown: unknown): void {
  if (asProblem(thrown).status !== 404) throw thrown
}

/** `<id>.<key>`, as it stands in the fragment of a link to go on with. */
export const secretFor = ({ id, key }: DraftPlace): string => `${id}.${key}`

function placeIn(secret: string | undefined): DraftPlace | undefined {
  const [, id, key] = /^(drf_[0-9a-z]{26})\.([A-Za-z0-9_-]{43})$/.exec(secret ?? '') ?? []
  return id && key ? { id, key } : undefined
}
