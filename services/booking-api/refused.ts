import type { RefusalCode } from '@vestibule/scheduling/refusals.ts'

/** What can be the case when something is refused: the rules' codes, and those of the doors before them. */
export type ProblemCode =
  | RefusalCode
  | 'malformed'
  | 'invalid'
  | 'not-authenticated'
  | 'browser-not-proved'
  | 'link-expired'
  | 'link-spent'
  | 'code-wrong'
  | 'code-expired'
  | 'caller-not-allowed'
  | 'not-found'
  | 'method-not-allowed'
  | 'insider-not-taking'
  | 'insider-full'
  | 'calendar-not-read'
  | 'too-many-calendars'
  | 'too-many-open'
  | 'ask-again-later'
  | 'too-many-meeting-types'
  | 'last-meeting-type'
  | 'minors-not-allowed'
  | 'idempotency-key-missing'
  | 'idempotency-key-reused'
  | 'precondition-required'
  | 'precondition-failed'
  | 'payload-too-large'
  | 'media-type-not-supported'
  | 'file-unsafe'
  | 'file-infected'
  | 'too-many-requests'
  | 'origin-not-allowed'
  | 'busy'
  | 'internal'

/** Thrown where a request ends without effect; rolls its transaction back. `problems` gives it its HTTP face. */
export class Refused extends Error {
  readonly code: ProblemCode
  readonly fields: readonly FieldError[]
  /** Seconds after which another try makes sense. */
  readonly retryAfterSeconds: number | undefined
  readonly more: Readonly<Record<string, unknown>>

  constructor(
    code: ProblemCode,
    more: { fields?: readonly FieldError[]; retryAfterSeconds?: number; more?: Record<string, unknown> } = {},
  ) {
    super(code)
    this.code = code
    this.fields = more.fields ?? []
    this.retryAfterSeconds = more.retryAfterSeconds
    this.more = more.more ?? {}
  }
}

/** One field that was wrong: an RFC 6901 pointer into the body, query or path, and what is wrong with it in words. */
export interface FieldError {
  readonly pointer: string
  readonly detail: string
}
