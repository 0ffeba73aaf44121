import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { publicId, uuidOf } from '../../ids.ts'
import { toText } from '../../instants.ts'
import { Refused } from '../../refused.ts'
import { revokeSession, sessionsOf } from '../../store/insider-sessions.ts'
import { findInsider } from '../../store/insiders.ts'
import { meetingTypesOf } from '../../store/meeting-types.ts'
import { type Caller, SESSION_COOKIE } from '../callers.ts'
import { problems } from '../problems.ts'
import { Me, Session, SessionParams } from '../schemas/desk.ts'

const DOORS = ['not-authenticated', 'caller-not-allowed', 'origin-not-allowed'] as const
const CONFIG: { callers: ['session'] } = { callers: ['session'] }

/** The insider at the desk: who they are, in which browsers, and the way out. */
export const desk: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.get(
    '/me',
    {
      schema: {
        operationId: 'getMe',
        summary: 'Who is signed in',
        tags: ['insiders'],
        response: { 200: Me, ...problems(...DOORS) },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const { id, insiderId } = sessionOf(request.caller)
      const insider = await findInsider(deps.database, deps.keyring, { id: insiderId })
      if (!insider) throw new Refused('not-authenticated')
      const { name, language } = insider.profile
      const types = await meetingTypesOf(deps.database, insider)
      reply.header('cache-control', 'private, no-store')
      return {
        slug: insider.slug,
        name,
        organization: insider.organizationName,
        isAdmin: insider.isAdmin,
        timeZone: insider.timeZone,
        language,
        meetingTypes: types.map(({ id, title, rules, place }) => ({
          id: publicId('meetingType', id),
          title,
          minutes: rules.minutes,
          place,
        })),
        sessionId: publicId('session', id),
      }
    },
  )

  app.get(
    '/sessions',
    {
      schema: {
        operationId: 'listSessions',
        summary: 'The browsers that are proved as yours, newest first',
        tags: ['insiders'],
        response: { 200: Type.Object({ data: Type.Array(Session) }), ...problems(...DOORS) },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const own = sessionOf(request.caller)
      const rows = await sessionsOf(deps.database, own.insiderId, deps.clock())
      reply.header('cache-control', 'private, no-store')
      return {
        data: rows.map(({ id, createdAt, expiresAt }) => ({
          id: publicId('session', id),
          createdAt: toText(createdAt),
          expiresAt: toText(expiresAt),
          current: id === own.id,
        })),
      }
    },
  )

  app.delete(
    '/sessions/:id',
    {
      schema: {
        operationId: 'revokeSession',
        summary: 'Sign a browser out',
        description: 'This one or another. Whoever sits at it decides nothing any more until it is proved anew.',
        tags: ['insiders'],
        params: SessionParams,
        response: { 204: Type.Null({ description: 'Signed out' }), ...problems(...DOORS, 'not-found') },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const own = sessionOf(request.caller)
      const id = uuidOf('session', request.params.id)
      if (!id || !(await revokeSession(deps.database, own.insiderId, id, deps.clock()))) throw new Refused('not-found')
      if (id === own.id) reply.clearCookie(SESSION_COOKIE(deps.site.publicUrl), { path: '/' })
      return reply.code(204).send(null)
    },
  )
}

function sessionOf(caller: Caller): { id: string; insiderId: string } {
  if (caller.kind !== 'insider' || !caller.session) throw new Refused('not-authenticated')
  return caller.session
}
