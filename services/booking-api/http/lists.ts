import type { FastifyReply, FastifyRequest } from 'fastify'
import Type, { type TSchema } from 'typebox'
import type { Site } from '../deps.ts'
import { Refused } from '../refused.ts'

export const Limit = Type.Optional(
  Type.String({ pattern: '^([1-9]|[1-9][0-9]|1[0-9][0-9]|200)$', description: 'At most this many, 1 to 200; 50 unless told' }),
)
export const Cursor = Type.Optional(
  Type.String({ maxLength: 200, pattern: '^[A-Za-z0-9_-]+$', description: 'nextCursor of the page before' }),
)

/** One page of a list. */
export const listOf = <T extends TSchema>(entry: T) =>
  Type.Object({ data: Type.Array(entry), nextCursor: Type.Union([Type.String(), Type.Null()]) })

export interface Page {
  readonly limit: number
  /** Where the page before ended. */
  readonly after: readonly string[] | null
}

const DEFAULT_LIMIT = 50

export function pageOf({ limit, cursor }: { limit?: string; cursor?: string }): Page {
  return { limit: limit === undefined ? DEFAULT_LIMIT : Number(limit), after: cursor === undefined ? null : places(cursor) }
}

function places(cursor: string): string[] {
  const text = Buffer.from(cursor, 'base64url').toString()
  if (!/^[0-9a-f-]{1,40}(,[0-9a-f-]{1,40}){0,2}$/.test(text))
    throw new Refused('invalid', { fields: [{ pointer: '/query/cursor', detail: 'is not one of ours' }] })
  return text.split(',')
}

export interface Listed<T> {
  readonly data: T[]
  /** Where this page ends; null at the end of the list. */
  readonly endedAt: readonly string[] | null
}

/** How many rows one call looks at, at most, for those that are wanted. */
const MOST_LOOKED_AT = 1000

/** A page of the wanted rows. It may be short of `limit` while there is more: where it ended tells. */
export async function wantedPage<Row extends { readonly id: string }>(
  before: (id: string | null, limit: number) => Promise<Row[]>,
  isWanted: (row: Row) => boolean,
  { limit, after }: Page,
): Promise<Listed<Row>> {
  const data: Row[] = []
  let beforeId = after?.[0] ?? null
  let lookedAt = 0
  while (lookedAt < MOST_LOOKED_AT) {
    const rows = await before(beforeId, limit + 1)
    for (const row of rows.filter(isWanted)) {
      if (data.length === limit) return { data, endedAt: [data.at(-1)?.id ?? row.id] }
      data.push(row)
    }
    beforeId = rows.at(-1)?.id ?? null
    lookedAt += rows.length
    if (rows.length <= limit) return { data, endedAt: null }
  }
  return { data, endedAt: beforeId === null ? null : [beforeId] }
}

/** The page as it is sent, with `Link: …; rel="next"` where there is more. */
export function nextLink<T>(
  reply: FastifyReply,
  site: Site,
  request: FastifyRequest,
  { data, endedAt }: Listed<T>,
  { limit }: Page,
): { data: T[]; nextCursor: string | null } {
  const nextCursor = endedAt && Buffer.from(endedAt.join(',')).toString('base64url')
  if (nextCursor) {
    const next = new URL(request.url, site.publicUrl)
    next.searchParams.set('cursor', nextCursor)
    next.searchParams.set('limit', String(limit))
    reply.header('link', `<${next.href}>; rel="next"`)
  }
  reply.header('cache-control', 'private, no-store')
  return { data, nextCursor }
}
