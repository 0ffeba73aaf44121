// For the container's healthcheck: a worker has no port, so we look at its work. Exit code 1 when the database cannot be asked, or when
// a mail that nothing holds back has waited for LATE_MS. A mail that waits for its next try, or behind another one to the same person,
// is held back: a mail server that is away does not make the worker ill.
import { createRequire } from 'node:module'

const LATE_MS = 5 * 60_000

const postgres = createRequire(new URL('../../services/booking-api/package.json', import.meta.url))('postgres')
const { DATABASE_URL = '', DATABASE_PREPARE } = process.env
const pooled = DATABASE_PREPARE === 'false'
const sql = postgres(DATABASE_URL, { max: 1, prepare: false, fetch_types: !pooled, connect_timeout: 5 })
const late = new Date(Date.now() - LATE_MS).toISOString()
try {
  const [{ waiting }] = await sql`
    select count(*)::int as waiting from message m
     where m.state = 'waiting' and m.due_at <= ${late} and (m.lease_until is null or m.lease_until <= ${late})
       and not exists (
         select 1 from message earlier
          where earlier.screening_id = m.screening_id and earlier.recipient_id = m.recipient_id
            and earlier.position < m.position and earlier.state = 'waiting')`
  if (waiting > 0) {
    console.log(`${waiting} mails should have left over ${LATE_MS / 60_000} minutes ago`)
    process.exitCode = 1
  }
} catch (error) {
  console.log(`the database cannot be asked: ${error.code ?? error.name}`)
  process.exitCode = 1
} finally {
  await sql.end({ timeout: 1 })
}
