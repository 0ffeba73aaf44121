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

/** What another device kept. Whoever has the link may have put anything there, so only what looks like a draft is taken. */
export function draftOf(content: string): Draft {
  const { accepted, meetingTypeId, values, files, typedAt, asked } = fieldsOf(parsed(content))
  const { version, labels } = fieldsOf(asked)
  return {
    ...emptyDraft,
    accepted: accepted === true,
    meetingTypeId: isText(meetingTypeId) ? meetingTypeId : undefined,
    values: only(values, isText),
    files: only(files, isUploaded),
    ...(isText(typedAt) && !Number.isNaN(Date.parse(typedAt)) && { typedAt }),
    ...(isText(version) && { asked: { version, labels: only(labels, isText) } }),
  }
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function only<T>(value: unknown, is: (one: unknown) => one is T): Record<string, T> {
  return Object.fromEntries(Object.entries(fieldsOf(value)).flatMap(([id, one]) => (is(one) ? [[id, one]] : [])))
}

const isText = (value: unknown): value is string => typeof value === 'string'

function isUploaded(value: unknown): value is Uploaded {
  const { id, claim, name, mediaType, sizeBytes, expiresAt } = fieldsOf(value)
  return [id, claim, name, mediaType, expiresAt].every(isText) && typeof sizeBytes === 'number'
}

export const isBlank = ({ values, files }: Draft): boolean =>
  Object.values(files).length === 0 && Object.values(values).every((value) => value.trim() === '')
