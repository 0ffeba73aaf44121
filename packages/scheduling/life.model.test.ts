import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf, dayOf, weekdayOf } from './calendar.ts'
import type { Command, CommandType } from './commands.ts'
import type { Days } from './deadlines.ts'
import { decide, submit } from './decide.ts'
import type { Fact, FactType } from './facts.ts'
import { after, DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from './instant.ts'
import { UNDO_MS } from './policy.ts'
import { courseOf, deadlineOf, type ScreeningState } from './screening.ts'
import { notOffered } from './testing/days.ts'
import { COMMANDS, DAYS, free, on } from './testing/given.ts'
import { Life } from './testing/life.ts'
import { EVERY_FACT, keepsItsPromises } from './testing/promises.ts'
import type { Try } from './testing/try.ts'

const LIVES = 10_000
// Other lives each time, said with their seed so that they can be had again.
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)

/** How time goes by before somebody tries something: by a length, or to about the next deadline. */
type Wait = { readonly ms: number } | { readonly pastDeadlineMs: number }

interface Step extends Try {
  readonly wait: Wait
  /** Tries what suits the moment instead of `command`, so that lives get far. */
  readonly suits: number | null
}

/** What moves a life on from each state; anything else is tried as well. */
const SUITING: Record<ScreeningState, readonly CommandType[]> = {
  unverified: ['verify'],
  pending: [
    'look',
    'approve',
    'approve',
    'come-back',
    'ask',
    'reply',
    'decline',
    'undo',
    'release',
    'release',
    'release',
    'approve',
  ],
  asked: ['answer', 'answer', 'answer', 'tidy'],
  deferred: ['return', 'return', 'return', 'postpone', 'tidy'],
  approved: ['undo-decline', 'book', 'book', 'book', 'take-back', 'record-outcome', 'tidy'],
  booked: [
    'move',
    'move',
    'cancel',
    'answer-calendar',
    'answer-calendar',
    'tell-presence',
    'tell-presence',
    'tell-presence',
    'record-outcome',
    'tidy',
  ],
  concluded: [
    'record-outcome',
    'return',
    'return',
    'postpone',
    'answer-missed',
    'agree-contact',
    'end-contact',
    'say-thanks',
    'tell-help',
  ],
  cancelled: ['undo-decline', 'undo-decline', 'approve', 'approve', 'decline', 'undo', 'release', 'excuse', 'tidy'],
  replied: ['answer'],
  declined: [],
  expired: [],
  lapsed: [],
  withdrawn: [],
}

const COMMAND_TYPES = Object.keys(COMMANDS) as CommandType[]

const step: fc.Arbitrary<Step> = fc.record({
  command: fc.constantFrom(...COMMAND_TYPES),
  suits: fc.option(fc.nat(100), { freq: 3 }),
  byInsider: fc.boolean(),
  free: fc.nat(7).map((n) => n > 0),
  attendance: fc.constantFrom('attended', 'attended', 'missed', 'insider-absent'),
  names: fc.boolean(),
  gated: fc.nat(4).map((n) => n === 0),
  hindered: fc.nat(4).map((n) => n === 0),
  evenSo: fc.boolean(),
  weeksAhead: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(1, 1, 2) }, { weight: 1, arbitrary: fc.nat(30) }),
  daysOff: fc.oneof(
    { weight: 2, arbitrary: fc.constant<number[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 8 }) },
  ),
  aheadMs: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 90 * MINUTE_MS }) },
    { weight: 1, arbitrary: fc.constantFrom(DAY_MS, DAY_MS + MINUTE_MS) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 28 * DAY_MS }) },
  ),
  wait: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(0, 0, 1, MINUTE_MS, HOUR_MS, DAY_MS).map((ms) => ({ ms })) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 15 * MINUTE_MS }).map((ms) => ({ ms })) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 16 * DAY_MS }).map((ms) => ({ ms })) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(-DAY_MS, -MINUTE_MS, -MINUTE_MS, -1, 0, 1).map((pastDeadlineMs) => ({ pastDeadlineMs })),
    },
  ),
})

const plain: Omit<Step, 'command'> = {
  ...{
    suits: null,
    byInsider: false,
    free: true,
    attendance: 'attended',
    names: false,
    gated: false,
    hindered: false,
    evenSo: false,
  },
  ...{ weeksAhead: 1, daysOff: [], aheadMs: 3 * DAY_MS, wait: { ms: 0 } },
}
const said = (...commands: CommandType[]): Step[] => commands.map((command) => ({ ...plain, command }))
/** Left to chance, one life in twenty gets as far as a booking, and most that is to be seen comes after it. */
const TO_BOOKING = said('verify', 'approve', 'release', 'book')
const BEGINNINGS: readonly (readonly Step[])[] = [
  ...[[], [], [], []],
  said('verify', 'come-back', 'release'),
  [{ ...plain, command: 'verify', gated: true }, ...said('look')],
  TO_BOOKING,
  [...TO_BOOKING, ...said('answer-calendar', 'undo-decline')],
  [...TO_BOOKING, { ...plain, command: 'cancel', wait: { pastDeadlineMs: -DAY_MS } }],
  [
    ...TO_BOOKING,
    { ...plain, command: 'record-outcome', names: true, wait: { pastDeadlineMs: 1 } },
    { ...plain, command: 'return', wait: { ms: 4 * DAY_MS } },
  ],
  [
    ...TO_BOOKING,
    { ...plain, command: 'record-outcome', names: true, wait: { pastDeadlineMs: 1 } },
    ...said('agree-contact', 'say-thanks'),
    { ...plain, command: 'tell-help', wait: { ms: 180 * DAY_MS } },
  ],
]

describe(`lives made at random (SEED=${seed})`, () => {
  it(`${LIVES} agree with a life told in plain words, and break no promise`, () => {
    const seen = new Map<FactType | ScreeningState, number>()
    fc.assert(
      fc.property(
        fc.constantFrom(...BEGINNINGS),
        fc.array(step, { minLength: 1, maxLength: 24, size: 'max' }),
        (beginning, steps) => {
          const facts = live([...beginning, ...steps])
          keepsItsPromises(facts)
          for (const { type } of facts) seen.set(type, (seen.get(type) ?? 0) + 1)
        },
      ),
      { seed, numRuns: LIVES },
    )
    // Lives that all end at the first step would agree with anything.
    const rare = Object.keys(EVERY_FACT).filter((type) => (seen.get(type as FactType) ?? 0) < LIVES / 100)
    expect(rare).toEqual([])
  }, 60_000)
})

/** Leads one life through rules and model side by side. */
function live(steps: readonly Step[]): readonly Fact[] {
  let now: Instant = on(1)
  const life = new Life(now)
  let facts: Fact[] = [submit(now)]
  const read = new Map<Instant, unknown>()
  for (const [index, step] of steps.entries()) {
    now = later(now, step.wait, life.deadline)
    life.pass(now)
    const suiting = SUITING[life.state]
    const type = step.suits === null ? step.command : (suiting[step.suits % suiting.length] ?? step.command)
    const attempt = { ...step, command: type }

    const course = courseOf(facts, now)
    const judged = decide(course, commandOf(attempt, index, now, facts), now, daysOf(attempt.daysOff))
    const taken = judged === null || !('refused' in judged)
    same(`${type} is taken`, taken, life.tries(attempt, now))
    if (judged === null) facts = [...facts, ...course.due]
    else if (!('refused' in judged)) facts = [...facts, ...course.due, judged]

    const stands = courseOf(facts, now)
    same(`the state after ${type}`, stands.screening.state, life.state)
    same(`the deadline of ${life.state}`, deadlineOf(stands.screening), life.deadline)
    // Writing down what is due changes nothing that is read, and leaves nothing due.
    same('what is read once all is written down', courseOf([...facts, ...stands.due], now), { ...stands, due: [] })
    read.set(now, stands.screening)
  }
  facts = [...facts, ...courseOf(facts, now).due]
  // Whoever looks back later finds what was read then: no deadline has moved.
  for (const [then, screening] of read) {
    expect(
      courseOf(
        facts.filter(({ at }) => at <= then),
        then,
      ).screening,
    ).toEqual(screening)
  }
  return facts
}

function later(now: Instant, wait: Wait, deadline: number | null): Instant {
  if ('ms' in wait) return after(now, wait.ms)
  return deadline === null ? now : after(now, Math.max(0, deadline + wait.pastDeadlineMs - now))
}

/** Settings as they are at this step: days off come and go, and no deadline that was given moves with them. */
function daysOf(daysOff: readonly number[]): Days {
  const first = dayOf('2026-12-01')
  const without = notOffered(daysOff)
  return {
    ...DAYS,
    isOff: (day) => daysOff.includes(day - first + 1),
    isOffered: (day) => !without.includes(day - first + 1),
  }
}

function commandOf(attempt: Try, n: number, now: Instant, facts: readonly Fact[]) {
  const { command, aheadMs, byInsider, free: isFree, attendance, names, gated, hindered, evenSo, weeksAhead } = attempt
  const today = Math.floor((now + UNDO_MS) / DAY_MS)
  const weekOf = dateOf(today + 8 - weekdayOf(today) + (weeksAhead === 0 ? 1 : (weeksAhead - 1) * 7))
  const bookingId = facts.findLast((fact) => fact.type === 'booking-created')?.bookingId ?? 'none'
  const startsAt = after(now, aheadMs)
  const side = byInsider ? 'insider' : 'requester'
  const commands: { [T in CommandType]: Extract<Command, { type: T }> } = {
    verify: { type: 'verify', gate: gated ? 'two-missed' : null },
    look: { type: 'look' },
    approve: {
      ...COMMANDS.approve,
      decisionId: `decision-${n}`,
      approvalId: `approval-${n}`,
      limit: hindered ? 'met-recently' : null,
      evenSo,
      overrideTextId: evenSo ? `why-${n}` : null,
    },
    'come-back': { type: 'come-back', decisionId: `decision-${n}`, textId: null, weekOf },
    ask: { type: 'ask', decisionId: `decision-${n}`, textId: `questions-${n}` },
    reply: { type: 'reply', decisionId: `decision-${n}`, textId: `reply-${n}` },
    answer: { type: 'answer', textId: `answers-${n}` },
    return: { type: 'return', approvalId: `approval-${n}` },
    postpone: { type: 'postpone' },
    'correct-relationship': COMMANDS['correct-relationship'],
    report: { type: 'report', textId: `report-${n}` },
    decline: { type: 'decline', decisionId: `decision-${n}`, reason: 'no-time', askAgain: 'six-months', textId: `text-${n}` },
    undo: { type: 'undo' },
    release: { type: 'release' },
    'take-back': { type: 'take-back' },
    withdraw: { type: 'withdraw' },
    book: { ...COMMANDS.book, bookingId: `booking-${n}`, startsAt, offer: { ...free(startsAt), offered: isFree } },
    move: { type: 'move', bookingId, side, startsAt, offer: { ...free(startsAt), offered: isFree } },
    cancel: { type: 'cancel', bookingId, side },
    'answer-calendar': {
      ...{ type: 'answer-calendar', bookingId, side, answer: 'declined', writtenAt: now },
      sequence: facts.findLast((fact) => 'sequence' in fact)?.sequence ?? 0,
    },
    'undo-decline': { type: 'undo-decline', bookingId, offer: { ...free(startsAt), busy: isFree ? [] : [free(startsAt).hold] } },
    excuse: { type: 'excuse', bookingId },
    'tell-presence': { ...COMMANDS['tell-presence'], bookingId, side },
    'record-outcome': {
      ...{ type: 'record-outcome', bookingId, attendance, minutesLate: null, approvalId: `approval-${n}` },
      ...{ byPerson: byInsider, namesNextWeek: names, keepInTouch: names },
    },
    'answer-missed': { type: 'answer-missed', bookingId, disputes: evenSo, textId: `explanation-${n}` },
    refer: COMMANDS.refer,
    'agree-contact': { type: 'agree-contact' },
    'end-contact': { type: 'end-contact', because: side },
    'say-thanks': { type: 'say-thanks', textId: `thanks-${n}` },
    'tell-help': { type: 'tell-help', helped: 'partly', textId: null },
    tidy: { type: 'tidy' },
  }
  return commands[command]
}

// Some hundred thousand comparisons: `expect` would take four fifths of the time.
function same(what: string, is: unknown, meant: unknown): void {
  if (!isDeepStrictEqual(is, meant)) throw new Error(`${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(meant)}`)
}
