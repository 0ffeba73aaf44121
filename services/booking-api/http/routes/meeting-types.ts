import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { editableMeetingType, editMeetingType, makeMeetingType, meetingTypeVersion, retire } from '../../edit-meeting-type.ts'
import { publicId } from '../../ids.ts'
import { type MeetingType, meetingTypesOf } from '../../store/meeting-types.ts'
import type { CallerWord } from '../callers.ts'
import { ETAG, IF_MATCH, ifMatch, withETag } from '../if-match.ts'
import { keyedOf, sendDone } from '../keyed.ts'
import { ownInsider, ownMeetingType } from '../own-insider.ts'
import { problems } from '../problems.ts'
import { WhoseSettings } from '../schemas/days-off.ts'
import { EditMeetingType, MeetingTypeParams, OwnMeetingType } from '../schemas/meeting-type.ts'

const CONFIG: { callers: CallerWord[] } = { callers: ['session', 'key:settings:write'] }
const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'origin-not-allowed'] as const
const TAGS = ['insiders', 'integrations']
const TAGGED = { ...OwnMeetingType, headers: ETAG }

/** What an insider offers: how long, where, how far ahead. */
export const meetingTypes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const view = (type: MeetingType) => ({
    id: publicId('meetingType', type.id),
    ...editableMeetingType(type),
    version: meetingTypeVersion(type),
  })
  const tagged = (reply: FastifyReply, type: MeetingType) => {
    withETag(reply, meetingTypeVersion(type)).header('cache-control', 'private, no-cache')
    return view(type)
  }

  app.get(
    '/meeting-types',
    {
      schema: {
        operationId: 'listMeetingTypes',
        summary: 'What an insider offers, in the order it was set up',
        tags: TAGS,
        querystring: WhoseSettings,
        response: { 200: Type.Object({ data: Type.Array(OwnMeetingType) }), ...problems(...DOORS) },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const insider = await ownInsider(deps, request)
      reply.header('cache-control', 'private, no-store')
      return { data: (await meetingTypesOf(deps.database, insider)).map(view) }
    },
  )

  app.post(
    '/meeting-types',
    {
      schema: {
        operationId: 'createMeetingType',
        summary: 'Offer another kind of meeting',
        tags: TAGS,
        querystring: WhoseSettings,
        body: EditMeetingType,
        response: { 201: TAGGED, ...problems(...DOORS, 'too-many-meeting-types', 'idempotency-key-reused') },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const { id } = await ownInsider(deps, request)
      return sendDone(reply, await makeMeetingType(deps, id, request.body, keyedOf(request, 'optional'), view))
    },
  )

  app.put(
    '/meeting-types/:id',
    {
      schema: {
        operationId: 'editMeetingType',
        summary: 'Change what a kind of meeting is',
        description:
          'What is booked stays as it is; what was asked for goes by this from now on. Needs `If-Match` with the ETag of what was read. Repeating it is safe.',
        tags: TAGS,
        params: MeetingTypeParams,
        headers: IF_MATCH,
        body: EditMeetingType,
        response: { 200: TAGGED, ...problems(...DOORS, 'precondition-required', 'precondition-failed') },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const { id, insider } = await ownMeetingType(deps, request, request.params.id)
      return tagged(reply, await editMeetingType(deps, insider.id, id, request.body, ifMatch(request)))
    },
  )

  app.delete(
    '/meeting-types/:id',
    {
      schema: {
        operationId: 'retireMeetingType',
        summary: 'Offer a kind of meeting no longer',
        description: 'Requests made for it go on as they are. The last one stays.',
        tags: TAGS,
        params: MeetingTypeParams,
        response: { 204: Type.Null({ description: 'Retired' }), ...problems(...DOORS, 'last-meeting-type') },
      },
      config: CONFIG,
    },
    async (request, reply) => {
      const { id, insider } = await ownMeetingType(deps, request, request.params.id)
      await retire(deps, insider.id, id)
      return reply.code(204).send(null)
    },
  )
}
