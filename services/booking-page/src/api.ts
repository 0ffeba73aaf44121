import type { Static } from 'typebox'
import type * as bookings from '../../booking-api/http/schemas/booking.ts'
import type * as pages from '../../booking-api/http/schemas/insider-page.ts'
import type * as screenings from '../../booking-api/http/schemas/screening.ts'
import { Problem } from './problem.ts'
import { noteServerTime } from './server-time.ts'

export type InsiderPage = pages.InsiderPage
export type Question = Static<typeof pages.Question>
export type MeetingType = Static<typeof pages.MeetingType>
export type SubmitScreening = pages.SubmitScreening
export type Screening = screenings.Screening
export type Dossier = Static<typeof screenings.Dossier>
export type DecideScreening = Static<typeof screenings.DecideScreening>
export type DeclineReason = Static<typeof screenings.DeclineReason>
export type Booking = bookings.Booking
export type Slots = Static<typeof bookings.Slots>
export type BookSlot = Static<typeof bookings.BookSlot>
export type RecordOutcome = Static<typeof bookings.RecordOutcome>
export type Link = Static<typeof bookings.Link>
export interface Uploaded {
  id: string
  claim: string
  name: string
  mediaType: string
  sizeBytes: number
  expiresAt: string
}
export interface Download {
  url: string
  expiresAt: string
}

interface Sent {
  token?: string | undefined
  body?: unknown
  file?: File
  /** Idempotency-Key: the same for every try of one press. */
  key?: string
}

export const getInsiderPage = (slug: string) => send<InsiderPage>('GET', `/v1/insiders/${encodeURIComponent(slug)}`)
export const uploadFile = (file: File) => send<Uploaded>('POST', '/v1/uploads', { file })
export const submitScreening = (slug: string, body: SubmitScreening, key: string) =>
  send<{ confirmBy: string; address: string }>('POST', `/v1/insiders/${encodeURIComponent(slug)}/screenings`, { body, key })
export const resendLink = (address: string) => send<unknown>('POST', '/v1/links', { body: { address } })
export const getLink = (token: string) => send<Link>('GET', '/v1/link', { token })

export const verifyScreening = (token: string, id: string) =>
  send<{ screening: Screening; statusToken: string }>('POST', `/v1/screenings/${id}/verification`, { token })
export const getScreening = (token: string, id: string) => send<Screening>('GET', `/v1/screenings/${id}`, { token })
export const decideScreening = (token: string, id: string, body: DecideScreening, key: string) =>
  send<Screening>('POST', `/v1/screenings/${id}/decision`, { token, body, key })
export const undoDecision = (token: string, id: string) => send<Screening>('DELETE', `/v1/screenings/${id}/decision`, { token })
export const releaseDecision = (token: string, id: string) =>
  send<Screening>('POST', `/v1/screenings/${id}/decision/release`, { token })
export const takeBackApproval = (token: string, id: string) =>
  send<Screening>('DELETE', `/v1/screenings/${id}/approval`, { token })
export const withdrawScreening = (token: string, id: string) =>
  send<Screening>('POST', `/v1/screenings/${id}/withdrawal`, { token })
export const eraseScreening = (token: string, id: string) => send<undefined>('POST', `/v1/screenings/${id}/erasure`, { token })
export const downloadFile = (token: string | undefined, id: string, fileId: string) =>
  send<Download>('POST', `/v1/screenings/${id}/downloads`, { token, body: { fileId } })

export const sendCode = (token: string) =>
  send<{ expiresAt: string; addressHint: string }>('POST', '/v1/codes', { token, body: {} })
export const proveBrowser = (token: string, code: string) => send<undefined>('POST', '/v1/sessions', { token, body: { code } })

export const listSlots = (token: string, id: string, query: { from: string; to: string; timeZone: string }) =>
  send<Slots>('GET', `/v1/screenings/${id}/slots?${new URLSearchParams(query)}`, { token })
export const bookSlot = (token: string, id: string, body: BookSlot, key: string) =>
  send<Booking>('POST', `/v1/screenings/${id}/bookings`, { token, body, key })
export const getBooking = (token: string, id: string) => send<Booking>('GET', `/v1/bookings/${id}`, { token })
export const cancelBooking = (token: string, id: string, note: string, key: string) =>
  send<Booking>('POST', `/v1/bookings/${id}/cancellation`, { token, body: note ? { note } : {}, key })
export const recordOutcome = (token: string, id: string, body: RecordOutcome, key: string) =>
  send<Booking>('POST', `/v1/bookings/${id}/outcome`, { token, body, key })
export const downloadInvitation = (token: string, id: string) => send<Download>('POST', `/v1/bookings/${id}/downloads`, { token })

const PAUSES_MS = [800, 2500]

/**
 * One request to our own origin, tried again twice where no answer came or the server was busy (503): safe, because
 * reads change nothing and writes either carry a key or are answered by what exists.
 *
 * @throws Problem for every answer outside 2xx, and with code `network` where none came
 */
async function send<T>(method: string, path: string, sent: Sent = {}): Promise<T> {
  for (let tries = 0; ; tries++) {
    const answer = await attempt(method, path, sent)
    if (answer?.ok) return (answer.status === 204 ? undefined : await answer.json().catch(() => undefined)) as T
    const pause = PAUSES_MS[tries]
    if (pause === undefined || (answer && answer.status !== 503)) {
      throw new Problem(answer?.status ?? 0, await answer?.json().catch(() => undefined))
    }
    await new Promise((resume) => setTimeout(resume, pause))
  }
}

async function attempt(method: string, path: string, { token, body, file, key }: Sent): Promise<Response | undefined> {
  const headers = new Headers({ accept: 'application/json' })
  if (token) headers.set('authorization', `Bearer ${token}`)
  if (key) headers.set('idempotency-key', key)
  if (body !== undefined) headers.set('content-type', 'application/json')
  const form = new FormData()
  if (file) form.set('file', file)
  try {
    const payload = file ? form : body === undefined ? undefined : JSON.stringify(body)
    const answer = await fetch(path, { method, headers, body: payload ?? null, cache: 'no-store' })
    noteServerTime(answer.headers.get('date'))
    return answer
  } catch {
    return undefined
  }
}
