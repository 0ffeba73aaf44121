import type { components } from '@vestibule/client/client.ts'
import { by, tagged, taken } from '../api.ts'
import { keepPageProof } from '../page-proof.ts'
import { Problem } from '../problem.ts'
import type { Language } from '../texts/texts.ts'

type Schemas = components['schemas']
export type Me = Schemas['Me']
export type Entry = Schemas['ScreeningEntry']
export type MeetingEntry = Schemas['BookingEntry']
export type Session = Schemas['Session']
export type Wording = Schemas['Wording']
export type WordingKey = Wording['key']
export type OwnQuestion = Schemas['OwnQuestion']
export type OwnQuestionnaire = Schemas['OwnQuestionnaire']
export type EditQuestionnaire = Schemas['EditQuestionnaire']
export type Away = Schemas['Away']
export type Calendar = Schemas['Calendar']
export type AddCalendar = Schemas['AddCalendar']
export type Contact = Schemas['Contact']
export type Availability = Schemas['Availability']
export type EditAvailability = Schemas['EditAvailability']
export type Organization = Schemas['Organization']
export type EditPolicy = Schemas['EditPolicy']
export type OwnMeetingType = Schemas['OwnMeetingType']
export type EditMeetingType = Schemas['EditMeetingType']

// What the desk asks besides the other pages. The session speaks for the insider.

export const sendDeskCode = (address: string) => taken(by().POST('/v1/codes', { body: { address } }))
export const signIn = async (address: string, code: string): Promise<void> =>
  keepPageProof((await taken(by().POST('/v1/sessions', { body: { address, code } }))).pageProof)
export const getMe = () => taken(by().GET('/v1/me'))
export const listSessions = async () => (await taken(by().GET('/v1/sessions'))).data
export const revokeSession = (id: string) => taken(by().DELETE('/v1/sessions/{id}', { params: { path: { id } } }))

export const listRequests = (query: { state?: Entry['state']; limit: string; cursor?: string }) =>
  taken(by().GET('/v1/screenings', { params: { query } }))

export const listMeetings = (query: { state?: MeetingEntry['state']; limit: string; cursor?: string }) =>
  taken(by().GET('/v1/bookings', { params: { query } }))

export const listWordings = async (language: Language) =>
  (await taken(by().GET('/v1/texts', { params: { query: { language } } }))).data
export const editWording = ({ key, language }: Wording, texts: string[], seen: string) =>
  taken(
    by().PUT('/v1/texts/{key}', {
      params: { path: { key }, query: { language }, header: { 'if-match': seen } },
      body: { texts },
    }),
  )
export const resetWording = ({ key, language }: Wording, seen: string) =>
  taken(by().DELETE('/v1/texts/{key}', { params: { path: { key }, query: { language }, header: { 'if-match': seen } } }))
export const previewWording = async ({ key, language }: Wording, texts: string[]) =>
  (await taken(by().POST('/v1/texts/{key}/preview', { params: { path: { key }, query: { language } }, body: { texts } }))).texts
export const getWording = ({ key, language }: Wording) =>
  taken(by().GET('/v1/texts/{key}', { params: { path: { key }, query: { language } } }))

export const getDaysOff = () => taken(by().GET('/v1/days-off', {}))
export const editDaysOff = (daysOff: Away[], seen: string) =>
  taken(by().PUT('/v1/days-off', { params: { header: { 'if-match': seen } }, body: { daysOff } }))

export const getAvailability = () => taken(by().GET('/v1/availability', {}))
export const editAvailability = (body: EditAvailability, seen: string) =>
  taken(by().PUT('/v1/availability', { params: { header: { 'if-match': seen } }, body }))
export const toEditAvailability = ({ timeZone, weekly, overrides, pause, limits }: Availability): EditAvailability => ({
  timeZone,
  weekly,
  overrides,
  pause,
  limits,
})

export const getOrganization = () => taken(by().GET('/v1/organization'))
export const editPolicy = (body: EditPolicy, seen: string) =>
  taken(by().PUT('/v1/organization', { params: { header: { 'if-match': seen } }, body }))

export const listMeetingTypes = async () => (await taken(by().GET('/v1/meeting-types', {}))).data
/** The newest of one of them; of one that is gone meanwhile, that it is. */
export const getMeetingType = async (id: string): Promise<OwnMeetingType> => {
  const found = (await listMeetingTypes()).find((type) => type.id === id)
  if (!found) throw new Problem(404, { code: 'not-found' })
  return found
}
export const createMeetingType = (body: EditMeetingType, key: string) =>
  taken(by().POST('/v1/meeting-types', { body, headers: { 'idempotency-key': key } }))
export const editMeetingType = (id: string, body: EditMeetingType, seen: string) =>
  taken(by().PUT('/v1/meeting-types/{id}', { params: { path: { id }, header: { 'if-match': seen } }, body }))
export const retireMeetingType = (id: string) => taken(by().DELETE('/v1/meeting-types/{id}', { params: { path: { id } } }))
export const toEditMeetingType = ({ id: _, version: __, ...settings }: OwnMeetingType): EditMeetingType => settings

export const listCalendars = async () => (await taken(by().GET('/v1/calendars', {}))).data
export const addCalendar = (body: AddCalendar) => taken(by().POST('/v1/calendars', { body }))
export const findCalendars = async (body: Schemas['FindCalendars']) =>
  (await taken(by().POST('/v1/calendars/search', { body }))).collections
export const changeAccount = (id: string, body: Schemas['ChangeAccount']) =>
  taken(by().PUT('/v1/calendars/{id}/account', { params: { path: { id } }, body }))
export const readCalendar = (id: string) => taken(by().POST('/v1/calendars/{id}/reading', { params: { path: { id } } }))
export const removeCalendar = (id: string) => taken(by().DELETE('/v1/calendars/{id}', { params: { path: { id } } }))

export const getCalendarFeed = () => taken(by().GET('/v1/calendar-feed'))
export const openCalendarFeed = () => taken(by().POST('/v1/calendar-feed'))
export const closeCalendarFeed = () => taken(by().DELETE('/v1/calendar-feed'))

export const getReminders = () => taken(by().GET('/v1/reminders', {}))
export const editReminders = (dayBefore: boolean, seen: string) =>
  taken(by().PUT('/v1/reminders', { params: { header: { 'if-match': seen } }, body: { dayBefore } }))

const of = (meetingTypeId: string) => ({ path: { meetingTypeId } })
export const getQuestionnaire = (id: string) => tagged(by().GET('/v1/questionnaires/{meetingTypeId}', { params: of(id) }))
export const editQuestionnaire = (id: string, body: EditQuestionnaire, seen: string) =>
  tagged(by().PUT('/v1/questionnaires/{meetingTypeId}', { params: { ...of(id), header: { 'if-match': seen } }, body }))
export const previewQuestionnaire = (id: string, body: EditQuestionnaire) =>
  taken(by().POST('/v1/questionnaires/{meetingTypeId}/preview', { params: of(id), body }))

/** The newest two hundred. */
export const listContacts = async () => (await taken(by().GET('/v1/contacts', { params: { query: { limit: '200' } } }))).data
/** The newest of one of them; of one that is gone meanwhile, that it is. */
export const getContact = async (id: string): Promise<Contact> => {
  const found = (await listContacts()).find((contact) => contact.id === id)
  if (!found) throw new Problem(404, { code: 'not-found' })
  return found
}
export const editContact = (id: string, body: Schemas['EditContact'], seen: string) =>
  taken(by().PUT('/v1/contacts/{id}', { params: { path: { id }, header: { 'if-match': seen } }, body }))
export const removeContact = (id: string) => taken(by().DELETE('/v1/contacts/{id}', { params: { path: { id } } }))
export const contactCards = () => taken(by().GET('/v1/contacts/cards', { parseAs: 'text' }))

/** The ETag of a version that a list told. */
export const tagOf = ({ version }: { version: string }): string => `"${version}"`
