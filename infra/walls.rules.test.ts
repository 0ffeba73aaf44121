import { describe, expect, it } from 'vitest'
import { type Import, linesWith, type Source, source, sources } from './sources.ts'

// The walls of docs/architecture.md, "Direction": booking-page -> client -HTTP-> http -> transact -> store -> scheduling <- mail <- worker.
// Each rule says what breaks it, with file and line. Tests, and what only they use, may look behind any of them.
const TESTS = /\.test\.ts$|\/(testing|proofs|races)\/|^infra\//
const ALL = sources(/^(packages|services|infra)\/.*\.(ts|tsx|mjs|js|sql)$/)
const OURS = ALL.filter(({ path }) => !TESTS.test(path))
const SERVICE = OURS.filter(({ path }) => path.startsWith('services/booking-api/') && !path.includes('/inbox-page/'))
const RULES = OURS.filter(({ path }) => path.startsWith('packages/'))

type Room = 'scheduling' | 'client' | 'page' | 'http' | 'store' | 'mail' | 'worker' | 'service' | 'elsewhere'

/** The room a path lies in; `service` is what lies beside `transact`, between the rooms. */
function roomOf(path: string): Room {
  const [, top, name, folder] = /^(packages|services)\/([^/]+)\/?([^/]*)\/?/.exec(path) ?? []
  if (top === 'packages') return name === 'scheduling' ? 'scheduling' : 'client'
  if (top !== 'services') return 'elsewhere'
  if (name === 'booking-page') return 'page'
  return folder === 'http' || folder === 'store' || folder === 'mail' || folder === 'worker' ? folder : 'service'
}

/** Whether something in a room may import something: by room, or the very file or package. */
const MAY: Record<Exclude<Room, 'elsewhere'>, (one: Import, from: Source) => boolean> = {
  scheduling: ({ target }) => roomOf(target) === 'scheduling',
  client: ({ target }) => roomOf(target) === 'client' || isPackage(target),
  page: ({ target, typeOnly }) =>
    roomOf(target) === 'page' ||
    roomOf(target) === 'client' ||
    isPackage(target) ||
    (typeOnly && target.includes('/http/schemas/')),
  http: ({ target }) =>
    !['worker', 'page'].includes(roomOf(target)) &&
    !/\/mail\/(transport|compose|render|invitation|letters\/.*)\.ts$|^nodemailer/.test(target) &&
    !isSql(target),
  store: ({ target, typeOnly }) =>
    !['http', 'worker', 'page'].includes(roomOf(target)) && (roomOf(target) !== 'mail' || typeOnly),
  mail: ({ target }) => ['mail', 'scheduling'].includes(roomOf(target)) || (isPackage(target) && !isSql(target)),
  worker: ({ target }) => !['http', 'page'].includes(roomOf(target)) && !isSql(target),
  service: ({ target, typeOnly }, from) => {
    if (isSql(target) || roomOf(target) === 'page') return false
    if (roomOf(target) === 'worker') return from.path === 'services/booking-api/serve.ts' // starts it
    if (roomOf(target) !== 'http') return true
    return KNOW_THE_ROUTES.has(from.path) || (typeOnly && target.includes('/http/schemas/'))
  },
}

/** Beside the rooms, who knows the routes. */
const KNOW_THE_ROUTES = new Set([
  'services/booking-api/api.ts', // lists them
  'services/booking-api/openapi.ts', // writes their document
  'services/booking-api/admin-commands.ts', // makes keys, for the scopes that routes ask for
])

function isPackage(target: string): boolean {
  return roomOf(target) === 'elsewhere' && !target.startsWith('infra/')
}

function isSql(target: string): boolean {
  return /^(drizzle-orm|postgres)\b|\/store\/schema\.ts$/.test(target)
}

function imports(files: readonly Source[], is: (one: Import, from: Source) => boolean): string[] {
  return files.flatMap((file) =>
    file.imports.filter((one) => is(one, file)).map(({ line, target }) => `${file.path}:${line} imports ${target}`),
  )
}

function lines(files: readonly Source[], pattern: RegExp): string[] {
  return files.flatMap(({ path, code }) => linesWith(code, pattern).map(({ line, text }) => `${path}:${line} ${text}`))
}

const except = (files: readonly Source[], paths: readonly string[]) => files.filter(({ path }) => !paths.includes(path))

describe('the walls', () => {
  it.each(Object.entries(MAY))('%s imports only what it may', (room, may) => {
    const files = OURS.filter(({ path }) => roomOf(path) === room)
    expect(files.length).toBeGreaterThan(0)
    expect(imports(files, (one, from) => !may(one, from))).toEqual([])
  })

  it('nothing of ours leans on what is there for tests', () => {
    expect(imports(OURS, ({ target }) => TESTS.test(target) || target === 'vitest')).toEqual([])
  })

  it('the environment is seen where the program starts, and nowhere else', () => {
    const seen = /\bprocess\.env\b|\benv\b.*from 'node:process'/
    const starts = ['services/booking-api/main.ts', 'services/booking-api/admin.ts']
    // Hands the PATH on to PostgreSQL's own programs, which are other processes.
    const hands = ['services/booking-api/store/embedded-account.ts']
    expect(lines(except([...RULES, ...SERVICE], [...starts, ...hands]), seen)).toEqual([])
  })

  it('the time is asked of the machine where the program starts, and nowhere else', () => {
    const asks = /\bDate\.now\b|\bnew Date\(\s*\)|(?<![.\w] ?|new )Date\(\)|\bperformance\.now\b|\bhrtime\b|\bTemporal\.Now\b/
    const starts = ['services/booking-api/main.ts', 'services/booking-api/admin.ts']
    expect(lines(except([...RULES, ...SERVICE], starts), asks)).toEqual([])
  })

  it('the time is never asked of the database', () => {
    const asks =
      /(?<![.\w])now\(\)|\b(current_(timestamp|date|time)|localtime(stamp)?|(clock|statement|transaction)_timestamp|defaultNow)\b/i
    expect(
      lines(
        SERVICE.filter(({ path }) => roomOf(path) === 'store'),
        asks,
      ),
    ).toEqual([])
  })

  it('SQL is written in the store', () => {
    const written = /\bsql`|\.execute\(|\b(select|insert into|update|delete from)\b.*\b(from|values|set|where)\b.*['"`]/i
    const files = [...RULES, ...SERVICE].filter(({ path }) => roomOf(path) !== 'store')
    expect(lines(files, written)).toEqual([])
  })
})

describe('rows', () => {
  const store = SERVICE.filter(({ path }) => roomOf(path) === 'store' && path.endsWith('.ts'))
  const tables = store.flatMap(({ code }) =>
    [...code.matchAll(/export const (\w+) = pgTable\(/g)].map(([, name]) => name as string),
  )

  /** What may change, and why it is no fact: settings and working rows, which can be rebuilt; queues; secrets; what is erased. */
  const MAY_CHANGE = {
    organization: ['update'], // a setting: its policy
    insider: ['update'], // where the chain of facts and the queue have come to
    meetingType: ['update'], // edited; retired
    insiderText: ['update'], // a setting: their own words
    calendar: ['update', 'delete'], // a setting, with what was read there last; removed
    calendarFeed: ['update', 'delete'], // a setting: another address; none
    person: ['update'], // what they call themselves; erased by losing their key
    approval: ['update', 'delete'], // working row: ended, or undone
    hold: ['delete'], // working row: gone with a cancel
    crossing: ['delete'], // from one insider to another: done under the other's lock
    contact: ['update', 'delete'], // what the insider notes; ended at anybody's word, or erased
    course: ['update'], // working row: where a screening stands
    message: ['update'], // queue
    linkToken: ['update', 'delete'], // spent; erased
    openClock: ['update', 'delete'], // open still; closed
    session: ['update'], // revoked
    browserCode: ['update'], // tried, used
    file: ['update', 'delete'], // claimed; swept, erased
    fileChunk: [],
    draft: ['update', 'delete'], // saved again; submitted, swept
    idempotencyKey: ['update', 'delete'], // given its answer; forgotten
    apiKey: ['update'], // revoked
    tally: ['update', 'delete'], // counted; forgotten
  } as const satisfies Record<string, readonly ('update' | 'delete')[]>

  /** Written once. Answers and texts are deleted when somebody is erased, never changed. */
  const WRITTEN_ONCE = { fact: [], booking: [], questionnaire: [], referral: [], screening: [], sealed: ['delete'] } as const

  it('are of a table that is known to change or to stay', () => {
    expect(Object.keys({ ...MAY_CHANGE, ...WRITTEN_ONCE }).sort()).toEqual(tables.sort())
  })

  it('are changed and deleted only where their table may be', () => {
    const may: Record<string, readonly string[]> = { ...MAY_CHANGE, ...WRITTEN_ONCE }
    const done = store.flatMap(({ path, code }) =>
      [...code.matchAll(/\.(update|delete)\(\s*(\w+)\s*\)|\.insert\((\w+)\)(?=[^;]{0,400}?\.onConflictDoUpdate)/g)].map(
        (found) => ({
          verb: found[1] ?? 'update',
          table: (found[2] ?? found[3] ?? '').replace(/Table$/, ''),
          at: `${path}:${code.slice(0, found.index).split('\n').length} ${found[0]}`,
        }),
      ),
    )
    const wrong = done.filter(({ verb, table }) => tables.includes(table) && !may[table]?.includes(verb))
    expect(wrong.map(({ at }) => at)).toEqual([])
    expect(lines(store, /\bupdate\s+"?\w+"?\s+set\b|\bdelete\s+from\b|\btruncate\b/i)).toEqual([])
    const used = new Set(done.map(({ verb, table }) => `${verb} ${table}`))
    const meant = Object.entries(may).flatMap(([table, verbs]) => verbs.map((verb) => `${verb} ${table}`))
    expect(meant.filter((each) => !used.has(each))).toEqual([]) // no leave that nobody takes
  })
})

describe('a wall', () => {
  it.each([
    ['a value from a room it may not see', 'worker/x.ts', "import { a } from '../http/own.ts'", true],
    ['over several lines', 'worker/x.ts', "import {\n  a,\n  b,\n} from '../http/own.ts'", true],
    ['asked for while running', 'worker/x.ts', "await import('../http/own.ts')", true],
    ['a type where types may', 'submit.ts', "import type { A } from './http/schemas/screening.ts'", false],
    ['types one by one', 'submit.ts', "import { type A, type B } from './http/schemas/screening.ts'", false],
    ['a value among types', 'submit.ts', "import { type A, B } from './http/schemas/screening.ts'", true],
    ['SQL outside the store', 'submit.ts', "import { eq } from 'drizzle-orm'", true],
    ['only spoken of', 'worker/x.ts', "// import { a } from '../http/own.ts'", false],
  ])('sees %s', (_what, name, text, broken) => {
    const file = source(`services/booking-api/${name}`, text)
    const room = roomOf(file.path) as keyof typeof MAY
    expect(imports([file], (one, from) => !MAY[room](one, from)).length > 0).toBe(broken)
  })
})
