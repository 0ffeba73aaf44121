import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { editWording, OURS } from '../../edit-wording.ts'
import type { Language } from '../../mail/languages.ts'
import { Refused } from '../../refused.ts'
import type { Insider } from '../../store/insiders.ts'
import { meetingTypesOf } from '../../store/meeting-types.ts'
import { wordingsOf } from '../../store/wordings.ts'
import { previewOf } from '../../wordings/preview.ts'
import { wordingFaults } from '../../wordings/wording-faults.ts'
import { WORDING_KEYS } from '../../wordings/wording-key.ts'
import type { CallerWord } from '../callers.ts'
import { ETAG, IF_MATCH, ifMatch, withETag } from '../if-match.ts'
import { ownInsider } from '../own-insider.ts'
import { problems } from '../problems.ts'
import { EditWording, Wording, WordingParams, WordingPreview, WordingsQuery } from '../schemas/wording.ts'
import { wordingView } from '../wording-view.ts'

const CALLERS: CallerWord[] = ['session', 'key:settings:write']
const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'origin-not-allowed'] as const
const TAGGED = { ...Wording, headers: ETAG }
const CHANGED = { 200: TAGGED, ...problems(...DOORS, 'precondition-required', 'precondition-failed') }
const SETTINGS = { tags: ['insiders', 'integrations'], params: WordingParams, querystring: WordingsQuery }

/** What an insider words themselves, by the language of whoever reads it. */
export const texts: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.get(
    '/texts',
    {
      schema: {
        operationId: 'listTexts',
        summary: 'What an insider may word themselves, in one language',
        tags: SETTINGS.tags,
        querystring: WordingsQuery,
        response: { 200: Type.Object({ data: Type.Array(Wording) }), ...problems(...DOORS) },
      },
      config: { callers: CALLERS },
    },
    async (request, reply) => {
      const { insider, language } = await own(deps, request)
      const wordings = await wordingsOf(deps.database, insider, language)
      reply.header('cache-control', 'private, no-store')
      return { data: WORDING_KEYS.map((key) => wordingView(key, language, wordings.get(key) ?? OURS)) }
    },
  )

  app.get(
    '/texts/:key',
    {
      schema: {
        ...SETTINGS,
        operationId: 'getText',
        summary: 'One wording, to be edited',
        response: { 200: TAGGED, ...problems(...DOORS) },
      },
      config: { callers: CALLERS },
    },
    async (request, reply) => {
      const { key } = request.params
      const { insider, language } = await own(deps, request)
      const wording = (await wordingsOf(deps.database, insider, language)).get(key) ?? OURS
      withETag(reply, String(wording.version)).header('cache-control', 'private, no-cache')
      return wordingView(key, language, wording)
    },
  )

  app.put(
    '/texts/:key',
    {
      schema: {
        ...SETTINGS,
        operationId: 'editText',
        summary: 'Word it yourself from now on',
        description: 'What was sent stays as it was. Needs `If-Match` with the ETag of what was read. Repeating it is safe.',
        headers: IF_MATCH,
        body: EditWording,
        response: CHANGED,
      },
      config: { callers: CALLERS },
    },
    async (request, reply) => {
      const { key } = request.params
      const { insider, language } = await own(deps, request)
      const texts = request.body.texts.map((text) => text.trim())
      const wording = await editWording(deps, insider.id, { key, language }, texts, ifMatch(request))
      withETag(reply, String(wording.version)).header('cache-control', 'private, no-cache')
      return wordingView(key, language, wording)
    },
  )

  app.delete(
    '/texts/:key',
    {
      schema: {
        ...SETTINGS,
        operationId: 'resetText',
        summary: 'Go back to our wording',
        description: 'Needs `If-Match` with the ETag of what was read. Repeating it is safe.',
        headers: IF_MATCH,
        response: CHANGED,
      },
      config: { callers: CALLERS },
    },
    async (request, reply) => {
      const { key } = request.params
      const { insider, language } = await own(deps, request)
      const wording = await editWording(deps, insider.id, { key, language }, null, ifMatch(request))
      withETag(reply, String(wording.version)).header('cache-control', 'private, no-cache')
      return wordingView(key, language, wording)
    },
  )

  app.post(
    '/texts/:key/preview',
    {
      schema: {
        ...SETTINGS,
        operationId: 'previewText',
        summary: 'See how a wording reads, without keeping it',
        body: EditWording,
        response: { 200: WordingPreview, ...problems(...DOORS) },
      },
      config: { callers: CALLERS },
    },
    async (request, reply) => {
      const { key } = request.params
      const { insider, language } = await own(deps, request)
      const faults = wordingFaults(key, request.body.texts)
      if (faults.length > 0) throw new Refused('invalid', { fields: faults })
      const [type] = await meetingTypesOf(deps.database, insider)
      reply.header('cache-control', 'private, no-store')
      return { texts: previewOf(request.body.texts, insider, type?.rules.minutes ?? 0, language) }
    },
  )
}

/** Whose wordings, and in which language. */
async function own(
  deps: Deps,
  request: FastifyRequest<{ Querystring: { language?: Language; insider?: string } }>,
): Promise<{ insider: Insider; language: Language }> {
  const insider = await ownInsider(deps, request)
  return { insider, language: request.query.language ?? insider.profile.language }
}
