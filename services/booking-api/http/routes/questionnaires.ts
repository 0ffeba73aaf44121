import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { editQuestionnaire } from '../../edit-questionnaire.ts'
import { uuidOf } from '../../ids.ts'
import { definitionFaults } from '../../questions/definition-faults.ts'
import { versionOf } from '../../questions/version.ts'
import { warningsOf } from '../../questions/warnings.ts'
import { Refused } from '../../refused.ts'
import { findFile, readFile } from '../../store/files.ts'
import { findInsider } from '../../store/insiders.ts'
import { meetingTypeOwner } from '../../store/meeting-types.ts'
import { currentQuestionnaire } from '../../store/questionnaires.ts'
import { asAttachment } from '../attachment.ts'
import type { CallerWord } from '../callers.ts'
import { ETAG, IF_MATCH, ifMatch, withETag } from '../if-match.ts'
import { ownMeetingType } from '../own-insider.ts'
import { problems } from '../problems.ts'
import { ownQuestionnaireView, questionnaireView } from '../questionnaire-view.ts'
import { EditQuestionnaire, OwnQuestionnaire, QuestionnairePreview } from '../schemas/questionnaire.ts'
import { Id } from '../schemas/text.ts'

const CALLERS: CallerWord[] = ['session', 'key:settings:write']
const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'origin-not-allowed'] as const
const Params = Type.Object({ meetingTypeId: Id('mtt') })

/** What a meeting type asks besides the built-in questions: read, judged, changed by its insider, and its worksheet for anyone. */
export const questionnaires: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.get(
    '/questionnaires/:meetingTypeId',
    {
      schema: {
        operationId: 'getQuestionnaire',
        summary: 'An insider’s own questions for a meeting type',
        tags: ['insiders', 'integrations'],
        params: Params,
        response: { 200: { ...OwnQuestionnaire, headers: ETAG }, ...problems(...DOORS) },
      },
      config: { callers: CALLERS },
    },
    async (request, reply) => {
      const { id, insider } = await ownMeetingType(deps, request, request.params.meetingTypeId)
      const own = await currentQuestionnaire(deps.database, id)
      withETag(reply, versionOf(own)).header('cache-control', 'private, no-cache')
      return ownQuestionnaireView(deps, insider, id, own)
    },
  )

  app.put(
    '/questionnaires/:meetingTypeId',
    {
      schema: {
        operationId: 'editQuestionnaire',
        summary: 'Ask other questions from now on',
        description:
          'Makes a new version; what was answered stays with the questions it answered. Needs `If-Match` with the ETag of what was read. Repeating it is safe.',
        tags: ['insiders', 'integrations'],
        params: Params,
        headers: IF_MATCH,
        body: EditQuestionnaire,
        response: {
          200: { ...OwnQuestionnaire, headers: ETAG },
          ...problems(...DOORS, 'precondition-required', 'precondition-failed'),
        },
      },
      config: { callers: CALLERS },
    },
    async (request, reply) => {
      const { id, insider } = await ownMeetingType(deps, request, request.params.meetingTypeId)
      const seen = ifMatch(request)
      const own = await editQuestionnaire(deps, { id, insiderId: insider.id }, request.body, seen)
      withETag(reply, versionOf(own)).header('cache-control', 'private, no-cache')
      return ownQuestionnaireView(deps, insider, id, own)
    },
  )

  app.post(
    '/questionnaires/:meetingTypeId/preview',
    {
      schema: {
        operationId: 'previewQuestionnaire',
        summary: 'Judge an edit without keeping it',
        description:
          'Gives the form as it would be asked, and warnings. Nothing is changed; a worksheet is shown once it is kept.',
        tags: ['insiders', 'integrations'],
        params: Params,
        body: EditQuestionnaire,
        response: { 200: QuestionnairePreview, ...problems(...DOORS) },
      },
      config: { callers: CALLERS },
    },
    async (request, reply) => {
      const { id, insider } = await ownMeetingType(deps, request, request.params.meetingTypeId)
      const { questions, worksheet } = request.body
      const faults = definitionFaults({ questions })
      if (faults.length > 0) throw new Refused('invalid', { fields: faults })
      const fileId = worksheet && (uuidOf('file', worksheet.id) ?? '')
      const definition = { questions, worksheet: worksheet && fileId ? { fileId, required: worksheet.required } : null }
      reply.header('cache-control', 'private, no-store')
      return {
        questionnaire: await questionnaireView(deps, insider, insider.profile.language, id, { definition, version: 'preview' }),
        warnings: warningsOf(definition),
      }
    },
  )

  app.get(
    '/meeting-types/:meetingTypeId/worksheet',
    {
      schema: {
        operationId: 'getWorksheet',
        summary: 'The insider’s own worksheet, to be filled in',
        tags: ['requesters'],
        params: Params,
        response: { 200: Type.Any({ description: 'The file' }), ...problems('not-found') },
      },
      config: { callers: ['anyone'] },
    },
    async (request, reply) => {
      const id = uuidOf('meetingType', request.params.meetingTypeId)
      const insiderId = id && (await meetingTypeOwner(deps.database, id))?.insiderId
      const insider = insiderId && (await findInsider(deps.database, deps.keyring, { id: insiderId }))
      const worksheet = insider && (await currentQuestionnaire(deps.database, id))?.definition.worksheet
      const owner = insider && { id: insider.personId, dataKey: insider.dataKey }
      const file = owner && worksheet && (await findFile(deps.database, owner, worksheet.fileId))
      if (!owner || !file) throw new Refused('not-found')
      reply.header('cache-control', 'no-cache')
      return asAttachment(reply, file).send(Readable.from(readFile(deps.database, owner, file.id)))
    },
  )
}
