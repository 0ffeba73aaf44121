import fastify from 'fastify'
import postgres from 'postgres'

// What `pnpm bench` holds the service against: the same framework and the same driver, with nothing of ours between them. It lies here
// because here both can be imported. It says `{ready}` over IPC and ends with whoever started it.
export interface BareSettings {
  readonly port: number
  readonly databaseUrl: string
  readonly pool: number
  /** What every GET answers. */
  readonly body: string
}

const { port, databaseUrl, pool, body } = JSON.parse(process.argv[2] ?? '') as BareSettings
const sql = postgres(databaseUrl, { max: pool })
const bytes = Buffer.from(body)
const app = fastify()

app.get('/ready-bytes', async (_request, reply) => reply.type('application/json').send(bytes))

/** The read a list of slots cannot do without: what an insider's bookings hold. */
app.get<{ Params: { insider: string } }>('/one-select/:insider', async (request, reply) => {
  await sql`select span from hold where insider_id = ${request.params.insider}
    and span && tstzrange('2026-11-29', '2026-12-31') order by lower(span)`
  return reply.type('application/json').send(bytes)
})

/** The least a booking can be: a lock, a look, one row. Tables of `infra/bench/guarded-insert.ts`. */
app.post<{ Params: { guard: string; slot: string } }>('/guarded-insert/:guard/:slot', async ({ params }, reply) => {
  const guard = Number(params.guard)
  const slot = Number(params.slot)
  const made = await sql.begin(async (tx) => {
    await tx`select id from bench.guard where id = ${guard} for no key update`
    return tx`insert into bench.taken (guard, slot) select ${guard}::int, ${slot}::int
      where not exists (select from bench.taken where guard = ${guard} and slot = ${slot}) returning slot`
  })
  return reply
    .code(made.length === 1 ? 201 : 409)
    .type('application/json')
    .send(bytes)
})

await sql`select 1`
await app.listen({ host: '127.0.0.1', port })
process.send?.({ ready: true })
process.once('disconnect', () => process.exit(0))
