import type { FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { type Noun, uuidOf } from '../ids.ts'
import { Refused } from '../refused.ts'
import type { Database } from '../store/database.ts'
import { findInsider, type Insider } from '../store/insiders.ts'
import { meetingTypeOwner } from '../store/meeting-types.ts'

/** Whose settings: the session's insider, or the one a key names by slug. A foreign insider is as if they were not there. */
export async function ownInsider(
  deps: Deps,
  { caller, query }: FastifyRequest<{ Querystring: { insider?: string } }>,
): Promise<Insider> {
  const { insider: slug } = query
  if (caller.kind === 'key' && slug === undefined)
    throw new Refused('invalid', { fields: [{ pointer: '/query/insider', detail: 'is missing: whose?' }] })
  const by = caller.kind === 'insider' && caller.session ? { id: caller.session.insiderId } : { slug: slug ?? '' }
  const insider = await findInsider(deps.database, deps.keyring, by)
  const isOwn =
    insider &&
    (caller.kind === 'key' ? caller.organizationId === insider.organizationId : slug === undefined || slug === insider.slug)
  if (!isOwn) throw new Refused('not-found')
  return insider
}

/** One of an insider's own things by its public id, and whose it is: the session's insider, or one of the key's organization. A foreign one is as if it were not there. */
export async function ownThing(
  deps: Deps,
  { caller }: FastifyRequest,
  noun: Noun,
  publicId: string,
  ownerOf: (database: Database, id: string) => Promise<{ insiderId: string; organizationId: string } | undefined>,
): Promise<{ id: string; insider: Insider }> {
  const id = uuidOf(noun, publicId)
  const owner = id && (await ownerOf(deps.database, id))
  const isOwn =
    owner &&
    (caller.kind === 'key'
      ? caller.organizationId === owner.organizationId
      : caller.kind === 'insider' && caller.session?.insiderId === owner.insiderId)
  const insider = isOwn && (await findInsider(deps.database, deps.keyring, { id: owner.insiderId }))
  if (!id || !insider) throw new Refused('not-found')
  return { id, insider }
}

export function ownMeetingType(deps: Deps, request: FastifyRequest, publicId: string): Promise<{ id: string; insider: Insider }> {
  return ownThing(deps, request, 'meetingType', publicId, meetingTypeOwner)
}
