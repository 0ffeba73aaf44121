import { lstat, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { embeddedSecret } from './embedded-secret.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(inject('scratch'), 'secret-'))
})

afterEach(() => rm(folder, { recursive: true }))

describe('the master key of a trial', () => {
  it('is 32 bytes, made once, for its owner alone', async () => {
    const [key] = await embeddedSecret(folder)
    expect(key).toHaveLength(32)
    expect(await embeddedSecret(folder)).toEqual([key])
    expect(await readdir(folder)).toEqual(['secret.key'])
    expect((await lstat(join(folder, 'secret.key'))).mode & 0o777).toBe(0o600)
  })

  it.each(['', 'c2hvcnQ='])('is not replaced when damaged (%j)', async (damaged) => {
    await writeFile(join(folder, 'secret.key'), damaged)
    await expect(embeddedSecret(folder)).rejects.toThrow('secret.key is damaged')
  })
})
