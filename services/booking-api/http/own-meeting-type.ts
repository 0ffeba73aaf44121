import type { FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { uuidOf } from '../ids.ts'
import { Refused } from '../refused.ts'
import { findInsider, type Insider } from '../store/insiders.ts'
import { meetingTypeOwner } from '../store/meeting-types.ts'

/** The caller's own meeting type by its public id. A foreign one is as if it were not there. */
export async function ownMeetingType(
  deps: Deps,
  { caller }: FastifyRequest,
  publicId: string,
): Promise<{ id: string; insider: Insider }> {
  const id = uuidOf('meetingType', publicId)
  const owner = id && (await meetingTypeOwner(deps.database, id))
  const own =
    owner &&
    (caller.kind === 'key'
      ? caller.organizationId === owner.organizationId
      : caller.kind === 'insider' && caller.session?.insiderId === owner.insiderId)
  const insider = own && (await findInsider(deps.database, deps.keyring, { id: owner.insiderId }))
  if (!id || !insider) throw new Refused('not-found')
  return { id, insider }
}
