import postgres from 'postgres'

/**
 * Lets a test's own server answer before the disk has it: a power cut can take no more than a run of tests, and every step of a walk
 * waits for several commits. Not where a test crashes the server.
 */
export async function neverWaitForDisk(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false })
  try {
    for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
      await sql.unsafe(`alter system set ${setting} = off`)
    await sql`select pg_reload_conf()`
  } finally {
    await sql.end()
  }
}
