import type { FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { Refused } from '../refused.ts'
import { findInsider, type Insider } from '../store/insiders.ts'

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
