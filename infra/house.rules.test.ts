import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Found, linesWith, type Source, source, sources } from './sources.ts'

// How we write (CONTRIBUTING), as far as a machine can tell. Each rule says what breaks it, with file and line.
/** Names what it looks for. */
const SELF = 'infra/house.rules.test.ts'
const EVERYTHING = sources(/\.(ts|tsx|mjs|js|css|html|sql|json|yaml|yml|md|example|patch|svg|toml)$|file$|\/run$/)
const WRITTEN = EVERYTHING.filter(({ path }) => !/\.generated\.ts$|pnpm-lock\.yaml$|openapi\.json$|migrations\/meta\//.test(path))
const CODE = WRITTEN.filter(({ path }) => /\.(ts|tsx|mjs|js)$/.test(path))

function told(files: readonly Source[], find: (file: Source) => readonly Found[]): string[] {
  return files.flatMap((file) => find(file).map(({ line, text }) => `${file.path}:${line} ${text}`))
}

describe('a file', () => {
  /** Above 250 lines one looks for the second noun. These have none. */
  const LONG: Record<string, string> = {
    'services/booking-api/store/data-map.ts': 'one column after another, each with what becomes of it',
    'services/booking-api/store/schema.ts': 'one table after another, to be read against the data map as a whole',
    'services/booking-api/http/inbox-page/inbox.js': 'the trial inbox is served as it is written, without a build',
    'services/booking-api/http/inbox-page/inbox.css': 'the same',
    'services/booking-api/mail/testing/every-mail.ts': 'one sample of each kind of mail, one after another',
    'services/booking-api/proofs/nothing-before-approval.test.ts':
      'one search through every answer, mail and page, with one setting for all of it',
    'packages/scheduling/testing/life.ts': 'one life from its first day to its last, told in plain words',
    'services/booking-api/http/problems.ts': 'one refusal after another, each with its face',
    'services/booking-page/accessible.whole.test.ts': 'one page after another, with the way to each',
    'services/booking-page/src/style.css': 'one sheet for all pages',
    ...Object.fromEntries(
      ['en', 'de', 'es', 'fr'].flatMap((language) => [
        [`services/booking-page/src/texts/${language}.ts`, 'what pages say in one language is one file'],
        [`services/booking-api/mail/texts/${language}.ts`, 'and what mails say in it another'],
      ]),
    ),
  }

  it('has at most 250 lines, a table of cases at most 300, or a reason', () => {
    const files = WRITTEN.filter(({ path }) => /\.(ts|tsx|mjs|js|css)$/.test(path)).map(({ path, text }) => ({
      path,
      lines: text.split('\n').length - 1,
    }))
    const long = files.filter(({ path, lines }) => lines > (path.endsWith('.test.ts') ? 300 : 250) && !LONG[path])
    expect(long.map(({ path, lines }) => `${path}:${lines}`)).toEqual([])
    const needless = Object.keys(LONG).filter((path) => !files.some((file) => file.path === path && file.lines > 200))
    expect(needless).toEqual([])
  })

  it('is named for what it holds', () => {
    const vague = /(^|\/)(utils?|helpers?|common|manager|misc|index)\.(ts|tsx|mjs)$/
    expect(WRITTEN.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([])
  })

  it('promises no later work, and is finished', () => {
    const later = new RegExp(['TODO', 'FIXME', 'XXX', 'HACK'].map((word) => `\\b${word}\\b`).join('|'))
    const files = WRITTEN.filter(({ path }) => path !== SELF)
    expect(told(files, ({ text }) => linesWith(text, later))).toEqual([])
  })

  it('knows the type of everything', () => {
    const untyped = /[:<|,(]\s*any\b(?!\s*[:'"])|\bas any\b|\bany\[\]/
    const files = CODE.filter(({ path }) => /\.tsx?$/.test(path))
    // What a server answers is anything, for those who only compare it: said with the reason on the line above, and only there.
    const reasoned = ({ path, text }: Source, { line }: Found) =>
      path.includes('/testing/') && /biome-ignore lint\/suspicious\/noExplicitAny: \w/.test(text.split('\n')[line - 2] ?? '')
    expect(told(files, (file) => linesWith(file.code, untyped).filter((found) => !reasoned(file, found)))).toEqual([])
    expect(told(files, ({ path, text }) => (path === SELF ? [] : linesWith(text, /@ts-(ignore|nocheck)/)))).toEqual([])
  })

  it('leaves out no test', () => {
    const left = /\b(it|test|describe)\.(skip|only|todo|skipIf|runIf)\b/
    const timed = /\bvi\.(mock|useFakeTimers|spyOn|setSystemTime)\b/
    const tests = CODE.filter(({ path }) => path.endsWith('.test.ts') && path !== SELF)
    expect(told(tests, ({ code }) => [...linesWith(code, left), ...linesWith(code, timed)])).toEqual([])
  })

  it('names no folder of somebody’s machine', () => {
    const machine = /(?<![\w.-])\/(work|root|Users|home\/\w+|var\/folders)\/\w/
    const files = EVERYTHING.filter(({ path }) => path !== SELF)
    expect(told(files, ({ text }) => linesWith(text, machine))).toEqual([])
  })

  it('sends nobody to a package registry of ours', () => {
    const locks = EVERYTHING.filter(({ path }) => path === 'pnpm-lock.yaml' || path.endsWith('.npmrc'))
    expect(locks.length).toBeGreaterThan(0)
    expect(told(locks, ({ text }) => linesWith(text, /https?:|\btarball:|^registry/))).toEqual([])
  })
})

describe('a page of documentation', () => {
  const pages = WRITTEN.filter(({ path }) => path.endsWith('.md'))

  it('leads only to what is there', () => {
    const broken = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\(([^)#:\s]+)(#[^)]*)?\)/g)]
        .map(([, target = '']) => posix.join(posix.dirname(path), target))
        .filter((target) => !existsSync(new URL(`../${target}`, import.meta.url)))
        .map((target) => `${path}: ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('of a decision has a number of its own', () => {
    const numbers = pages.flatMap(({ path }) => /^docs\/adr\/(\d{4})-/.exec(path)?.[1] ?? [])
    expect(numbers.toSorted()).toEqual(Array.from({ length: numbers.length }, (_, i) => String(i + 1).padStart(4, '0')))
    const titles = pages.filter(({ path, text }) => /docs\/adr\/\d/.test(path) && !text.startsWith(`# ${path.slice(9, 13)} `))
    expect(titles.map(({ path }) => path)).toEqual([])
  })
})

describe('the words people read', () => {
  /** Code says these, people never see them. */
  const NEVER = /\b(candidates?|applicants?|interviews?|interviewers?|no-?shows?|dossiers?|screenings?|lapsed?|standing)\b/i
  const READ =
    /^services\/booking-api\/(mail\/texts\/.*|form-texts\/.*)\.ts$|^services\/booking-page\/(src\/texts\/.*\.ts|index\.html)$/

  /** What is said; a lone word in small letters, or several with hyphens, is a name for the program. */
  function said({ path, literals, text }: Source): readonly Found[] {
    const all = path.endsWith('.html') ? linesWith(text, /\S/) : literals
    return all.filter(({ text: words }) => NEVER.test(words) && !/^[a-z]+(-[a-z]+)*(\.ts)?$/.test(words))
  }

  it('are never those of the code', () => {
    const files = EVERYTHING.filter(({ path }) => READ.test(path))
    expect(files.length).toBeGreaterThan(4)
    expect(told(files, said)).toEqual([])
  })

  it.each([
    ['in quotes', "const texts = { title: 'Your screening' }", true],
    ['in backticks, about what is filled in', `const t = (n: string) => \`The interview with \${n}\``, true],
    ['after an apostrophe', 'const t = "It’s a candidate’s page"', true],
    ['named by the program', "const t = { 'screening-closed': 'This has ended', lapsed: 'It has closed' }", false],
    ['filled in', `const t = (dossier: string) => \`What \${dossier} wrote\``, false],
    ['only spoken of', "// the dossier's title\nconst t = 'What they wrote'", false],
    ['part of another word', "const t = 'Outstanding, notwithstanding'", false],
  ])('%s', (_where, text, found) => {
    expect(said(source('services/booking-page/src/texts/en.ts', text)).length > 0).toBe(found)
  })
})
