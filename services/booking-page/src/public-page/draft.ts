import type { Uploaded } from '../api.ts'
import { deviceStore } from '../storage.ts'

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
  /** When something was last typed here, by the server's clock. */
  typedAt?: string
  /** The questions it was written to: version, and words by id. */
  asked?: undefined | { version: string; labels: Record<string, string> }
}

export const emptyDraft: Draft = { accepted: false, meetingTypeId: undefined, values: {}, files: {}, sent: undefined }

export const draftKey = (slug: string): string => `vestibule:draft:${slug}`
/** Where it is kept for another device, if it is. */
export const elsewhereKey = (slug: string): string => `vestibule:elsewhere:${slug}`

export function forgetDraft(slug: string): void {
  deviceStore.remove(draftKey(slug))
  deviceStore.remove(elsewhereKey(slug))
}

/** What goes along to another device: what was typed, chosen and uploaded. */
export const contentOf = ({ accepted, meetingTypeId, values, files, typedAt, asked }: Draft): string =>
  JSON.stringify({ accepted, meetingTypeId, values, files, typedAt, asked })

/** What another device kept; fields it didn't know are as in an empty form. */
export const draftOf = (content: string): Draft => ({ ...emptyDraft, ...(JSON.parse(content) as Partial<Draft>) })

export const isBlank = ({ values, files }: Draft): boolean =>
  Object.values(files).length === 0 && Object.values(values).every((value) => value.trim() === '')
