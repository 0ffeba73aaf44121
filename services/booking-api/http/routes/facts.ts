import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { after, DAY_MS } from '@vestibule/scheduling/instant.ts'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { publicId } from '../../ids.ts'
import { toText } from '../../instants.ts'
import { Refused } from '../../refused.ts'
import { type FactListed, factsAfter } from '../../store/lists.ts'
import { problems } from '../problems.ts'
import { Id, InstantText, Nullable } from '../schemas/text.ts'

const REMEMBERED_MS = 30 * DAY_MS
const PAGE = 100

const FactEntry = Type.Object({
  id: Id('fct'),
  type: Type.String(),
  at: InstantText,
  screeningId: Id('scr'),
  bookingId: Nullable(Id('bkg')),
  sequence: Type.Integer({ description: 'Counts per insider, without gaps' }),
})

/** `GET /v1/facts`: everything that happened, 30 days back, in an order a cursor can follow without ever skipping. */
export const facts: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const schema = {
    operationId: 'listFacts',
    summary: 'What happened, in order',
    description: 'A decision enters when it takes effect. Ids and instants only: fetch what you may see.',
    tags: ['integrations'],
    querystring: Type.Object(
      { after: Type.Optional(Type.String({ pattern: '^[0-9]{1,20}\\.[0-9]{1,15}$', description: 'cursor of the page before' })) },
      { additionalProperties: false },
    ),
    response: {
      200: Type.Object({ data: Type.Array(FactEntry), cursor: Nullable(Type.String()) }),
      ...problems('not-authenticated', 'caller-not-allowed'),
    },
  }
  app.get('/facts', { schema, config: { callers: ['key:facts:read'] } }, async (request, reply) => {
    const { caller, query } = request
    if (caller.kind !== 'key') throw new Refused('caller-not-allowed')
    const [transaction, sequence] = query.after?.split('.') ?? []
    const from = transaction && sequence ? { transaction, sequence: Number(sequence) } : null
    const rows = await factsAfter(deps.database, caller.organizationId, from, after(deps.clock(), -REMEMBERED_MS), PAGE)
    const last = rows.at(-1)
    reply.header('cache-control', 'private, no-store')
    return { data: rows.map(entry), cursor: last ? `${last.transaction}.${last.sequence}` : (query.after ?? null) }
  })
}

function entry({ id, type, at, screeningId, sequence, data }: FactListed) {
  const { bookingId } = data
  return {
    id: publicId('fact', id),
    type,
    at: toText(at),
    screeningId: publicId('screening', screeningId),
    bookingId: typeof bookingId === 'string' ? publicId('booking', bookingId) : null,
    sequence,
  }
}
