import type { Deps } from '../deps.ts'
import { Refused } from '../refused.ts'
import {
  type Account,
  accessOf,
  addCalendar,
  type CalendarAccess,
  type CalendarRow,
  calendarsOf,
  changeCalendar,
  type Login,
  MOST_CALENDARS,
} from '../store/calendars.ts'
import { type Insider, lockInsider } from '../store/insiders.ts'
import { withinTransaction } from '../transact.ts'
import { accountAt, collectionId, serverAddress } from './caldav/account.ts'
import { logIn } from './caldav/log-in.ts'
import { feedAddress } from './feed.ts'
import { notRead } from './not-read.ts'
import { CalendarFailed } from './read-apart.ts'
import { nextRead, takeFrom } from './read-calendar.ts'

/** Where a calendar is to be read: a file by its address, or with a user and password an account at a CalDAV server. */
export interface CalendarDoor {
  readonly address: string
  readonly user?: string | undefined
  readonly password?: string | undefined
  /** Ids of an account's calendars; not given: all, those too that come later. */
  readonly only?: readonly string[] | null | undefined
}

/**
 * Adds a calendar once it was read: one that cannot be would leave somebody to believe that it counts. An address that was added before
 * gives the calendar there is; an account, with the password and choice of now.
 *
 * @throws Refused `calendar-not-read` with why, `too-many-calendars`
 */
export async function addCalendarFor(
  deps: Deps,
  insider: Insider,
  { label, ...door }: CalendarDoor & { label?: string | undefined },
): Promise<{ row: CalendarRow; isNew: boolean }> {
  const { address, login } = opened(door)
  const known = await calendarsOf(deps.database, insider.id)
  const same = known.find((row) => {
    const access = accessOf(insider, row)
    return access.address === address && access.login?.user === login?.user
  })
  if (same && !login) return { row: same, isNew: false }
  if (!same && known.length >= MOST_CALENDARS) throw new Refused('too-many-calendars')
  const now = deps.clock()
  const { taken, name } = await firstReading(deps, insider, { address, label: '', ...(login && { login }) })
  const called = label?.trim() || (same && accessOf(insider, same).label) || name || (URL.parse(address)?.hostname ?? '')
  const read = { access: { address, label: called, ...(login && { login }) }, taken, dueAt: nextRead(now, 0) }
  const row = await withinTransaction(deps, async (tx) => {
    await lockInsider(tx, insider.id)
    if (same) await changeCalendar(tx, insider, same.id, read, now)
    else if ((await calendarsOf(tx, insider.id)).length >= MOST_CALENDARS) throw new Refused('too-many-calendars')
    const id = same?.id ?? (await addCalendar(tx, insider, { kind: login ? 'caldav' : 'feed', ...read }, now))
    return (await calendarsOf(tx, insider.id)).find((one) => one.id === id)
  })
  if (!row) throw new Refused('not-found') // removed by somebody at the same time
  return { row, isNew: !same }
}

/**
 * Reads these calendars of an account from now on, or all, and with another password where one is given.
 *
 * @throws Refused `calendar-not-read` with why; then it stays as it was
 */
export async function changeAccount(
  deps: Deps,
  insider: Insider,
  row: CalendarRow,
  { only, password }: { only: readonly string[] | null; password?: string | undefined },
): Promise<void> {
  const { login, ...before } = accessOf(insider, row)
  if (!login) throw wrong('/only', 'is for accounts: a calendar file is one calendar')
  const access = { ...before, login: { ...login, only, password: password ?? login.password } }
  const now = deps.clock()
  const { taken } = await firstReading(deps, insider, access)
  const read = { access, taken, dueAt: nextRead(now, 0) }
  await withinTransaction(deps, (tx) => changeCalendar(tx, insider, row.id, read, now))
}

/**
 * The calendars an account has, before any is read.
 *
 * @throws Refused `calendar-not-read` with why
 */
export async function accountBehind(deps: Deps, door: CalendarDoor): Promise<Account> {
  const { address, login } = opened(door)
  if (!login) throw wrong('/user', 'is needed')
  try {
    return await accountAt(logIn(deps.fetchOutside, login), address)
  } catch (error) {
    throw error instanceof CalendarFailed ? notRead(error.reason, login) : error
  }
}

function opened({ address: typed, user, password, only }: CalendarDoor): { address: string; login: Login | undefined } {
  if (user === undefined && password !== undefined) throw wrong('/user', 'is needed with a password')
  if (user !== undefined && password === undefined) throw wrong('/password', 'is needed with a user')
  const login = user === undefined || password === undefined ? undefined : { user, password, only: only ?? null }
  if (!login && only) throw wrong('/only', 'is for accounts: a calendar file is one calendar')
  const address = login ? serverAddress(typed) : feedAddress(typed)
  if (!URL.parse(address)?.hostname) throw notRead('address-not-allowed', login)
  return { address, login }
}

async function firstReading(deps: Deps, insider: Insider, access: CalendarAccess) {
  try {
    const read = await takeFrom(deps, insider, { access, known: {} }, deps.clock())
    if (!read) throw new CalendarFailed('answered-oddly')
    const { name, ...taken } = read
    const there = new Set(taken.version.account?.collections.map(collectionId))
    const stranger = access.login?.only?.findIndex((id) => !there.has(id)) ?? -1
    if (stranger >= 0) throw wrong(`/only/${stranger}`, 'is no calendar of this account')
    return { taken, name: access.login ? null : name }
  } catch (error) {
    throw error instanceof CalendarFailed ? notRead(error.reason, access.login) : error
  }
}

function wrong(pointer: string, detail: string): Refused {
  return new Refused('invalid', { fields: [{ pointer, detail }] })
}
