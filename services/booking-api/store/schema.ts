import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import {
  instantColumn as at,
  instantMsColumn as atMs,
  bytesColumn as bytes,
  spanColumn as span,
  spansColumn as spans,
  transactionIdColumn as transactionId,
} from './columns.ts'

// Three sorts of tables (ADR 0001). Facts and what was said once: inserted only. Working rows: what holds now, to be rebuilt
// from facts. Settings: edited by people. `schema.test.ts` lists which table is of which sort and what personal text each holds.

// --- People and settings -------------------------------------------------------------------------------------------------

export const organization = pgTable('organization', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  /** Key for hashes of addresses, wrapped by the master key: a rotation re-wraps it and the hashes stay. */
  addressKey: bytes().notNull(),
  /** Whether somebody under 18 may ask: not at all, or with a guardian's consent, which the form then asks for. */
  minors: text({ enum: ['not-allowed', 'with-consent'] })
    .notNull()
    .default('not-allowed'),
  /** The hours it allows, every week on each insider's own clock; null: any. */
  allowedHours: jsonb(),
  /** The longest meeting; null: as long as the meeting type says. */
  longestMinutes: smallint(),
  /** What an insider may give of their time; null: no cap. */
  minutesPerWeek: integer(),
  minutesPerMonth: integer(),
  /** Whether its insiders may pass people on to colleagues. */
  referrals: boolean().notNull().default(true),
  /** Of which meetings, kept and missed, an insider reads: the organization's, their own, or none. */
  standing: text({ enum: ['organization', 'own-insider', 'off'] })
    .notNull()
    .default('organization'),
  createdAt: at().notNull(),
})

/** Somebody whose words or address we hold, sealed under a data key of their own; erasing them deletes the key. */
export const person = pgTable(
  'person',
  {
    id: uuid().primaryKey(),
    organizationId: uuid()
      .notNull()
      .references(() => organization.id),
    /** Keyed hash of the address without case, plus tag; the same person asks again under it. */
    addressHash: bytes().notNull(),
    /** The same of the address without what its provider ignores: rows with one of these are one person. Null: not worked out yet; an insider's. */
    identityHash: bytes(),
    /** Wrapped by the master key; null once erased. */
    dataKey: bytes(),
    /** Sealed `{name, address, timeZone, language}`; null once erased. */
    profile: bytes(),
    /** Since when mail to the address comes back for good, and as what (RFC 3463); null while it arrives. */
    bouncesSince: at(),
    bounceStatus: text(),
    /** Since when nobody in the organization asks them to see somebody: stays with the hash of their address. */
    notAskedSince: at(),
  },
  (t) => [
    unique('person_address').on(t.organizationId, t.addressHash),
    unique('person_of_organization').on(t.id, t.organizationId),
    index('person_identity').on(t.organizationId, t.identityHash),
  ],
)

export const insider = pgTable('insider', {
  id: uuid().primaryKey(),
  organizationId: uuid()
    .notNull()
    .references(() => organization.id),
  personId: uuid()
    .notNull()
    .references(() => person.id),
  slug: text().notNull().unique(),
  /** Whether they set what the organization allows: at first whoever it was made with. */
  isAdmin: boolean().notNull().default(false),
  timeZone: text().notNull(),
  weeklyHours: jsonb().notNull(),
  dateOverrides: jsonb().notNull(),
  /** `{until}`, a date or null for open-ended; null: no pause. */
  pause: jsonb(),
  /** Meetings and minutes per day, week and month that the insider sets themselves; null: none set. */
  limits: jsonb(),
  /** Whether they wish to be reminded on the day before a meeting, besides the hour. */
  remindDayBefore: boolean().notNull().default(false),
  /** Facts of this insider so far: counted under the lock on this row. */
  lastSequence: bigint({ mode: 'number' }).notNull().default(0),
  /** Of them, those that others may hear of. */
  lastFeedSequence: bigint({ mode: 'number' }).notNull().default(0),
  /** Messages of this insider so far, likewise: the order of the facts is the order of the mails. */
  lastPosition: bigint({ mode: 'number' }).notNull().default(0),
  /** Hash of the last fact: the head of this insider's chain. */
  chainHead: bytes().notNull(),
  createdAt: at().notNull(),
})

/** The address under which an insider's own calendar reads their meetings; one at a time. */
export const calendarFeed = pgTable('calendar_feed', {
  insiderId: uuid()
    .primaryKey()
    .references(() => insider.id),
  /** SHA-256 of the secret in the address. */
  hash: bytes().notNull().unique(),
  createdAt: at().notNull(),
})

export const meetingType = pgTable(
  'meeting_type',
  {
    id: uuid().primaryKey(),
    insiderId: uuid()
      .notNull()
      .references(() => insider.id),
    title: text().notNull(),
    minutes: smallint().notNull(),
    place: text({ enum: ['phone', 'video', 'in-person'] }).notNull(),
    /** Join link or room, sealed under the insider's key; shown in a booking, never before. */
    placeDetail: bytes(),
    noticeMinutes: integer().notNull(),
    horizonDays: smallint().notNull(),
    stepMinutes: smallint().notNull(),
    bufferBeforeMinutes: smallint().notNull(),
    bufferAfterMinutes: smallint().notNull(),
    /** Since when it is offered no longer; what was asked for it goes on. */
    retiredAt: at(),
  },
  (t) => [check('meeting_type_minutes', sql`${t.minutes} between 5 and 240`)],
)

/** An insider's own words, by what is worded and the language of whoever reads it. */
export const insiderText = pgTable(
  'insider_text',
  {
    insiderId: uuid()
      .notNull()
      .references(() => insider.id),
    key: text().notNull(),
    language: text().notNull(),
    /** Counts edits, also those that went back to ours. */
    version: integer().notNull(),
    /** Sealed under the insider's own key; null: ours again. */
    bytes: bytes(),
    changedAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.insiderId, t.key, t.language] })],
)

/** Somebody who agreed to be on an insider's private list, once each, by the request they last agreed on. */
export const contact = pgTable(
  'contact',
  {
    id: uuid().primaryKey(),
    insiderId: uuid()
      .notNull()
      .references(() => insider.id),
    screeningId: uuid()
      .notNull()
      .unique()
      .references(() => screening.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    /** Counts edits. */
    version: integer().notNull().default(0),
    /** Sealed `{note, tags}`, the insider's, under the person's key: it goes when they are erased. Null: nothing noted. */
    bytes: bytes(),
    /** 'YYYY-MM-DD', by the insider's clock. */
    lastContactOn: text().notNull(),
    /** Off the list by then. */
    keptUntil: at().notNull(),
    agreedAt: at().notNull(),
  },
  (t) => [
    unique('contact_person').on(t.insiderId, t.personId),
    index('contact_of_insider').on(t.insiderId, t.id),
    index('contact_kept_until').on(t.keptUntil),
  ],
)

/** A calendar that an insider keeps elsewhere: where it is read, and when it says they are taken. */
export const calendar = pgTable(
  'calendar',
  {
    id: uuid().primaryKey(),
    insiderId: uuid()
      .notNull()
      .references(() => insider.id),
    kind: text({ enum: ['feed', 'caldav'] }).notNull(),
    /** Sealed under the insider's key: its address, how to be let in, and what it is called. */
    access: bytes().notNull(),
    /** Sealed likewise: by what its server knows the version that was read. */
    version: bytes(),
    /** When they are taken. What lies too far ahead to have been read counts as taken, so the last span has no end. */
    busy: spans().notNull(),
    /** Entries that made no sense and could not be counted. */
    unreadable: integer().notNull(),
    /** When `busy` was worked out; and when it was last found to be so still. */
    takenAt: at().notNull(),
    readAt: at().notNull(),
    /** Since `readAt`. */
    failures: smallint().notNull().default(0),
    /** Why the last try failed; null when it did not. */
    reason: text({
      enum: [
        'address-not-allowed',
        'not-reachable',
        'too-many-redirects',
        'not-found',
        'not-allowed-in',
        'answered-oddly',
        'too-large',
        'too-slow',
        'not-a-calendar',
        'not-caldav',
        'no-calendars',
        'too-much-in-it',
      ],
    }),
    /** When it is read again; a reader that takes it on puts this off, so that one that was killed leaves it to the next. */
    dueAt: at().notNull(),
    createdAt: at().notNull(),
  },
  (t) => [index('calendar_by_insider').on(t.insiderId), index('calendar_due').on(t.dueAt)],
)

// --- Said once -----------------------------------------------------------------------------------------------------------

/** What a meeting type asks besides the built-in questions. An edit is the next number, so that answers keep the words they were given to. */
export const questionnaire = pgTable(
  'questionnaire',
  {
    id: uuid().primaryKey(),
    meetingTypeId: uuid()
      .notNull()
      .references(() => meetingType.id),
    /** The highest one holds. Two edits at once want the same number, and one of them is refused. */
    number: integer().notNull(),
    definition: jsonb().notNull(),
    createdAt: at().notNull(),
  },
  (t) => [unique('questionnaire_number').on(t.meetingTypeId, t.number)],
)

export const screening = pgTable(
  'screening',
  {
    id: uuid().primaryKey(),
    insiderId: uuid()
      .notNull()
      .references(() => insider.id),
    requesterId: uuid()
      .notNull()
      .references(() => person.id),
    meetingTypeId: uuid()
      .notNull()
      .references(() => meetingType.id),
    questionnaireVersion: text().notNull(),
    expectationsVersion: text().notNull(),
    /** Of one that another insider's referral opened. */
    referralId: uuid(),
    createdAt: at().notNull(),
  },
  (t) => [
    unique('screening_of_insider').on(t.id, t.insiderId),
    index('screening_by_insider').on(t.insiderId, t.createdAt, t.id),
    index('screening_by_requester').on(t.requesterId),
    unique('screening_of_referral').on(t.referralId),
  ],
)

/** Personal text, under the data key of the person whose it is. A fact names it by id; erasure deletes the row. */
export const sealed = pgTable(
  'sealed',
  {
    id: uuid().primaryKey(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    screeningId: uuid()
      .notNull()
      .references(() => screening.id),
    kind: text({
      enum: [
        'answers',
        'decision-text',
        'questions',
        'answers-to-questions',
        'place',
        'override',
        'report',
        'booking-details',
        'move-note',
        'cancel-note',
        'explanation',
        'outcome-note',
        'referral',
        'referral-reason',
        'thanks',
        'help-line',
      ],
    }).notNull(),
    bytes: bytes().notNull(),
  },
  (t) => [index('sealed_by_screening').on(t.screeningId)],
)

/** What happened. Inserted only: a trigger refuses update and delete, for the owner too. */
export const fact = pgTable(
  'fact',
  {
    id: uuid().primaryKey(),
    insiderId: uuid()
      .notNull()
      .references(() => insider.id),
    sequence: bigint({ mode: 'number' }).notNull(),
    /** Counts what others may hear of, and that alone: a gap would say that something was decided. Null: it stays inside. */
    feedSequence: bigint({ mode: 'number' }),
    screeningId: uuid().notNull(),
    type: text().notNull(),
    at: at().notNull(),
    by: text({ enum: ['requester', 'insider', 'colleague', 'key', 'clock'] }).notNull(),
    /** Which session, token or key: an id, for the audit. */
    byId: text(),
    data: jsonb().notNull(),
    /** Order of the feed: a cursor over (transaction, feed sequence) never skips a late commit. */
    transaction: transactionId().notNull().default(sql`pg_current_xact_id()`),
    previousHash: bytes().notNull(),
    hash: bytes().notNull(),
  },
  (t) => [
    unique('fact_sequence').on(t.insiderId, t.sequence),
    index('fact_by_screening').on(t.screeningId, t.sequence),
    foreignKey({
      name: 'fact_screening',
      columns: [t.screeningId, t.insiderId],
      foreignColumns: [screening.id, screening.insiderId],
    }),
  ],
)

/** A meeting as it was booked; where it was moved to, the facts say. Refers for ever to the approval that allowed it; `booking_guard` demands that it is live. */
export const booking = pgTable(
  'booking',
  {
    id: uuid().primaryKey(),
    screeningId: uuid().notNull(),
    insiderId: uuid().notNull(),
    approvalId: uuid().notNull(),
    startsAt: at().notNull(),
    endsAt: at().notNull(),
    bookedAt: at().notNull(),
    /** Sealed `{phone, needs}`. */
    detailsId: uuid(),
  },
  (t) => [
    unique('booking_of_insider').on(t.id, t.insiderId),
    index('booking_by_screening').on(t.screeningId),
    foreignKey({
      name: 'booking_approval',
      columns: [t.approvalId, t.screeningId, t.insiderId],
      foreignColumns: [approval.id, approval.screeningId, approval.insiderId],
    }),
    check('booking_ends_after_start', sql`${t.startsAt} < ${t.endsAt}`),
  ],
)

// --- Working rows --------------------------------------------------------------------------------------------------------

/** A yes that holds. Undo deletes it; everything else that ends it sets `endedAt`. */
export const approval = pgTable(
  'approval',
  {
    id: uuid().primaryKey(),
    screeningId: uuid().notNull(),
    insiderId: uuid().notNull(),
    effectiveAt: at().notNull(),
    endedAt: at(),
  },
  (t) => [
    unique('approval_identity').on(t.id, t.screeningId, t.insiderId),
    uniqueIndex('approval_live').on(t.screeningId).where(sql`${t.endedAt} is null`),
    foreignKey({
      name: 'approval_screening',
      columns: [t.screeningId, t.insiderId],
      foreignColumns: [screening.id, screening.insiderId],
    }),
  ],
)

/** The span a booking blocks, buffers included. Two of one insider never overlap: `hold_overlap` in the migrations. */
export const hold = pgTable(
  'hold',
  {
    bookingId: uuid().primaryKey(),
    insiderId: uuid().notNull(),
    /** Half-open. A list of slots reads hundreds of these: as numbers that takes a quarter of the time. */
    heldFrom: atMs().notNull(),
    heldUntil: atMs().notNull(),
    /** The same, for the constraint. */
    span: span().notNull().generatedAlwaysAs(sql`tstzrange(to_timestamp(held_from / 1000.0), to_timestamp(held_until / 1000.0))`),
    minutes: smallint().notNull(),
    /** Day, ISO week and month in which the meeting starts, in the insider's zone of that day: limits and budgets count by them. */
    day: text().notNull(),
    week: text().notNull(),
    month: text().notNull(),
  },
  (t) => [
    index('hold_in_order').on(t.insiderId, t.heldFrom),
    foreignKey({ name: 'hold_booking', columns: [t.bookingId, t.insiderId], foreignColumns: [booking.id, booking.insiderId] }),
  ],
)

/** Where a screening stands and when the clock alone changes that: lists and the tidying job read it, the facts decide. */
export const course = pgTable(
  'course',
  {
    screeningId: uuid()
      .primaryKey()
      .references(() => screening.id),
    insiderId: uuid().notNull(),
    requesterId: uuid().notNull(),
    state: text().notNull(),
    deadlineAt: at(),
  },
  (t) => [
    index('course_due').on(t.deadlineAt).where(sql`${t.deadlineAt} is not null`),
    index('course_by_insider').on(t.insiderId, t.state),
    index('course_by_requester').on(t.requesterId, t.state),
  ],
)

/** The queue of mails: `position` is the order of the facts, so a cancel never overtakes its request. */
export const message = pgTable(
  'message',
  {
    id: uuid().primaryKey(),
    insiderId: uuid()
      .notNull()
      .references(() => insider.id),
    position: bigint({ mode: 'number' }).notNull(),
    kind: text().notNull(),
    recipientId: uuid()
      .notNull()
      .references(() => person.id),
    /** Whose data key seals the bytes: the requester's wherever their words may stand in it. */
    sealedForId: uuid()
      .notNull()
      .references(() => person.id),
    screeningId: uuid().references(() => screening.id),
    bookingId: uuid(),
    /** The fact that posted it; its instant is the calendar's DTSTAMP. */
    factId: uuid(),
    messageId: text().notNull(),
    /** Header Date: when it was posted, or later when it is due; whenever it leaves, every try says the same. */
    date: at().notNull(),
    dueAt: at().notNull(),
    /** Ids and instants its rendering needs beyond the facts. */
    data: jsonb().notNull(),
    state: text({ enum: ['waiting', 'sent', 'refused', 'dropped'] })
      .notNull()
      .default('waiting'),
    attempts: smallint().notNull().default(0),
    leaseUntil: at(),
    /** Fencing: only the holder of this lease may note what became of it. */
    lease: uuid(),
    /** The whole mail, rendered once and sealed; retries send these bytes. */
    bytes: bytes(),
    finishedAt: at(),
    /** Why it was refused or dropped: a word, no address. */
    reason: text(),
  },
  (t) => [
    unique('message_position').on(t.insiderId, t.position),
    index('message_due').on(t.dueAt).where(sql`${t.state} = 'waiting'`),
    index('message_order').on(t.screeningId, t.recipientId, t.position),
  ],
)

/** The secret of a link, as its SHA-256. Acting purposes have one effect; `status`, `meeting` and `clock` may be used often. */
/** Somebody whom an insider thought of for a requester. Who it is lies sealed under `textId`; how it stands, facts say. */
export const referral = pgTable(
  'referral',
  {
    id: uuid().primaryKey(),
    screeningId: uuid()
      .notNull()
      .references(() => screening.id),
    insiderId: uuid().notNull(),
    colleagueId: uuid()
      .notNull()
      .references(() => person.id),
    /** Null: they have no account here. */
    colleagueInsiderId: uuid().references(() => insider.id),
    textId: uuid().notNull(),
    createdAt: at().notNull(),
  },
  (t) => [
    index('referral_by_insider').on(t.insiderId, t.createdAt, t.id),
    index('referral_by_colleague').on(t.colleagueId, t.createdAt),
    index('referral_by_screening').on(t.screeningId),
    foreignKey({
      name: 'referral_screening',
      columns: [t.screeningId, t.insiderId],
      foreignColumns: [screening.id, screening.insiderId],
    }),
  ],
)

/** What goes from one insider to another: done under the other's lock, and then gone. No transaction holds two locks. */
export const crossing = pgTable('crossing', {
  id: uuid().primaryKey(),
  kind: text({ enum: ['opens', 'tells'] }).notNull(),
  referralId: uuid()
    .notNull()
    .references(() => referral.id),
  /** Of `tells`: how the second meeting went. */
  attendance: text(),
  createdAt: at().notNull(),
})

export const linkToken = pgTable(
  'link_token',
  {
    hash: bytes().primaryKey(),
    purpose: text({ enum: ['verify', 'status', 'decide', 'meeting', 'outcome', 'clock', 'download', 'consent'] }).notNull(),
    screeningId: uuid()
      .notNull()
      .references(() => screening.id),
    bookingId: uuid(),
    /** For a download: which file. */
    fileId: uuid(),
    /** For a colleague's consent: which referral. */
    referralId: uuid(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    expiresAt: at().notNull(),
    spentAt: at(),
    retiredAt: at(),
  },
  (t) => [index('link_token_by_screening').on(t.screeningId, t.purpose)],
)

/** Who has the clock of a meeting open: told there what the other side says, they get no mail of it. Of no worth a minute later. */
export const openClock = pgTable(
  'open_clock',
  { bookingId: uuid().notNull(), side: text({ enum: ['requester', 'insider'] }).notNull(), openUntil: at().notNull() },
  (t) => [primaryKey({ columns: [t.bookingId, t.side] })],
)

/** A browser proved to be the insider's by a mailed code. */
export const session = pgTable('session', {
  hash: bytes().primaryKey(),
  id: uuid().notNull().unique(),
  insiderId: uuid()
    .notNull()
    .references(() => insider.id),
  createdAt: at().notNull(),
  expiresAt: at().notNull(),
  revokedAt: at(),
})

/** A six-digit code on its way to an insider. */
export const browserCode = pgTable(
  'browser_code',
  {
    id: uuid().primaryKey(),
    insiderId: uuid()
      .notNull()
      .references(() => insider.id),
    /** Where it was asked for, and opens: behind a mail's link, or by an address at the desk, where anybody may ask. */
    door: text({ enum: ['link', 'desk'] })
      .notNull()
      .default('link'),
    hash: bytes().notNull(),
    triesLeft: smallint().notNull(),
    createdAt: at().notNull(),
    expiresAt: at().notNull(),
    usedAt: at(),
  },
  (t) => [index('browser_code_by_insider').on(t.insiderId, t.createdAt)],
)

/** An uploaded file; until it is claimed by a screening it belongs to nobody and lives seven days. */
export const file = pgTable(
  'file',
  {
    id: uuid().primaryKey(),
    claimHash: bytes().notNull(),
    /** Key of this file, wrapped by the master key while unclaimed, by the person's data key afterwards. */
    fileKey: bytes().notNull(),
    /** Sealed file name. */
    name: bytes().notNull(),
    mediaType: text().notNull(),
    sizeBytes: integer().notNull(),
    chunks: smallint().notNull(),
    complete: boolean().notNull(),
    /** When a scanner found nothing in it; null where none looked, or could say. */
    scannedAt: at(),
    personId: uuid().references(() => person.id),
    screeningId: uuid().references(() => screening.id),
    createdAt: at().notNull(),
    expiresAt: at(),
  },
  (t) => [
    index('file_by_screening').on(t.screeningId),
    index('file_expiry').on(t.expiresAt).where(sql`${t.expiresAt} is not null`),
  ],
)

/** A form half filled in, to be gone on with on another device. Sealed under a key that only the link holds: we can't read it. */
export const draft = pgTable(
  'draft',
  {
    id: uuid().primaryKey(),
    keyHash: bytes().notNull(),
    /** Counts the saves: of two devices that save, the one that saw less is told. */
    revision: integer().notNull(),
    bytes: bytes().notNull(),
    savedAt: at().notNull(),
    expiresAt: at().notNull(),
  },
  (t) => [index('draft_expiry').on(t.expiresAt)],
)

/** 256 KiB of a file, sealed; number and last flag are bound in. */
export const fileChunk = pgTable(
  'file_chunk',
  {
    fileId: uuid()
      .notNull()
      .references(() => file.id, { onDelete: 'cascade' }),
    number: smallint().notNull(),
    bytes: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.fileId, t.number] })],
)

/** The answer to a POST that created something, to be given again for the same key. */
export const idempotencyKey = pgTable(
  'idempotency_key',
  {
    scope: bytes().primaryKey(),
    requestHash: bytes().notNull(),
    status: smallint(),
    /** Sealed answer; under the data key of `personId`, so that erasure reaches it. */
    answer: bytes(),
    personId: uuid(),
    createdAt: at().notNull(),
  },
  (t) => [index('idempotency_key_age').on(t.createdAt)],
)

export const apiKey = pgTable('api_key', {
  id: uuid().primaryKey(),
  organizationId: uuid()
    .notNull()
    .references(() => organization.id),
  name: text().notNull(),
  scopes: text().array().notNull(),
  hash: bytes().notNull(),
  createdAt: at().notNull(),
  revokedAt: at(),
})

/** How often something happened in a window of time: limits per network, address and insider, across replicas. */
export const tally = pgTable(
  'tally',
  {
    /** Keyed hash of what is counted. */
    key: bytes().notNull(),
    windowStartsAt: at().notNull(),
    count: integer().notNull(),
    expiresAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStartsAt] }), index('tally_expiry').on(t.expiresAt)],
)
