import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { type FieldError, type ProblemCode, Refused } from '../refused.ts'
import { busyCode } from '../store/busy-code.ts'
import { type Complaint, ofTheShapeMeant } from './shape-meant.ts'

interface Face {
  readonly status: number
  readonly title: string
}

/** Every problem there is, with its HTTP face. A code without a row does not compile; the reader's docs are made from this too. */
export const PROBLEMS = {
  malformed: { status: 400, title: 'The request could not be read' },
  'idempotency-key-missing': { status: 400, title: 'This request needs an Idempotency-Key header' },
  'not-authenticated': { status: 401, title: 'A link token, session or API key is needed, and this one is not valid' },
  'browser-not-proved': { status: 401, title: 'This browser has not been proved to be the insider’s yet' },
  'caller-not-allowed': { status: 403, title: 'This caller may not do that' },
  'origin-not-allowed': { status: 403, title: 'Requests with a session come from our own pages only' },
  'screening-not-verified': { status: 403, title: 'The address of this request has not been confirmed yet' },
  'screening-not-approved': { status: 403, title: 'No time is offered before the insider has said yes' },
  'screening-gated': { status: 403, title: 'This request is held back until somebody looks at it' },
  'return-window-not-open': { status: 403, title: 'It is too early to come back; the week has not begun' },
  'insider-not-taking': { status: 403, title: 'No requests are taken now' },
  'minors-not-allowed': { status: 403, title: 'Requests of people under 18 are not taken here' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'booking-not-found': { status: 404, title: 'There is no such booking' },
  'method-not-allowed': { status: 405, title: 'This method is not served here' },
  'already-verified': { status: 409, title: 'The address was confirmed before' },
  'already-decided': { status: 409, title: 'This request was decided before' },
  'gate-not-closed': { status: 409, title: 'This request is not held back' },
  'nothing-free': { status: 409, title: 'No time is free for a yes; say evenIfNothingFree to say it anyway' },
  'person-limit': { status: 409, title: 'This goes past what one person may have; say overrideReason to say yes anyway' },
  'return-window-open': { status: 409, title: 'The week has begun; it can no longer be moved' },
  'not-asked-to-return': { status: 409, title: 'Nobody is waited for to come back here' },
  'already-postponed': { status: 409, title: 'The week was moved before, and that can be done once' },
  'asked-enough': { status: 409, title: 'Three rounds of questions were asked already' },
  'nothing-to-answer': { status: 409, title: 'There is nothing to answer' },
  'already-reported': { status: 409, title: 'This was reported before' },
  'nothing-to-undo': { status: 409, title: 'There is no decision to undo' },
  'decision-in-effect': { status: 409, title: 'The decision is in effect and the requester was told' },
  'too-late-to-undo': { status: 409, title: 'More than an hour has passed since' },
  'screening-closed': { status: 409, title: 'This request has ended' },
  'screening-already-booked': { status: 409, title: 'A time is booked already' },
  'slot-not-offered': { status: 409, title: 'This time is not on offer' },
  'budget-spent': { status: 409, title: 'No more meetings fit into this day, week or month' },
  'slot-taken': { status: 409, title: 'Somebody took this time' },
  'booking-cancelled': { status: 409, title: 'This booking was cancelled' },
  'meeting-begun': { status: 409, title: 'The meeting has begun' },
  'meeting-over': { status: 409, title: 'The meeting is over' },
  'not-for-this-side': { status: 403, title: 'This is for the other side to say' },
  'too-early-to-tell': { status: 409, title: 'It is too early to say this' },
  'late-not-ahead': { status: 409, title: 'So many minutes after the start are over already, or past the end' },
  'late-told-enough': { status: 409, title: 'This was said three times already' },
  'moves-used-up': { status: 409, title: 'This side has moved the meeting twice already' },
  'too-late-to-move': { status: 409, title: 'It is less than 24 hours ahead; it can be cancelled' },
  'nothing-to-excuse': { status: 409, title: 'This was not cancelled late, or it is excused already' },
  'meeting-not-over': { status: 409, title: 'The meeting is not over yet' },
  'meeting-not-missed-yet': { status: 409, title: 'A missed meeting is recorded from ten minutes after its start' },
  'referral-not-found': { status: 404, title: 'There is no such referral' },
  'referral-needs-meeting': { status: 409, title: 'A referral comes after a meeting that took place' },
  'referral-needs-return': { status: 409, title: 'They have not come back for a name; give a reason to go on all the same' },
  'referral-needs-reason': { status: 409, title: 'One referral is usual for friends and relatives; give a reason for another' },
  'referrals-not-allowed': { status: 403, title: 'The organization allows no referrals' },
  'referrals-used-up': { status: 409, title: 'Three people were thought of after this meeting already' },
  'asked-enough-this-week': { status: 409, title: 'Three colleagues were asked this week already' },
  'colleague-asked-enough': { status: 409, title: 'This colleague was asked twice within a year' },
  'colleague-not-to-be-asked': { status: 409, title: 'This colleague would rather not be asked' },
  'already-answered': { status: 409, title: 'This was answered already' },
  'names-promised': { status: 409, title: 'The week to come back in was told already; it is a promise now' },
  'contact-not-offered': { status: 409, title: 'The insider has not offered to keep in touch, or took it back' },
  'nothing-to-thank-for': { status: 409, title: 'Thanks can be said for thirty days after a conversation' },
  'not-asked-whether-it-helped': {
    status: 409,
    title: 'Whether it helped is asked months after a conversation, for thirty days',
  },
  'already-said': { status: 409, title: 'This was said already; it is said once' },
  'outcome-final': { status: 409, title: 'The outcome can no longer be changed' },
  'outcome-answered': { status: 409, title: 'The requester has answered this; a person has to look at it' },
  'nothing-to-dispute': { status: 409, title: 'Nothing is noted as missed here, or it was answered already' },
  'too-many-open': { status: 409, title: 'Two requests are open in this organization already' },
  'too-many-calendars': { status: 409, title: 'Ten calendars are read already; remove one first' },
  'insider-full': { status: 409, title: 'As many requests as can be read are waiting' },
  'too-many-meeting-types': { status: 409, title: 'Twenty kinds of meeting are offered already' },
  'last-meeting-type': { status: 409, title: 'This is the only kind of meeting that is offered' },
  'ask-again-later': { status: 409, title: 'A new request is not possible yet' },
  'link-expired': { status: 410, title: 'This link has run out' },
  'link-spent': { status: 410, title: 'This link was used before' },
  'screening-lapsed': { status: 410, title: 'This has closed' },
  'screening-expired': { status: 410, title: 'This request was closed without an answer' },
  'code-expired': { status: 410, title: 'This code has run out; ask for another' },
  'precondition-failed': { status: 412, title: 'This was changed meanwhile; read it again' },
  'payload-too-large': { status: 413, title: 'This is larger than we take' },
  'media-type-not-supported': { status: 415, title: 'This kind of content is not taken here' },
  invalid: { status: 422, title: 'Some of what was sent does not fit' },
  'file-unsafe': { status: 422, title: 'This file holds what a document to read should not; as a PDF it can be taken' },
  'file-infected': { status: 422, title: 'A virus scanner found something in this file' },
  'calendar-not-read': { status: 422, title: 'This calendar could not be read; `reason` says why' },
  'return-week-not-possible': { status: 422, title: 'That week is not a Monday ahead, within half a year' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key was used for another request' },
  'code-wrong': { status: 422, title: 'That is not the code' },
  'precondition-required': { status: 428, title: 'This request needs an If-Match header with the ETag that was read' },
  'too-many-requests': { status: 429, title: 'Too many requests; try again later' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  busy: { status: 503, title: 'Busy just now; try again in a moment' },
} as const satisfies Record<ProblemCode, Face>

/** RFC 9457. One shape for every error; which codes a route may answer with stands in its responses. */
const Problem = Type.Object(
  {
    type: Type.String({ description: 'A URN: the same as `code`, behind a prefix' }),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String({ description: 'Stable: programs go by it' }),
    detail: Type.Optional(Type.String()),
    requestId: Type.String(),
    errors: Type.Optional(
      Type.Array(
        Type.Object(
          { pointer: Type.String({ description: 'RFC 6901' }), detail: Type.String() },
          { additionalProperties: false },
        ),
      ),
    ),
  },
  { title: 'Problem', additionalProperties: true },
)

/** Codes that every route may answer with. */
const ALWAYS: ProblemCode[] = ['malformed', 'invalid', 'too-many-requests', 'internal', 'busy']

/** Response schemas for the problems of a route, by status. The ones every route may have come along. */
export function problems(...codes: ProblemCode[]) {
  const byStatus: Record<number, ProblemCode[]> = {}
  for (const code of new Set([...codes, ...ALWAYS])) {
    const { status } = PROBLEMS[code]
    byStatus[status] = [...(byStatus[status] ?? []), code]
  }
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, same]) => [
      status,
      {
        description: same.map((code) => `\`${code}\`: ${PROBLEMS[code].title}.`).join(' '),
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  )
}

/** Sends a problem. The body is written as is: no response schema can drop what a caller needs to mend the request. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  code: ProblemCode,
  more: { fields?: readonly FieldError[]; retryAfterSeconds?: number | undefined; more?: Readonly<Record<string, unknown>> } = {},
): FastifyReply {
  const { status, title } = PROBLEMS[code]
  const body = {
    type: `urn:vestibule:problem:${code}`,
    title,
    status,
    code,
    ...(more.fields?.length
      ? { detail: more.fields.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; '), errors: more.fields }
      : {}),
    ...more.more,
    requestId: request.id,
  }
  if (more.retryAfterSeconds !== undefined) reply.header('retry-after', String(Math.max(1, Math.ceil(more.retryAfterSeconds))))
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((value: unknown) => String(value))
    .send(JSON.stringify(body))
}

/** Whatever a route, parser or router threw, as a problem. */
export function answerError(error: FastifyError | Refused | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Refused) return sendProblem(request, reply, error.code, error)
  if ('validation' in error && error.validation) {
    const fields = ofTheShapeMeant(error.validation)
      .slice(0, 50)
      .map((one) => toField(error.validationContext, one))
    return sendProblem(request, reply, 'invalid', { fields })
  }
  const busy = busyCode(error)
  if (busy) {
    request.log.warn({ code: busy }, 'database busy')
    return sendProblem(request, reply, 'busy', { retryAfterSeconds: 2 })
  }
  const status = 'statusCode' in error ? error.statusCode : undefined
  if (status === 413) return sendProblem(request, reply, 'payload-too-large')
  if (status === 415 || status === 406) return sendProblem(request, reply, 'media-type-not-supported')
  if (status !== undefined && status < 500)
    return sendProblem(request, reply, 'malformed', { fields: [{ pointer: '', detail: 'is not readable' }] })
  request.log.error(
    { err: { name: error.name, code: 'code' in error ? error.code : undefined, stack: stackOf(error) } },
    'failed',
  )
  return sendProblem(request, reply, 'internal')
}

/** Frames of a stack without its first lines: a database's message may quote what was sent. */
function stackOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join('\n')
}

/** A validator's complaint as pointer and words. */
function toField(context: string | undefined, { keyword, instancePath, params, message }: Complaint): FieldError {
  const within = context && context !== 'body' ? `/${context === 'querystring' ? 'query' : context}` : ''
  const base = `${within}${instancePath}`
  switch (keyword) {
    case 'required':
      return { pointer: `${base}/${String(params.missingProperty)}`, detail: 'is missing' }
    case 'additionalProperties':
      return { pointer: `${base}/${String(params.additionalProperty).slice(0, 100)}`, detail: 'is not known here' }
    case 'minLength':
      return { pointer: base, detail: params.limit === 1 ? 'is empty' : `is shorter than ${String(params.limit)} characters` }
    case 'maxLength':
      return { pointer: base, detail: `is longer than ${String(params.limit)} characters` }
    case 'pattern':
      return { pointer: base, detail: 'holds characters or a form that is not taken here' }
    case 'enum':
      return { pointer: base, detail: `is none of ${(params.allowedValues as unknown[]).join(', ')}` }
    case 'const':
      return { pointer: base, detail: `must be ${String(params.allowedValue)}` }
    default:
      return { pointer: base, detail: message ?? 'does not fit' }
  }
}
