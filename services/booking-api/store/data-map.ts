/**
 * What a table is for. `said once`: inserted, then refused update and delete by a trigger. `sealed away`: inserted, never updated,
 * deleted by erasure. `working`: what holds now, to be rebuilt from facts or of no worth tomorrow. `settings`: edited by people.
 */
export type Sort = 'said once' | 'sealed away' | 'working' | 'settings'

/**
 * What a column holds. `sealed`: a person's words, name or address, encrypted. `key`: a key, wrapped. `hash`: of a secret or an address,
 * or a link of the chain. `plain`: nothing of a person's own: ids, instants, numbers, enumerations, what we made up ourselves.
 */
export type Tag = 'sealed' | 'key' | 'hash' | 'plain'

type Columns = Readonly<Record<string, readonly [tag: Tag, why: string]>>

const ID = ['plain', 'an id'] as const
const WHEN = ['plain', 'an instant'] as const
const COUNT = ['plain', 'a number'] as const
const WORD = ['plain', 'one of a few words of ours'] as const

/** Every column of every table. `schema.test.ts` holds the real schema against it: a new column is thought about or the tests fail. */
export const DATA_MAP = {
  api_key: {
    sort: 'settings',
    columns: {
      id: ID,
      organization_id: ID,
      name: ['plain', 'what the operator calls an integration; the command says so'],
      scopes: WORD,
      hash: ['hash', 'HMAC of the secret under a pepper that is not in the database'],
      created_at: WHEN,
      revoked_at: WHEN,
    },
  },
  approval: {
    sort: 'working',
    columns: { id: ID, screening_id: ID, insider_id: ID, effective_at: WHEN, ended_at: WHEN },
  },
  booking: {
    sort: 'said once',
    columns: {
      id: ID,
      screening_id: ID,
      insider_id: ID,
      approval_id: ID,
      starts_at: WHEN,
      ends_at: WHEN,
      booked_at: WHEN,
      details_id: ['plain', 'names the sealed number and needs'],
    },
  },
  browser_code: {
    sort: 'working',
    columns: {
      id: ID,
      insider_id: ID,
      hash: ['hash', 'HMAC under a key that is not in the database: a million codes are tried in no time against a bare hash'],
      door: WORD,
      tries_left: COUNT,
      created_at: WHEN,
      expires_at: WHEN,
      used_at: WHEN,
    },
  },
  calendar: {
    sort: 'settings',
    columns: {
      id: ID,
      insider_id: ID,
      kind: WORD,
      access: ['sealed', 'an address that opens the calendar, or a name and password with it, and what the insider calls it'],
      version: ['sealed', 'what its server answers for a version: text from outside'],
      busy: WHEN,
      unreadable: COUNT,
      taken_at: WHEN,
      read_at: WHEN,
      failures: COUNT,
      reason: WORD,
      due_at: WHEN,
      created_at: WHEN,
    },
  },
  calendar_feed: {
    sort: 'settings',
    columns: { insider_id: ID, hash: ['hash', 'SHA-256 of 256 random bits'], created_at: WHEN },
  },
  course: {
    sort: 'working',
    columns: { screening_id: ID, insider_id: ID, requester_id: ID, state: WORD, deadline_at: WHEN },
  },
  draft: {
    sort: 'working',
    columns: {
      id: ID,
      key_hash: ['hash', 'SHA-256 of 256 random bits'],
      revision: COUNT,
      bytes: ['sealed', 'a form half filled in, under a key that only its link holds'],
      saved_at: WHEN,
      expires_at: WHEN,
    },
  },
  fact: {
    sort: 'said once',
    columns: {
      id: ID,
      insider_id: ID,
      sequence: COUNT,
      feed_sequence: COUNT,
      screening_id: ID,
      type: WORD,
      at: WHEN,
      by: WORD,
      by_id: ['plain', 'id of a session or key, or “mail” for an answer by mail'],
      data: ['plain', 'ids, enumerations, numbers, instants: the type Fact has no text'],
      transaction: COUNT,
      previous_hash: ['hash', 'the link before'],
      hash: ['hash', 'this link of the chain'],
    },
  },
  file: {
    sort: 'working',
    columns: {
      id: ID,
      claim_hash: ['hash', 'SHA-256 of 256 random bits'],
      file_key: ['key', 'wrapped by the master key until claimed, then by the person’s'],
      name: ['sealed', 'a file’s name may say whose it is'],
      media_type: WORD,
      size_bytes: COUNT,
      chunks: COUNT,
      complete: ['plain', 'yes or no'],
      scanned_at: WHEN,
      person_id: ID,
      screening_id: ID,
      created_at: WHEN,
      expires_at: WHEN,
    },
  },
  file_chunk: {
    sort: 'working',
    columns: { file_id: ID, number: COUNT, bytes: ['sealed', 'the content, under the file’s own key'] },
  },
  hold: {
    sort: 'working',
    columns: {
      booking_id: ID,
      insider_id: ID,
      held_from: WHEN,
      held_until: WHEN,
      span: WHEN,
      minutes: COUNT,
      day: ['plain', 'a date'],
      week: ['plain', 'an ISO week'],
      month: ['plain', 'a month'],
    },
  },
  idempotency_key: {
    sort: 'working',
    columns: {
      scope: ['hash', 'HMAC of caller, path and key'],
      request_hash: ['hash', 'of the body; its text can’t be guessed from it, for an address alone is no body'],
      status: COUNT,
      answer: ['sealed', 'may repeat what the requester wrote; under their key'],
      person_id: ID,
      created_at: WHEN,
    },
  },
  insider: {
    sort: 'settings',
    columns: {
      id: ID,
      organization_id: ID,
      person_id: ID,
      slug: ['plain', 'the public address of their page, chosen to be public'],
      time_zone: ['plain', 'shown on the public page'],
      weekly_hours: ['plain', 'minutes of weekdays'],
      date_overrides: ['plain', 'dates and minutes'],
      pause: ['plain', 'a date'],
      limits: ['plain', 'numbers'],
      remind_day_before: ['plain', 'yes or no'],
      is_admin: ['plain', 'yes or no'],
      last_sequence: COUNT,
      last_feed_sequence: COUNT,
      last_position: COUNT,
      chain_head: ['hash', 'the last link of the chain'],
      created_at: WHEN,
    },
  },
  insider_text: {
    sort: 'settings',
    columns: {
      insider_id: ID,
      key: WORD,
      language: WORD,
      version: COUNT,
      bytes: ['sealed', 'the insider’s own words to those they write to'],
      changed_at: WHEN,
    },
  },
  link_token: {
    sort: 'working',
    columns: {
      hash: ['hash', 'SHA-256 of 256 random bits'],
      purpose: WORD,
      screening_id: ID,
      booking_id: ID,
      file_id: ID,
      person_id: ID,
      expires_at: WHEN,
      spent_at: WHEN,
      retired_at: WHEN,
    },
  },
  meeting_type: {
    sort: 'settings',
    columns: {
      id: ID,
      insider_id: ID,
      title: ['plain', 'shown on the public page'],
      minutes: COUNT,
      place: WORD,
      place_detail: ['sealed', 'a room or a join link, shown after booking alone'],
      notice_minutes: COUNT,
      horizon_days: COUNT,
      step_minutes: COUNT,
      buffer_before_minutes: COUNT,
      buffer_after_minutes: COUNT,
      retired_at: WHEN,
    },
  },
  message: {
    sort: 'working',
    columns: {
      id: ID,
      insider_id: ID,
      position: COUNT,
      kind: WORD,
      recipient_id: ID,
      sealed_for_id: ID,
      screening_id: ID,
      booking_id: ID,
      fact_id: ID,
      message_id: ['plain', 'the row’s own id at our domain'],
      date: WHEN,
      due_at: WHEN,
      data: ['plain', 'ids and instants'],
      state: WORD,
      attempts: COUNT,
      lease_until: WHEN,
      lease: ID,
      bytes: ['sealed', 'the whole mail'],
      finished_at: WHEN,
      reason: ['plain', 'a word of ours, or the three digits of a mail server'],
    },
  },
  open_clock: {
    sort: 'working',
    columns: { booking_id: ID, side: WORD, open_until: WHEN },
  },
  organization: {
    sort: 'settings',
    columns: {
      id: ID,
      name: ['plain', 'shown on the public page'],
      address_key: ['key', 'of the hashes of addresses, wrapped by the master key'],
      minors: WORD,
      allowed_hours: ['plain', 'minutes of weekdays'],
      longest_minutes: COUNT,
      minutes_per_week: COUNT,
      minutes_per_month: COUNT,
      standing: WORD,
      created_at: WHEN,
    },
  },
  person: {
    sort: 'working',
    columns: {
      id: ID,
      organization_id: ID,
      address_hash: ['hash', 'HMAC under the organization’s key; the same person is known again by it, also after erasure'],
      identity_hash: ['hash', 'the same of the address without what its provider ignores'],
      data_key: ['key', 'wrapped by the master key; null once erased'],
      profile: ['sealed', 'name, address, zone, language; null once erased'],
      bounces_since: WHEN,
      bounce_status: ['plain', 'digits with dots, as RFC 3463 numbers why mail comes back'],
    },
  },
  questionnaire: {
    sort: 'said once',
    columns: {
      id: ID,
      meeting_type_id: ID,
      number: COUNT,
      definition: ['plain', 'questions to everybody, shown on the public page'],
      created_at: WHEN,
    },
  },
  screening: {
    sort: 'said once',
    columns: {
      id: ID,
      insider_id: ID,
      requester_id: ID,
      meeting_type_id: ID,
      questionnaire_version: WORD,
      expectations_version: WORD,
      created_at: WHEN,
    },
  },
  sealed: {
    sort: 'sealed away',
    columns: { id: ID, person_id: ID, screening_id: ID, kind: WORD, bytes: ['sealed', 'answers, texts, numbers, needs'] },
  },
  session: {
    sort: 'working',
    columns: {
      hash: ['hash', 'SHA-256 of 256 random bits'],
      id: ID,
      insider_id: ID,
      created_at: WHEN,
      expires_at: WHEN,
      revoked_at: WHEN,
    },
  },
  tally: {
    sort: 'working',
    columns: {
      key: ['hash', 'HMAC of what is counted: a network, an insider'],
      window_starts_at: WHEN,
      count: COUNT,
      expires_at: WHEN,
    },
  },
} as const satisfies Record<string, { sort: Sort; columns: Columns }>
