import { client, type components, type paths } from '@vestibule/client/client.ts'
import { keepPageProof, withPageProof } from './page-proof.ts'
import { patientFetch } from './patient-fetch.ts'
import { Problem } from './problem.ts'
import { language } from './texts/texts.ts'

type Schemas = components['schemas']
export type InsiderPage = Schemas['InsiderPage']
export type Question = Schemas['Question']
export type SubmitScreening = Schemas['SubmitScreening']
export type Screening = Schemas['Screening']
export type Dossier = Schemas['Dossier']
export type DecideScreening = Schemas['DecideScreening']
export type DeclineReason = Dossier['declineTexts'][number]['reason']
export type Booking = Schemas['Booking']
export type Slots = Schemas['Slots']
export type BookSlot = Schemas['BookSlot']
export type RecordOutcome = Schemas['RecordOutcome']
export type DisputeOutcome = Schemas['DisputeOutcome']
export type Link = Schemas['Link']
export type Referral = Schemas['Referral']
export type AskedReferral = Schemas['AskedReferral']
export type OfferReferral = Schemas['OfferReferral']
export type AnswerReferral = Schemas['AnswerReferral']
export type TellReferral = Schemas['TellReferral']
export type Clock = Schemas['Clock']
export type TellPresence = Schemas['TellPresence']
export type Uploaded = paths['/v1/uploads']['post']['responses'][201]['content']['application/json']
export type Download = paths['/v1/bookings/{id}/downloads']['post']['responses'][201]['content']['application/json']

export type DraftPlace = NonNullable<SubmitScreening['draft']>

/** A mailed link's secret; without one the browser's proof stands for the caller. */
export type Bearer = string | undefined

// Everything this page ever asks, by operation. `token` is a mailed link's secret; `key` the Idempotency-Key of one press.

export const getInsiderPage = (slug: string) =>
  taken(by().GET('/v1/insiders/{slug}', { params: { path: { slug }, query: { language } } }))
export const submitScreening = (slug: string, body: SubmitScreening, key: string) =>
  taken(by().POST('/v1/insiders/{slug}/screenings', { params: { path: { slug } }, body, headers: keyed(key) }))
export const resendLink = (address: string) => taken(by().POST('/v1/links', { body: { address } }))
export const getLink = (token: string) => taken(by(token).GET('/v1/link'))

export const verifyScreening = (token: string, id: string) =>
  taken(by(token).POST('/v1/screenings/{id}/verification', { params: { path: { id } }, body: {} }))
export const getScreening = (token: Bearer, id: string) =>
  taken(by(token).GET('/v1/screenings/{id}', { params: { path: { id } } }))
export const decideScreening = (token: Bearer, id: string, body: DecideScreening, key: string) =>
  taken(by(token).POST('/v1/screenings/{id}/decision', { params: { path: { id } }, body, headers: keyed(key) }))
export const undoDecision = (token: Bearer, id: string) =>
  taken(by(token).DELETE('/v1/screenings/{id}/decision', { params: { path: { id } } }))
export const releaseDecision = (token: Bearer, id: string) =>
  taken(by(token).POST('/v1/screenings/{id}/decision/release', { params: { path: { id } }, body: {} }))
export const lookAtScreening = (token: Bearer, id: string) =>
  taken(by(token).POST('/v1/screenings/{id}/look', { params: { path: { id } }, body: {} }))
export const correctRelationship = (token: Bearer, id: string, relationship: Dossier['relationship']) =>
  taken(by(token).PUT('/v1/screenings/{id}/relationship', { params: { path: { id } }, body: { relationship } }))
export const reportScreening = (token: Bearer, id: string, reason: string) =>
  taken(by(token).POST('/v1/screenings/{id}/report', { params: { path: { id } }, body: { reason } }))
export const takeBackApproval = (token: Bearer, id: string) =>
  taken(by(token).DELETE('/v1/screenings/{id}/approval', { params: { path: { id } } }))
export const withdrawScreening = (token: string, id: string) =>
  taken(by(token).POST('/v1/screenings/{id}/withdrawal', { params: { path: { id } }, body: {} }))
export const returnScreening = (token: string, id: string, key: string) =>
  taken(by(token).POST('/v1/screenings/{id}/return', { params: { path: { id } }, body: {}, headers: keyed(key) }))
export const postponeReturn = (token: string, id: string, key: string) =>
  taken(by(token).POST('/v1/screenings/{id}/postponement', { params: { path: { id } }, body: {}, headers: keyed(key) }))
export const answerScreening = (token: string, id: string, answers: string[], key: string) =>
  taken(by(token).PUT('/v1/screenings/{id}/answers', { params: { path: { id } }, body: { answers }, headers: keyed(key) }))
export const eraseScreening = (token: string, id: string) =>
  taken(by(token).POST('/v1/screenings/{id}/erasure', { params: { path: { id } }, body: {} }))
export const downloadFile = (token: Bearer, id: string, fileId: string) =>
  taken(by(token).POST('/v1/screenings/{id}/downloads', { params: { path: { id } }, body: { fileId } }))

export const sendCode = (token: Bearer) => taken(by(token).POST('/v1/codes', { body: {} }))
export const proveBrowser = async (token: Bearer, code: string) =>
  keepPageProof((await taken(by(token).POST('/v1/sessions', { body: { code } }))).pageProof)

/** All there are: from now to where the offer ends. */
export const getNextOpening = async (token: string, id: string) =>
  (await taken(by(token).GET('/v1/screenings/{id}/next-opening', { params: { path: { id } } }))).nextOpening
export const listSlots = (token: string, id: string, timeZone: string) =>
  taken(by(token).GET('/v1/screenings/{id}/slots', { params: { path: { id }, query: { timeZone } } }))
export const bookSlot = (token: string, id: string, body: BookSlot, key: string) =>
  taken(by(token).POST('/v1/screenings/{id}/bookings', { params: { path: { id } }, body, headers: keyed(key) }))
export const getBooking = (token: Bearer, id: string) => taken(by(token).GET('/v1/bookings/{id}', { params: { path: { id } } }))
export const cancelBooking = (token: Bearer, id: string, note: string, key: string) =>
  taken(
    by(token).POST('/v1/bookings/{id}/cancellation', {
      params: { path: { id } },
      body: note ? { note } : {},
      headers: keyed(key),
    }),
  )
export const undoDecline = (token: string, id: string) =>
  taken(by(token).DELETE('/v1/bookings/{id}/cancellation', { params: { path: { id } } }))
export const moveBooking = (token: Bearer, id: string, startsAt: string, note: string, key: string) =>
  taken(
    by(token).POST('/v1/bookings/{id}/moves', {
      params: { path: { id } },
      body: note ? { startsAt, note } : { startsAt },
      headers: keyed(key),
    }),
  )
export const excuseCancellation = (token: Bearer, id: string, key: string) =>
  taken(by(token).POST('/v1/bookings/{id}/cancellation/excuse', { params: { path: { id } }, body: {}, headers: keyed(key) }))
/** With `seen`, what the answer before said of what happened, it comes once there is news. */
export const getClock = (token: Bearer, id: string, seen?: number, signal?: AbortSignal) =>
  taken(
    by(token).GET('/v1/bookings/{id}/clock', {
      params: { path: { id }, query: seen === undefined ? {} : { seen: String(seen) } },
      ...(signal && { signal }),
    }),
  )
export const tellPresence = (token: Bearer, id: string, body: TellPresence, key: string) =>
  taken(by(token).POST('/v1/bookings/{id}/presence', { params: { path: { id } }, body, headers: keyed(key) }))
export const recordOutcome = (token: Bearer, id: string, body: RecordOutcome, key: string) =>
  taken(by(token).POST('/v1/bookings/{id}/outcome', { params: { path: { id } }, body, headers: keyed(key) }))
export const disputeOutcome = (token: string, id: string, body: DisputeOutcome, key: string) =>
  taken(by(token).POST('/v1/bookings/{id}/dispute', { params: { path: { id } }, body, headers: keyed(key) }))
export const offerReferral = (token: Bearer, screeningId: string, body: OfferReferral, key: string) =>
  taken(by(token).POST('/v1/screenings/{id}/referrals', { params: { path: { id: screeningId } }, body, headers: keyed(key) }))
export const undoReferral = (token: Bearer, id: string) =>
  taken(by(token).DELETE('/v1/referrals/{id}', { params: { path: { id } } }))
export const agreeToReferral = (token: string, id: string, agrees: boolean, key: string) =>
  taken(by(token).POST('/v1/referrals/{id}/agreement', { params: { path: { id } }, body: { agrees }, headers: keyed(key) }))
export const getReferral = (token: string, id: string) => taken(by(token).GET('/v1/referrals/{id}', { params: { path: { id } } }))
export const answerReferral = (token: string, id: string, answer: AnswerReferral['answer'], key: string) =>
  taken(by(token).POST('/v1/referrals/{id}/consent', { params: { path: { id } }, body: { answer }, headers: keyed(key) }))
export const tellReferral = (token: string, id: string, attendance: TellReferral['attendance'], key: string) =>
  taken(by(token).POST('/v1/referrals/{id}/outcome', { params: { path: { id } }, body: { attendance }, headers: keyed(key) }))
export const keepInTouch = (token: string, id: string, agreed: boolean, key: string) =>
  taken(by(token).PUT('/v1/screenings/{id}/contact', { params: { path: { id } }, body: { agreed }, headers: keyed(key) }))
export const sayThanks = (token: string, id: string, text: string, key: string) =>
  taken(by(token).POST('/v1/screenings/{id}/thanks', { params: { path: { id } }, body: { text }, headers: keyed(key) }))
export const tellHelp = (token: string, id: string, body: Schemas['TellHelp'], key: string) =>
  taken(by(token).POST('/v1/screenings/{id}/help', { params: { path: { id } }, body, headers: keyed(key) }))
export const downloadInvitation = (token: string, id: string) =>
  taken(by(token).POST('/v1/bookings/{id}/downloads', { params: { path: { id } } }))

export const createDraft = (content: string) => tagged(by().POST('/v1/drafts', { body: { content } }))
export const readDraft = (place: DraftPlace) => tagged(by().GET('/v1/drafts/{id}', { params: paramsOf(place) }))
export const saveDraft = (place: DraftPlace, content: string, seen: string) =>
  tagged(by().PUT('/v1/drafts/{id}', { params: paramsOf(place), body: { content }, headers: { 'if-match': seen } }))
export const deleteDraft = (place: DraftPlace) => taken(by().DELETE('/v1/drafts/{id}', { params: paramsOf(place) }))

/** Multipart, which the client's JSON doesn't speak. */
export async function uploadFile(file: File): Promise<Uploaded> {
  const body = new FormData()
  body.set('file', file)
  const response = await patientFetch(new Request('/v1/uploads', { method: 'POST', body })).catch(() => undefined)
  const said: unknown = await response?.json().catch(() => undefined)
  if (!response?.ok) throw new Problem(response?.status ?? 0, said)
  return said as Uploaded
}

/** The client, as the bearer of a link, or by the session alone. */
export const by = (bearer?: string) =>
  client({
    baseUrl: location.origin,
    fetch: (request) => patientFetch(withPageProof(request)),
    ...(bearer === undefined ? {} : { bearer }),
  })
const keyed = (key: string) => ({ 'idempotency-key': key })

const paramsOf = ({ id, key }: DraftPlace) => ({ path: { id }, header: { 'draft-key': key } })

/** An answer with its ETag. */
export async function tagged<T>(
  asked: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T & { etag: string }> {
  const data = await taken(asked)
  return { ...data, etag: (await asked).response.headers.get('etag') ?? '' }
}

/** What an answer holds, or a Problem thrown: with the API's code, or `network` where no answer came. */
export async function taken<T>(asked: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const answer = await asked.catch(() => undefined)
  if (!answer) throw new Problem(0, undefined)
  if (!answer.response.ok) throw new Problem(answer.response.status, answer.error)
  return answer.data as T
}
