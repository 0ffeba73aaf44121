import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refused } from '../refused.ts'
import { sha256 } from '../seal.ts'
import type { Keyed } from '../store/idempotency.ts'
import type { Done } from '../transact.ts'
import { credentialOf } from './callers.ts'

const SHAPE = /^[\x21-\x7e]{1,255}$/

/**
 * The request's Idempotency-Key, in the scope of who calls what: the same key from somebody else, or for another path, is another key.
 */
export function keyedOf(request: FastifyRequest, need: 'required' | 'optional'): Keyed | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) {
    if (need === 'required') throw new Refused('idempotency-key-missing')
    return undefined
  }
  if (typeof key !== 'string' || !SHAPE.test(key))
    throw new Refused('malformed', {
      fields: [{ pointer: '/headers/idempotency-key', detail: 'is 1 to 255 printable characters' }],
    })
  const path = request.url.split('?')[0]
  return {
    scope: sha256([credentialOf(request.caller), request.method, path, key].join('\n')),
    requestHash: sha256(JSON.stringify(request.body ?? null)),
  }
}

/** Sends what a transaction answered, and says so when it was answered before. */
export function sendDone<Reply extends FastifyReply>(reply: Reply, { answer, replayed }: Done): Reply {
  if (replayed) reply.header('idempotent-replayed', 'true')
  return reply.code(answer.status).send(answer.body) as Reply
}
