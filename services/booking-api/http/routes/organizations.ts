import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { editablePolicy, editPolicy, policyVersion } from '../../edit-policy.ts'
import { publicId } from '../../ids.ts'
import { Refused } from '../../refused.ts'
import { findInsider } from '../../store/insiders.ts'
import { type Organization as Found, findOrganization } from '../../store/organizations.ts'
import { ETAG, IF_MATCH, ifMatch, withETag } from '../if-match.ts'
import { problems } from '../problems.ts'
import { EditPolicy, Organization } from '../schemas/organization.ts'

const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found'] as const
const TAGGED = { ...Organization, headers: ETAG }

/** The caller's own organization: what it allows its insiders, changed by one of them who is its admin or by an integration. */
export const organizations: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const view = (reply: FastifyReply, { id, name, policy }: Found) => {
    const version = policyVersion(policy)
    withETag(reply, version).header('cache-control', 'private, no-cache')
    return { id: publicId('organization', id), name, policy: editablePolicy(policy), version }
  }

  app.get(
    '/organization',
    {
      schema: {
        operationId: 'getOrganization',
        summary: 'Your organization, and what it allows its insiders',
        tags: ['insiders', 'integrations'],
        response: { 200: TAGGED, ...problems(...DOORS) },
      },
      config: { callers: ['session', 'key:settings:write'] },
    },
    async (request, reply) => {
      const found = await findOrganization(deps.database, await ownOrganization(deps, request))
      if (!found) throw new Refused('not-found')
      return view(reply, found)
    },
  )

  app.put(
    '/organization',
    {
      schema: {
        operationId: 'editPolicy',
        summary: 'Set what an organization allows its insiders',
        description:
          'Everything at once. What is booked stays; the next booking of each insider goes by it. Needs `If-Match` with the ETag of what was read. Repeating it is safe.',
        tags: ['insiders', 'integrations'],
        headers: IF_MATCH,
        body: EditPolicy,
        response: { 200: TAGGED, ...problems(...DOORS, 'origin-not-allowed', 'precondition-required', 'precondition-failed') },
      },
      config: { callers: ['admin', 'key:settings:write'] },
    },
    async (request, reply) => {
      const organizationId = await ownOrganization(deps, request)
      return view(reply, await editPolicy(deps, organizationId, request.body, ifMatch(request)))
    },
  )
}

async function ownOrganization({ database, keyring }: Deps, { caller }: FastifyRequest): Promise<string> {
  if (caller.kind === 'key') return caller.organizationId
  const insider =
    caller.kind === 'insider' && caller.session && (await findInsider(database, keyring, { id: caller.session.insiderId }))
  if (!insider) throw new Refused('not-found')
  return insider.organizationId
}
