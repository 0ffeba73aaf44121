import type { Instant } from '@vestibule/scheduling/instant.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sha256 } from '../seal.ts'

/** Bytes of an answer, and their name. */
export interface KeptAnswer {
  readonly bytes: Buffer
  readonly etag: string
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** An answer is given again, to the very same caller asking the very same, for a moment. */
    kept?: boolean
  }
  interface FastifyRequest {
    /** Sends bytes as JSON with an ETag, or 304 where the caller has them; keeps them for a moment on a route that says so. */
    sendBytes: (reply: FastifyReply, bytes: Buffer) => FastifyReply
  }
}

/** So many answers are kept at most, the latest. */
const MOST = 500

/**
 * Answers that are asked for again at once: by a page that is loaded twice, by an impatient finger, by a program in a loop. They are given
 * from memory, before anything is read. Whatever this process changes, or anybody asks it to change, ends all of them; what another process
 * changes shows when they have had their time.
 *
 * @param keptMs how long; 0: not at all. A second in real use: no page is older than that, and a list promises nothing, a booking is judged anew
 */
export function keepAnswers(app: FastifyInstance, clock: () => Instant, keptMs: number): void {
  const kept = new Map<string, KeptAnswer & { readonly madeAt: Instant }>()
  app.decorateRequest('sendBytes')
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return kept.clear()
    const key = keptMs > 0 && request.routeOptions.config.kept ? keyOf(request) : undefined
    request.sendBytes = (to, bytes) => {
      const answer = { bytes, etag: `"${sha256(bytes).toString('base64url').slice(0, 22)}"` }
      if (key !== undefined) keep(key, { ...answer, madeAt: clock() })
      return send(request, to, answer)
    }
    const again = key === undefined ? undefined : kept.get(key)
    if (again && isFresh(again.madeAt)) return send(request, reply, again)
  })
  const isFresh = (madeAt: Instant) => {
    const age = clock() - madeAt
    return age >= 0 && age < keptMs
  }
  const keep = (key: string, answer: KeptAnswer & { readonly madeAt: Instant }) => {
    kept.delete(key) // put back as the latest: a Map keeps the order of insertion
    kept.set(key, answer)
    for (const [oldest, { madeAt }] of kept) {
      if (isFresh(madeAt) && kept.size <= MOST) break
      kept.delete(oldest)
    }
  }
}

/** Who asks what. Without a credential of its own in the request nothing is kept: a cookie's session may have ended. */
function keyOf({ headers: { authorization, cookie }, url }: FastifyRequest): string | undefined {
  return authorization === undefined || cookie !== undefined ? undefined : `${authorization} ${url}`
}

function send(request: FastifyRequest, reply: FastifyReply, { bytes, etag }: KeptAnswer): FastifyReply {
  reply.header('cache-control', 'private, no-cache').header('etag', etag)
  if (has(request.headers['if-none-match'], etag)) return reply.code(304).send()
  return reply.type('application/json; charset=utf-8').send(bytes)
}

/** RFC 9110 §13.1.2; compared weakly. */
function has(given: string | undefined, etag: string): boolean {
  const tags = given?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  return tags.includes('*') || tags.includes(etag)
}
