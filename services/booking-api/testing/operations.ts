import { readFileSync } from 'node:fs'

/** What the id in an operation's path names, so that a test can put anybody's there. */
export type Subject =
  | 'screening'
  | 'contact'
  | 'booking'
  | 'insider'
  | 'meetingType'
  | 'session'
  | 'calendar'
  | 'download'
  | 'referral'
  | 'none'

export interface Operation {
  readonly id: OperationId
  readonly method: string
  /** With one placeholder at most. */
  readonly path: string
  /** Who may call it, as the route says and the server enforces. */
  readonly callers: readonly string[]
}

interface Sample {
  readonly subject: Subject
  /** A body that the schema takes: what is refused is refused for who asks, not for how. */
  readonly body?: unknown
}

const NOBODYS_FILE = 'fil_01jdf3k8a9e0rtv6y2n5m4q7wx'
const START = '2026-12-02T09:00:00Z'

const NO_LIMIT = { meetings: null, minutes: null }
const NO_HOURS = {
  timeZone: 'Europe/Berlin',
  weekly: [],
  overrides: [],
  pause: null,
  limits: { day: NO_LIMIT, week: NO_LIMIT, month: NO_LIMIT },
}

const QUARTER = {
  title: 'A quarter of an hour',
  minutes: 15,
  place: 'phone',
  placeDetail: null,
  noticeMinutes: 1440,
  horizonDays: 28,
  stepMinutes: 15,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 5,
}

/** Every operation with what it is about and a body it takes. One that is not here fails the tests that go through all of them. */
export const SAMPLES = {
  getInsiderPage: { subject: 'insider' },
  uploadFile: { subject: 'none' },
  createDraft: { subject: 'none', body: { content: '{}' } },
  readDraft: { subject: 'none' },
  saveDraft: { subject: 'none', body: { content: '{}' } },
  deleteDraft: { subject: 'none' },
  submitScreening: { subject: 'insider', body: {} },
  getScreening: { subject: 'screening' },
  listScreenings: { subject: 'none' },
  listBookings: { subject: 'none' },
  verifyScreening: { subject: 'screening' },
  readLink: { subject: 'none' },
  resendLink: { subject: 'none', body: { address: 'nobody-here@example.net' } },
  sendCode: { subject: 'none' },
  proveBrowser: { subject: 'none', body: { code: '000000' } },
  getMe: { subject: 'none' },
  listSessions: { subject: 'none' },
  revokeSession: { subject: 'session' },
  decideScreening: { subject: 'screening', body: { verdict: 'approve' } },
  undoDecision: { subject: 'screening' },
  releaseDecision: { subject: 'screening' },
  takeBackApproval: { subject: 'screening' },
  lookAtScreening: { subject: 'screening' },
  correctRelationship: { subject: 'screening', body: { relationship: 'friend' } },
  reportScreening: { subject: 'screening', body: { reason: 'Rude on the phone' } },
  returnScreening: { subject: 'screening' },
  postponeReturn: { subject: 'screening' },
  answerScreening: { subject: 'screening', body: { answers: ['Since 2019'] } },
  withdrawScreening: { subject: 'screening' },
  eraseScreening: { subject: 'screening' },
  listSlots: { subject: 'screening' },
  getNextOpening: { subject: 'screening' },
  bookSlot: { subject: 'screening', body: { startsAt: START, phone: '+351 555 0199' } },
  getBooking: { subject: 'booking' },
  getInvitation: { subject: 'booking' },
  cancelBooking: { subject: 'booking', body: {} },
  undoDecline: { subject: 'booking' },
  moveBooking: { subject: 'booking', body: { startsAt: '2026-12-03T09:00:00Z' } },
  excuseCancellation: { subject: 'booking', body: {} },
  getReminders: { subject: 'none' },
  editReminders: { subject: 'none', body: { dayBefore: true } },
  getCalendarFeed: { subject: 'none' },
  openCalendarFeed: { subject: 'none' },
  closeCalendarFeed: { subject: 'none' },
  readCalendarFeed: { subject: 'download' },
  getClock: { subject: 'booking' },
  tellPresence: { subject: 'booking', body: { presence: 'here' } },
  listReferrals: { subject: 'none' },
  offerReferral: { subject: 'screening', body: { name: 'Cleo Colleague', address: 'cleo@example.org', letter: 'A favour' } },
  undoReferral: { subject: 'referral' },
  agreeToReferral: { subject: 'referral', body: { agrees: true } },
  getReferral: { subject: 'referral' },
  answerReferral: { subject: 'referral', body: { answer: 'yes' } },
  tellReferral: { subject: 'referral', body: { attendance: 'attended' } },
  disputeOutcome: { subject: 'booking', body: { disputed: true } },
  recordOutcome: { subject: 'booking', body: { attendance: 'attended' } },
  listContacts: { subject: 'none' },
  exportContacts: { subject: 'none' },
  exportContact: { subject: 'contact' },
  editContact: { subject: 'contact', body: { note: '', tags: [], lastContactOn: '2026-11-01' } },
  removeContact: { subject: 'contact' },
  keepInTouch: { subject: 'screening', body: { agreed: true } },
  sayThanks: { subject: 'screening', body: { text: 'Thank you' } },
  tellHelp: { subject: 'screening', body: { helped: 'yes' } },
  createFileDownload: { subject: 'screening', body: { fileId: NOBODYS_FILE } },
  createInvitationDownload: { subject: 'booking' },
  download: { subject: 'download' },
  getQuestionnaire: { subject: 'meetingType' },
  editQuestionnaire: { subject: 'meetingType', body: { questions: [] } },
  previewQuestionnaire: { subject: 'meetingType', body: { questions: [] } },
  listDaysOff: { subject: 'none' },
  editDaysOff: { subject: 'none', body: { daysOff: [] } },
  getAvailability: { subject: 'none' },
  editAvailability: { subject: 'none', body: NO_HOURS },
  listMeetingTypes: { subject: 'none' },
  createMeetingType: { subject: 'none', body: QUARTER },
  editMeetingType: { subject: 'meetingType', body: QUARTER },
  retireMeetingType: { subject: 'meetingType' },
  getOrganization: { subject: 'none' },
  editPolicy: {
    subject: 'none',
    body: {
      ...{ minors: 'not-allowed', allowedHours: null, longestMinutes: null, minutesPerWeek: null, minutesPerMonth: null },
      standing: 'organization',
      referrals: true,
    },
  },
  listCalendars: { subject: 'none' },
  addCalendar: { subject: 'none', body: { address: 'https://127.0.0.1/calendar.ics' } },
  findCalendars: { subject: 'none', body: { address: 'https://127.0.0.1/', user: 'ines', password: 'an app password' } },
  changeCalendarAccount: { subject: 'calendar', body: { only: null } },
  readCalendar: { subject: 'calendar' },
  removeCalendar: { subject: 'calendar' },
  listTexts: { subject: 'none' },
  getText: { subject: 'none' },
  editText: { subject: 'none', body: { texts: ['Dear {requester}'] } },
  resetText: { subject: 'none' },
  previewText: { subject: 'none', body: { texts: ['Dear {requester}'] } },
  getWorksheet: { subject: 'meetingType' },
  listFacts: { subject: 'none' },
  isAlive: { subject: 'none' },
  isReady: { subject: 'none' },
} as const satisfies Record<string, Sample>
export type OperationId = keyof typeof SAMPLES

interface Document {
  readonly paths: Record<string, Record<string, { operationId: string; 'x-callers'?: string[] }>>
}

/** The operations of the committed `openapi.json`, in its order. Throws for one that has no sample: it would go untried. */
export function everyOperation(): Operation[] {
  const document = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as Document
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, 'x-callers': callers = ['anyone'] }]) => {
      if (!(operationId in SAMPLES)) throw new Error(`${operationId} has no row in SAMPLES: say what it is about`)
      return { id: operationId as OperationId, method: method.toUpperCase(), path, callers }
    }),
  )
}

export function sampleOf(id: OperationId): Sample {
  return SAMPLES[id]
}

/** The operation's path with an id in its placeholder. */
export function pathOf({ path }: Operation, id: string): string {
  return path.replace(/\{[a-zA-Z]+\}/, id)
}
