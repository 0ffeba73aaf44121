import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'

/** The document's frame; paths and schemas come from the routes themselves. */
export const OPENAPI: FastifyDynamicSwaggerOptions['openapi'] = {
  openapi: '3.1.0',
  info: {
    title: 'Vestibule',
    version: '1.0.0',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    description:
      'Scheduling for people who get asked for informational interviews. Nobody sees a free time until the insider has read who they are and said yes. ' +
      'Instants are RFC 3339 in UTC; zones are IANA names in fields of their own. Every error is application/problem+json with a stable `code`.',
  },
  servers: [{ url: '/', description: 'Here' }],
  tags: [
    { name: 'requesters', description: 'Ask, prove the address, choose a time' },
    { name: 'insiders', description: 'Read, decide, record' },
    { name: 'integrations', description: 'With an API key' },
    { name: 'operations' },
  ],
  components: {
    securitySchemes: {
      link: { type: 'http', scheme: 'bearer', description: 'The secret of a link from a mail' },
      apiKey: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'vst_live_…',
        description: 'Made by `pnpm admin key`; scoped, shown once',
      },
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: '__Host-vestibule',
        description: 'A browser proved with a mailed code (named `vestibule` on http://localhost)',
      },
    },
  },
}

/** Writes who may call each operation into the document, from the very list that is enforced; and the header that makes a POST repeatable. */
export const withCallers: NonNullable<FastifyDynamicSwaggerOptions['transform']> = ({ schema, url, route }) => {
  const callers = route.config?.callers
  if (!callers) return { schema, url }
  const schemes = new Set(
    callers.map((word) =>
      word.startsWith('key:')
        ? 'apiKey'
        : word.startsWith('link:')
          ? 'link'
          : word === 'session' || word === 'admin'
            ? 'session'
            : '',
    ),
  )
  schemes.delete('')
  // An empty requirement makes the others optional (OpenAPI 3.1 §4.8.30).
  const needed = [...schemes].map((scheme) => ({ [scheme]: [] }))
  const security = callers.includes('anyone') && needed.length > 0 ? [...needed, {}] : needed
  const said = callers.map((word) => `\`${word}\``).join(', ')
  const proved = route.config?.proved ? ' A link of the insider’s also needs a browser proved with a mailed code.' : ''
  const description = `${schema.description ? `${String(schema.description)}\n\n` : ''}Callers: ${said}.${proved}`
  return { schema: { ...schema, security, description, 'x-callers': [...callers] } as typeof schema, url }
}

type Json = unknown

/** Writes each schema with a title once, under components, and refers to it: the document stays readable, and a client gets named types. */
export const withNamedSchemas: NonNullable<FastifyDynamicSwaggerOptions['transformObject']> = (document) => {
  if (!('openapiObject' in document)) return document.swaggerObject
  const { openapiObject } = document
  const named: Record<string, Json> = {}
  const paths = hoisted(openapiObject.paths, named)
  return { ...openapiObject, paths, components: { ...openapiObject.components, schemas: named } } as typeof openapiObject
}

function hoisted(value: Json, named: Record<string, Json>): Json {
  if (Array.isArray(value)) return value.map((inner) => hoisted(inner, named))
  if (value === null || typeof value !== 'object') return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, hoisted(one, named)]))
  if (typeof inner.title !== 'string' || !('type' in inner || 'anyOf' in inner)) return inner
  const { title, ...schema } = inner
  const known = named[title]
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`two schemas are called ${title}`)
  named[title] = schema
  return { $ref: `#/components/schemas/${title}` }
}
