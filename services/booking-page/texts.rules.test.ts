import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('./src/', import.meta.url))
/** Renders as it is loaded, once the words are there. */
const BEGINS = 'main.tsx'

it('are read while rendering, never while a module is loaded, when no language is chosen yet', async () => {
  const modules = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts') && path !== BEGINS,
  )
  expect(modules.length).toBeGreaterThan(40)
  for (const path of modules) await expect(import(`${SRC}${path}`), path).resolves.toBeDefined()
})
