import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './problems.ts'

const DIST = fileURLToPath(new URL('../../booking-page/dist/', import.meta.url))
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** Paths that are programs' alone: there a browser too hears that there is nothing. */
const NO_PAGES = /^\/(?:v1|docs|dev|assets)(?:\/|$)/

/** Serves the built booking page, where it is built: assets by name, and one document for every page of ours. */
export async function servePage(app: FastifyInstance): Promise<void> {
  const built = existsSync(DIST)
  if (built) {
    await app.register(fastifyStatic, {
      root: DIST,
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const immutable = path.includes('/assets/')
        reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
        reply.header('x-content-type-options', 'nosniff')
        if (path.endsWith('.html')) {
          reply.header('content-security-policy', POLICY)
          reply.header('referrer-policy', 'no-referrer')
          reply.header('x-robots-tag', 'noindex')
          reply.header('x-frame-options', 'DENY')
          reply.header('cross-origin-opener-policy', 'same-origin')
        }
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const reads = request.method === 'GET' || request.method === 'HEAD'
    const { accept = '*/*' } = request.headers
    const showsPages = accept.includes('text/html') || accept.includes('*/*')
    if (built && reads && showsPages && !NO_PAGES.test(request.url)) return reply.sendFile('index.html')
    return sendProblem(request, reply, 'not-found')
  })
}
