import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const DOCUMENT = new URL('../openapi.json', import.meta.url)
const PAGE = new URL('./docs-page/', import.meta.url)
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * The API's document, and Swagger's page that shows it. The document was made from the routes by `pnpm generate` and is read from its
 * file when somebody asks; `openapi.rules.test.ts` holds the two together. Making it here took a fifth of every start.
 */
export async function docs(app: FastifyInstance): Promise<void> {
  const hidden = { schema: { hide: true } }
  app.get('/openapi.json', hidden, async (_request, reply) => reply.type('application/json').send(await readFile(DOCUMENT)))
  app.get('/docs/docs.js', hidden, async (_request, reply) =>
    reply.type('text/javascript').send(await readFile(new URL('docs.js', PAGE))),
  )
  app.get('/docs', hidden, async (_request, reply) =>
    reply
      .type('text/html')
      .header('content-security-policy', POLICY)
      .send(await readFile(new URL('index.html', PAGE))),
  )
  const ui = createRequire(import.meta.url).resolve('@fastify/swagger-ui/package.json')
  await app.register(fastifyStatic, {
    root: join(dirname(ui), 'static'),
    prefix: '/docs/ui/',
    decorateReply: false,
    index: false,
  })
}
