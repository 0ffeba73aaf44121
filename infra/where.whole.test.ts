import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { linesWith } from './sources.ts'

const ROOT = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8')

describe('a stack of the bundle', () => {
  it('is told in the lines of the sources, packages too, and everything else as it was', async () => {
    const bundle = read('services/booking-api/dist/main.js')
    const lineOf = (text: string, words: RegExp) => linesWith(text, words)[0]?.line
    const ours = /`Port \$\{port\} is taken/
    const theirs = /function Boot\(server/
    const log = [
      'Vestibule is running.',
      `{"stack":"Error: x\\n    at listen (file:///app/services/booking-api/dist/main.js:${lineOf(bundle, ours)}:9)\\n    at node:net:1:2"}`,
      `    at Boot (/srv/services/booking-api/dist/main.js:${lineOf(bundle, theirs)}:1)`,
      '    at gone (/srv/services/booking-api/dist/gone-1234.js:1:1)',
    ]
    const running = promisify(execFile)(process.execPath, ['infra/image/where.mjs'], { cwd: ROOT })
    running.child.stdin?.end(log.join('\n'))
    const [first, own, packaged, gone] = (await running).stdout.split('\n')
    expect(first).toBe(log[0])
    expect(own).toContain(`at listen (services/booking-api/serve.ts:${lineOf(read('services/booking-api/serve.ts'), ours)}:`)
    expect(own).toContain('at node:net:1:2')
    expect(packaged).toMatch(/at Boot \(node_modules\/\S*\/avvio\/index\.js:\d+:\d+\)/)
    expect(gone).toBe(log[3])
  })
})
