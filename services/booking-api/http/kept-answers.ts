import { hash } from 'node:crypto'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** An answer as JSON, and its name. */
export interface KeptAnswer {
  readonly body: string | Buffer
  readonly etag: string
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** An answer is given again, to the very same caller asking the very same, for a moment. */
    kept?: boolean
  }
  interface FastifyRequest {
    /** Sends JSON that is ready, with an ETag, or 304 where the caller has them; keeps them for a moment on a route that says so. */
    sendReady: (reply: FastifyReply, text: string) => FastifyReply
  }
}

/** So many answers are kept at most, the latest. */
const MOST = 100

/**
 * Answers that are asked for again at once: by a page that is loaded twice, by an impatient finger, by a program in a loop. They are given
 * from memory, before anything is read. Whatever this process changes, or anybody asks it to change, ends all of them; what another process
 * changes shows when they have had their time. Kept is what comes a second time: most questions never do, and what they would hold on to
 * outlives its moment in the heap.
 *
 * @param keptMs how long; 0: not at all. A second in real use: no page is older than that, and a list promises nothing, a booking is judged anew
 */
export function keepAnswers(app: FastifyInstance, clock: () => Instant, keptMs: number): void {
  const kept = new Map<string, { readonly madeAt: Instant; readonly answer: KeptAnswer | null }>()
  app.decorateRequest('sendReady')
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      kept.clear()
      return done()
    }
    const key = keptMs > 0 && request.routeOptions.config.kept ? keyOf(request) : undefined
    request.sendReady = (to, text) => {
      const answer = { body: text, etag: `"${hash('sha256', text, 'base64url').slice(0, 22)}"` }
      if (key !== undefined) keep(key, answer)
      return send(request, to, answer)
    }
    const again = key === undefined ? undefined : fresh(key)
    if (again?.answer) send(request, reply, again.answer)
    else done()
  })
  const fresh = (key: string) => {
    const found = kept.get(key)
    const age = found ? clock() - found.madeAt : keptMs
    return age >= 0 && age < keptMs ? found : undefined
  }
  const keep = (key: string, answer: KeptAnswer) => {
    const isAskedAgain = fresh(key) !== undefined
    kept.delete(key) // put back as the latest: a Map keeps the order of insertion
    // As bytes: they are sent without being copied, each time.
    kept.set(key, { madeAt: clock(), answer: isAskedAgain ? { ...answer, body: Buffer.from(answer.body as string) } : null })
    for (const oldest of kept.keys()) {
      if (fresh(oldest) && kept.size <= MOST) break
      kept.delete(oldest)
    }
  }
}

/** Who asks what. Without a credential of its own in the request nothing is kept: a cookie's session may have ended. */
function keyOf({ headers: { authorization, cookie }, url }: FastifyRequest): string | undefined {
  return authorization === undefined || cookie !== undefined ? undefined : `${authorization} ${url}`
}

function send(request: FastifyRequest, reply: FastifyReply, { body, etag }: KeptAnswer): FastifyReply {
  reply.header('cache-control', 'private, no-cache').header('etag', etag)
  if (has(request.headers['if-none-match'], etag)) return reply.code(304).send()
  return reply.type('application/json; charset=utf-8').send(body)
}

/** RFC 9110 §13.1.2; compared weakly. */
function has(given: string | undefined, etag: string): boolean {
  const tags = given?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? []
  return tags.includes('*') || tags.includes(etag)
}
