import type { Uploaded } from '../api.ts'
import { readStored } from '../stored.ts'

/** What a requester has typed so far; it stays in this browser until the address is confirmed. */
export interface Draft {
  accepted: boolean
  meetingTypeId: string | undefined
  /** Answers by the question's id, as typed. */
  values: Record<string, string>
  /** Uploaded files by the question's id. */
  files: Record<string, Uploaded>
  /** Once submitted: where the mail went and until when its link works. */
  sent: { address: string; confirmBy: string } | undefined
  /** Uploaded files that can't be used again, by the ids of their questions. */
  filesGone?: readonly string[]
}

export const emptyDraft: Draft = { accepted: false, meetingTypeId: undefined, values: {}, files: {}, sent: undefined }

export const draftKey = (slug: string): string => `vestibule:draft:${slug}`
export const hasDraft = (slug: string): boolean => readStored(localStorage, draftKey(slug)) !== undefined
export const forgetDraft = (slug: string): void => localStorage.removeItem(draftKey(slug))
