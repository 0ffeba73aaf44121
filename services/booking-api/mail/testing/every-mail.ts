import { type Instant, instant } from '@vestibule/scheduling/instant.ts'
import type { Host, MailContent, MailKind, Reader } from '../content.ts'
import type { Language } from '../languages.ts'
import type { Meeting } from '../meeting.ts'

export const PUBLIC_URL = 'https://talk.example.org'
export const at = (text: string): Instant => instant(Date.parse(text))

export const ada: Host = {
  name: 'Ada Example',
  organization: 'Demo Works',
  timeZone: 'Europe/Berlin',
  publicAddress: `${PUBLIC_URL}/ada`,
  myRequest: `${PUBLIC_URL}/my-request`,
}
export const requester: Reader = { name: 'Robin Sample', address: 'robin@example.net', timeZone: 'Europe/Lisbon', language: 'en' }
export const insider: Reader = { name: 'Ada Example', address: 'ada@example.org', timeZone: 'Europe/Berlin', language: 'en' }
export const settings = {
  publicUrl: PUBLIC_URL,
}
export const sender = { name: 'Demo Works', address: 'calls@example.org' }

/** What a requester may type, everywhere they may type. */
export interface Typed {
  readonly name: string
  readonly words: string
}
export const plain: Typed = {
  name: 'Robin Sample',
  words: 'I restore old maps for a museum.\nI’d like to learn how a lab is run.',
}

export function meetingOf(typed: Typed = plain): Meeting {
  return {
    uid: 'bkg_01kafh0000e00000000000000@example.org',
    sequence: 0,
    at: at('2026-11-23T10:11:12Z'),
    startsAt: at('2026-12-01T09:00:00Z'),
    endsAt: at('2026-12-01T09:15:00Z'),
    minutes: 15,
    requesterName: typed.name,
    requesterTimeZone: 'Europe/Lisbon',
    place: 'phone',
    placeDetail: null,
    organizer: sender,
    asksForAnswer: false,
  }
}

/** What is meant to be tapped beside our own pages: two who are introduced are to write to each other. */
export const REACHED: ReadonlySet<string> = new Set(['mailto:cleo@example.org', 'mailto:robin@example.net'])

/** One mail of each kind, with its reader; a kind without a sample does not compile. */
export function everyMail(
  typed: Typed = plain,
  language: Language = 'en',
): Record<MailKind, { content: MailContent; reader: Reader }> {
  const meeting = meetingOf(typed)
  const before = { startsAt: at('2026-11-27T09:00:00Z'), endsAt: at('2026-11-27T09:15:00Z') }
  const by = at('2026-12-06T13:30:00Z')
  const bob = { ...requester, name: typed.name, language }
  const host = { ...insider, language }
  const status = `${PUBLIC_URL}/request#t=stays`
  const clock = `${PUBLIC_URL}/clock#t=clock`
  const decide = (verdict: string) => `${PUBLIC_URL}/decide?verdict=${verdict}#t=acting`
  const outcome = (what: string) => `${PUBLIC_URL}/outcome?was=${what}#t=acting`
  const week = {
    monday: '2026-12-07',
    friday: '2026-12-11',
    opensAt: at('2026-12-06T23:00:00Z'),
    closesAt: at('2026-12-12T00:00:00Z'),
    statusLink: status,
  }
  const consent = (what: string) => `${PUBLIC_URL}/consent?says=${what}#t=acting`
  const named = { requesterName: typed.name, colleagueName: 'Cleo Colleague' }
  const dossier = {
    requesterName: typed.name,
    requesterAddress: 'robin@example.net',
    requesterTimeZone: 'Europe/Lisbon',
    meetingTitle: 'A phone conversation',
    minutes: 15,
    decideBy: by,
    who: typed.words,
    why: typed.words,
    wantsToLearn: typed.words,
    relationship: `Friend of a friend, by ${typed.name}`,
    standing: { with: 'organization', kept: 2, missed: 0, lateCancelled: 1 },
    expectationsAcceptedAt: at('2026-11-22T17:05:00Z'),
    answers: [
      { question: 'What do you do now, and for whom?', answer: typed.words },
      { question: 'What do you want to learn?', answer: typed.words },
      { question: 'Anything else?', answer: '' },
    ],
    files: [
      {
        question: null,
        name: `${typed.name}.pdf`,
        mediaType: 'application/pdf',
        sizeBytes: 183_400,
        scanned: true,
        attached: true,
      },
      {
        question: 'The worksheet of Ada Insider, filled in',
        name: 'goals.docx',
        mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        sizeBytes: 2_400_000,
        scanned: false,
        attached: false,
      },
    ],
    nextFreeAt: at('2026-11-26T13:00:00Z'),
    calendarsStaleSince: at('2026-11-20T09:00:00Z'),
    budget: { period: 'week', used: 45, most: 60 },
    limit: { reached: 'met-recently', metAt: at('2026-08-03T09:00:00Z') },
    links: {
      approve: decide('approve'),
      'come-back': decide('come-back'),
      ask: decide('ask'),
      reply: decide('reply'),
      decline: decide('decline'),
      open: `${PUBLIC_URL}/decide#t=acting`,
    },
  } as const
  return {
    'verify-address': {
      reader: bob,
      content: { kind: 'verify-address', confirmLink: `${PUBLIC_URL}/confirm#t=acting`, confirmBy: by },
    },
    'link-again': { reader: bob, content: { kind: 'link-again', statusLink: status } },
    'browser-code': {
      reader: host,
      content: { kind: 'browser-code', door: 'link', code: '042871', expiresAt: at('2026-11-23T10:41:00Z') },
    },
    dossier: { reader: host, content: { kind: 'dossier', ...dossier, rounds: [] } },
    answers: {
      reader: host,
      content: {
        kind: 'answers',
        ...dossier,
        rounds: [
          [
            { question: 'Which maps?', answer: typed.words },
            { question: 'Since when?', answer: '' },
          ],
          [{ question: 'Where?', answer: typed.words }],
        ],
      },
    },
    'decide-reminder': {
      reader: host,
      content: {
        kind: 'decide-reminder',
        requesterName: typed.name,
        minutes: 15,
        wantsToLearn: typed.words,
        decideBy: by,
        links: dossier.links,
      },
    },
    'insider-links': {
      reader: host,
      content: {
        kind: 'insider-links',
        requests: [
          { what: 'request', requesterName: typed.name, at: at('2026-11-22T17:05:00Z'), link: decide('open') },
          { what: 'request', requesterName: null, at: at('2026-11-21T17:05:00Z'), link: decide('look') },
          { what: 'meeting', requesterName: typed.name, at: at('2026-12-01T09:00:00Z'), link: decide('meeting') },
          { what: 'outcome', requesterName: typed.name, at: at('2026-11-20T09:00:00Z'), link: decide('outcome') },
        ],
      },
    },
    'held-back': {
      reader: host,
      content: {
        kind: 'held-back',
        requests: [
          { reason: 'two-missed', since: at('2026-11-22T17:05:00Z'), link: decide('look') },
          { reason: 'reported', since: at('2026-11-20T17:05:00Z'), link: decide('look') },
        ],
      },
    },
    'come-back': { reader: bob, content: { kind: 'come-back', ...week, ownLine: 'Bring the map you like best.', mayMove: true } },
    'window-moved': { reader: bob, content: { kind: 'window-moved', ...week, ownLine: null, mayMove: false } },
    'window-missed': { reader: bob, content: { kind: 'window-missed' } },
    'names-next-week': { reader: bob, content: { kind: 'names-next-week', ...week, ownLine: null, mayMove: true } },
    'came-for-a-name': {
      reader: host,
      content: { kind: 'came-for-a-name', requesterName: typed.name, outcomeLink: outcome('attended') },
    },
    'referral-offered': { reader: bob, content: { kind: 'referral-offered', answerBy: by, statusLink: status } },
    'referral-asked': {
      reader: { ...host, name: 'Cleo Colleague', address: 'cleo@example.org' },
      content: {
        ...{ kind: 'referral-asked', ...named, letter: `I met ${typed.name} last week.\n\n${typed.words}`, minutes: 30 },
        ...{ answerBy: by, links: { yes: consent('yes'), 'not-now': consent('not-now'), never: consent('never') } },
      },
    },
    'referral-dropped': { reader: host, content: { kind: 'referral-dropped', ...named } },
    'referral-accepted': { reader: host, content: { kind: 'referral-accepted', ...named, opens: true } },
    introduced: { reader: bob, content: { kind: 'introduced', ...named, colleagueAddress: 'cleo@example.org' } },
    'introduced-to-colleague': {
      reader: { ...host, name: 'Cleo Colleague', address: 'cleo@example.org' },
      content: { kind: 'introduced-to-colleague', ...named, requesterAddress: 'robin@example.net' },
    },
    'referral-went': {
      reader: { ...host, name: 'Cleo Colleague', address: 'cleo@example.org' },
      content: { kind: 'referral-went', ...named, consentLink: `${PUBLIC_URL}/consent#t=acting` },
    },
    'referral-none': { reader: bob, content: { kind: 'referral-none' } },
    'referral-refused': { reader: host, content: { kind: 'referral-refused', ...named } },
    'referral-withdrawn': {
      reader: { ...host, name: 'Cleo Colleague', address: 'cleo@example.org' },
      content: { kind: 'referral-withdrawn', ...named },
    },
    'referral-outcome': { reader: host, content: { kind: 'referral-outcome', ...named, attendance: 'attended' } },
    'contact-asked': { reader: bob, content: { kind: 'contact-asked', statusLink: status } },
    'thanks-asked': { reader: bob, content: { kind: 'thanks-asked', statusLink: status } },
    'help-asked': { reader: bob, content: { kind: 'help-asked', statusLink: status } },
    thanks: { reader: host, content: { kind: 'thanks', requesterName: typed.name, text: typed.words } },
    'help-line': { reader: host, content: { kind: 'help-line', requesterName: typed.name, text: typed.words } },
    'not-returned': { reader: host, content: { kind: 'not-returned', requesterName: typed.name } },
    returned: { reader: host, content: { kind: 'returned', requesterName: typed.name, chooseBy: by } },
    asked: {
      reader: bob,
      content: { kind: 'asked', questions: ['Which maps have you restored?', 'Since when?'], answerBy: by, statusLink: status },
    },
    'asked-closed': { reader: bob, content: { kind: 'asked-closed' } },
    replied: {
      reader: bob,
      content: { kind: 'replied', text: 'Start with the paper.\n\nThen the ink.', answerBy: by, statusLink: status },
    },
    'reply-answered': {
      reader: host,
      content: { kind: 'reply-answered', requesterName: typed.name, text: typed.words, decideLink: decide('read') },
    },
    approved: {
      reader: bob,
      content: {
        kind: 'approved',
        statusLink: status,
        chooseBy: by,
        minutes: 15,
        ownLine: 'Mornings are the quiet time here.',
        startsAt: [at('2026-12-01T09:00:00Z'), at('2026-12-02T09:00:00Z')],
      },
    },
    'approval-ending': { reader: bob, content: { kind: 'approval-ending', statusLink: status, chooseBy: by } },
    declined: {
      reader: bob,
      content: {
        kind: 'declined',
        reason: 'slump',
        text: 'Dear Robin,\n\nthank you for writing. Our field is going through a lean time.\n\nAda',
        askAgainAt: at('2027-06-01T00:00:00Z'),
      },
    },
    'taken-back': { reader: bob, content: { kind: 'taken-back' } },
    expired: { reader: bob, content: { kind: 'expired' } },
    lapsed: { reader: bob, content: { kind: 'lapsed' } },
    erased: { reader: host, content: { kind: 'erased', reachedAt: at('2026-11-23T09:00:00Z') } },
    withdrawn: { reader: host, content: { kind: 'withdrawn', requesterName: typed.name } },
    'invitation-to-requester': {
      reader: bob,
      content: { kind: 'invitation-to-requester', meeting, again: false, statusLink: status, clockLink: clock },
    },
    'invitation-to-insider': {
      reader: host,
      content: {
        kind: 'invitation-to-insider',
        meeting,
        again: false,
        phone: '+351 21 000 00 00',
        needs: typed.words,
        meetingLink: `${PUBLIC_URL}/meeting#t=stays`,
        clockLink: clock,
      },
    },
    'moved-to-requester': {
      reader: bob,
      content: {
        kind: 'moved-to-requester',
        meeting: { ...meeting, sequence: 1 },
        from: before,
        by: 'insider',
        note: 'A train I can’t change, sorry.',
        noneTheWorseUntil: at('2026-11-30T09:00:00Z'),
        statusLink: status,
        clockLink: clock,
      },
    },
    'moved-to-insider': {
      reader: host,
      content: {
        kind: 'moved-to-insider',
        meeting: { ...meeting, sequence: 1 },
        from: before,
        by: 'requester',
        note: typed.words,
        phone: '+351 21 000 00 00',
        needs: typed.words,
        meetingLink: `${PUBLIC_URL}/meeting#t=stays`,
        clockLink: clock,
      },
    },
    'reminder-to-requester': {
      reader: bob,
      content: {
        kind: 'reminder-to-requester',
        meeting,
        clocksChanged: ['Europe/Berlin', 'Europe/Lisbon'],
        statusLink: status,
        clockLink: clock,
      },
    },
    'reminder-to-insider': {
      reader: host,
      content: {
        kind: 'reminder-to-insider',
        meeting,
        clocksChanged: [],
        phone: '+351 21 000 00 00',
        meetingLink: `${PUBLIC_URL}/meeting#t=stays`,
        clockLink: clock,
      },
    },
    'absence-to-requester': { reader: bob, content: { kind: 'absence-to-requester', meeting, chooseBy: by, statusLink: status } },
    'absence-to-insider': {
      reader: host,
      content: { kind: 'absence-to-insider', meeting, approveLink: decide('approve') },
    },
    'cancelled-to-requester': {
      reader: bob,
      content: {
        kind: 'cancelled-to-requester',
        meeting,
        by: 'insider',
        note: 'I’m ill, sorry.',
        chooseBy: by,
        undoUntil: null,
        statusLink: status,
      },
    },
    'cancelled-to-insider': {
      reader: host,
      content: {
        kind: 'cancelled-to-insider',
        meeting,
        by: 'requester',
        note: typed.words,
        late: true,
        undoUntil: at('2026-11-30T12:00:00Z'),
        approveLink: decide('approve'),
      },
    },
    'calendar-answer-to-requester': {
      reader: bob,
      content: { kind: 'calendar-answer-to-requester', meeting, why: 'counter', statusLink: status },
    },
    'calendar-answer-to-insider': {
      reader: host,
      content: { kind: 'calendar-answer-to-insider', meeting, why: 'declined', meetingLink: `${PUBLIC_URL}/meeting#t=stays` },
    },
    'other-late': {
      reader: host,
      content: {
        kind: 'other-late',
        meeting,
        by: 'requester',
        minutesLate: 5,
        comesAt: at('2026-12-01T09:05:00Z'),
        clockLink: clock,
      },
    },
    'other-waits': { reader: host, content: { kind: 'other-waits', meeting, phone: '+351 21 000 00 00', clockLink: clock } },
    'answer-taken': {
      reader: host,
      content: {
        kind: 'answer-taken',
        requesterName: typed.name,
        verdict: 'decline',
        words: ['Dear Robin,\n\nthank you for writing. My weeks are full.\n\nAda'],
        week: null,
        effectiveAt: at('2026-11-23T10:20:00Z'),
        decideLink: `${PUBLIC_URL}/decide#t=acting`,
      },
    },
    'answer-not-taken': {
      reader: host,
      content: { kind: 'answer-not-taken', requesterName: typed.name, why: 'not-proved', decideLink: decide('approve') },
    },
    'return-taken': { reader: bob, content: { kind: 'return-taken', statusLink: status, chooseBy: by } },
    'reply-not-passed-on': { reader: bob, content: { kind: 'reply-not-passed-on', statusLink: status } },
    'missed-to-requester': {
      reader: bob,
      content: { kind: 'missed-to-requester', meeting, answerBy: at('2026-12-15T09:20:00Z'), statusLink: status },
    },
    'missed-answered-to-insider': {
      reader: host,
      content: {
        kind: 'missed-answered-to-insider',
        meeting,
        disputes: true,
        explanation: typed.words,
        outcomeLink: `${PUBLIC_URL}/outcome#t=acting`,
      },
    },
    'missed-stays-to-requester': {
      reader: bob,
      content: { kind: 'missed-stays-to-requester', meeting, remembered: true, statusLink: status },
    },
    'missed-corrected-to-requester': {
      reader: bob,
      content: { kind: 'missed-corrected-to-requester', meeting, statusLink: status },
    },
    'outcome-asked': {
      reader: host,
      content: {
        kind: 'outcome-asked',
        meeting,
        links: {
          attended: outcome('attended'),
          late: outcome('late'),
          missed: outcome('missed'),
          failed: outcome('failed'),
          'insider-absent': outcome('insider-absent'),
        },
        shown: true,
        correctUntil: at('2026-12-15T09:15:00Z'),
      },
    },
  }
}
