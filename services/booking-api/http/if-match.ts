import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Refused } from '../refused.ts'

/** How routes declare the two headers. */
export const IF_MATCH = Type.Object({ 'if-match': Type.Optional(Type.String({ description: 'ETag of what was read' })) })
export const ETAG = { etag: { schema: Type.String({ description: 'For If-Match' }) } }

/** Whether what holds now is what the caller last saw. */
export type Seen = (version: string) => boolean

/** The request's If-Match (RFC 9110 §13.1.1), without which settings are not changed: two editors would overwrite each other unseen. */
export function ifMatch({ headers }: FastifyRequest): Seen {
  const given = headers['if-match']?.trim()
  if (!given) throw new Refused('precondition-required')
  const tags = given.split(',').map((tag) => tag.trim())
  if (tags.some((tag) => tag !== '*' && !/^"[\x21\x23-\x7e]*"$/.test(tag)))
    throw new Refused('malformed', { fields: [{ pointer: '/headers/if-match', detail: 'is an ETag in double quotes, or *' }] })
  return (version) => tags.includes('*') || tags.includes(etagOf(version))
}

export function withETag<Reply extends FastifyReply>(reply: Reply, version: string): Reply {
  reply.header('etag', etagOf(version))
  return reply
}

const etagOf = (version: string): string => `"${version}"`
