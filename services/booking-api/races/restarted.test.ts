import { describe, expect, inject, it } from 'vitest'
import { restartUnderLoad } from './restarted.ts'

describe('PostgreSQL restarted under load', { timeout: 180_000 }, () => {
  it('is answered with 503 and Retry-After at worst; nothing is lost or done twice, and the process stays up', async () => {
    const { answers, acknowledged, ...found } = await restartUnderLoad({ restarts: 2, folder: inject('scratch') })
    expect(found).toMatchObject({ restarts: 2, withoutRetryAfter: 0, surplus: 0, alive: true, brokenAt: null })
    expect(acknowledged).toBe(answers['201'])
    expect(Object.keys(answers).filter((answer) => answer !== '201' && answer !== '503 busy')).toEqual([])
  })
})
