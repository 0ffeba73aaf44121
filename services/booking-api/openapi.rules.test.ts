import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openapiDocument } from './openapi.ts'

// Made once: it takes the whole API to be put together, seconds on a busy machine.
const made = await openapiDocument()

describe('openapi.json', () => {
  it('says what the routes say: after a change of a route, `pnpm generate` writes it anew', async () => {
    expect(await readFile(new URL('./openapi.json', import.meta.url), 'utf8')).toBe(made)
  })

  it('names the callers of every operation under /v1', () => {
    const { paths } = JSON.parse(made) as {
      paths: Record<string, Record<string, { operationId?: string; 'x-callers'?: string[] }>>
    }
    const ours = Object.entries(paths).filter(([path]) => path.startsWith('/v1/'))
    const operations = ours.flatMap(([, methods]) => Object.values(methods))
    expect(operations.length).toBeGreaterThan(20)
    for (const operation of operations) expect(operation['x-callers'], operation.operationId).not.toHaveLength(0)
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  })
})
