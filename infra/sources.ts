import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the checkout lies, with a slash at the end. */
const ROOT = fileURLToPath(new URL('../', import.meta.url))
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.git', '.data', '.env'])

/** One file of the checkout, as the walls look at it. */
export interface Source {
  /** From the root, with slashes: `services/booking-api/main.ts`. */
  readonly path: string
  readonly text: string
  /** The text with its comments blanked: lines and columns stay. */
  readonly code: string
  /** What stands in quotes and backticks, without what is filled in. */
  readonly literals: readonly Found[]
  readonly imports: readonly Import[]
}

export interface Found {
  readonly line: number
  readonly text: string
}

export interface Import {
  readonly line: number
  /** A path from the root, `node:fs`, or a package's name with what follows it. */
  readonly target: string
  /** Gone when the program runs. */
  readonly typeOnly: boolean
}

/** Every file of ours whose path matches, tracked or about to be. */
export function sources(matching: RegExp): Source[] {
  return paths('')
    .filter((path) => matching.test(path))
    .map((path) => source(path, readFileSync(join(ROOT, path), 'utf8')))
}

/** One file taken apart; reads nothing. */
export function source(path: string, text: string): Source {
  const { code, literals } = /\.(ts|tsx|mjs|js)$/.test(path) ? takenApart(text) : { code: text, literals: [] }
  return { path, text, code, literals, imports: importsOf(path, code) }
}

/** Where a pattern is found, line by line. */
export function linesWith(text: string, pattern: RegExp): Found[] {
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [{ line: index + 1, text: line.trim() }] : []))
}

function paths(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name) && !name.endsWith('.log'))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name)
      if (entry.isDirectory()) return paths(path)
      return entry.isFile() ? [path] : []
    })
}

function importsOf(path: string, code: string): Import[] {
  const found = code.matchAll(/\b(?:(?:import|export)\s+(?<names>[^'";]*?)\s*from\s*|import\s*\(?\s*)'(?<from>[^']+)'/g)
  return [...found].map(({ index, groups }) => {
    const { names = '', from = '' } = groups ?? {}
    const each = /^\{(.*)\}$/s
      .exec(names)?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '')
    return {
      line: lineAt(code, index),
      target: targetOf(path, from),
      typeOnly: /^type\b/.test(names) || (each?.every((name) => /^\s*type\s/.test(name)) ?? false),
    }
  })
}

function targetOf(path: string, from: string): string {
  if (from.startsWith('.')) return posix.join(dirname(path), from)
  return from.replace(/^@vestibule\/booking-(api|page)/, 'services/booking-$1').replace(/^@vestibule\//, 'packages/')
}

/**
 * Comments, and what stands in quotes, found by reading once from front to back. No parser: strings and comments are all that has to
 * be told apart, and a quote that the line does not close (an apostrophe between tags) ends with it.
 */
function takenApart(text: string): { code: string; literals: Found[] } {
  const literals: Found[] = []
  let code = ''
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[=(,:?!&|]\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[*])+\/[dgimsuvy]*/g
  let end = 0
  for (const { 0: found, index } of text.matchAll(token)) {
    code += text.slice(end, index)
    end = index + found.length
    if (found.startsWith('//') || found.startsWith('/*')) code += found.replace(/[^\n]/g, ' ')
    else {
      code += found
      if (!found.startsWith('/'))
        literals.push({ line: lineAt(text, index), text: found.slice(1, -1).replace(/\$\{[^}]*\}/g, '…') })
    }
  }
  return { code: code + text.slice(end), literals }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
