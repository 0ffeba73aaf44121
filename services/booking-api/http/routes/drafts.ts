import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { after, HOUR_MS } from '@vestibule/scheduling/instant.ts'
import { DRAFT_MS } from '@vestibule/scheduling/policy.ts'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { publicId, uuidOf } from '../../ids.ts'
import { toText } from '../../instants.ts'
import { Refused } from '../../refused.ts'
import { countDrafts, type DraftPlace, deleteDraft, makeDraft, readDraft, saveDraft, type Times } from '../../store/drafts.ts'
import { ETAG, ifMatch, withETag } from '../if-match.ts'
import { networkOf, within } from '../limits.ts'
import { problems } from '../problems.ts'
import { DRAFT_BYTES, Draft, DraftHeaders, DraftParams, NewDraft, SaveDraft, SavedDraft } from '../schemas/draft.ts'

const MADE = { name: 'drafts-network', most: 20, windowMs: HOUR_MS }
/** A form takes a quarter of an hour and is saved every few seconds while somebody types. */
const SAVED = { name: 'draft-saves', most: 1200, windowMs: HOUR_MS }
/** Whoever has many networks fills about 3 GiB of the disk, 64 KiB each, in the seven days a draft lives, and no more. */
const MOST_KEPT = 50_000
const CALLERS = { callers: ['anyone' as const] }

/** A form half filled in, kept so that it can be gone on with elsewhere. Whoever has its link has it; we can't read it. */
export const drafts: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.post(
    '/drafts',
    {
      schema: {
        operationId: 'createDraft',
        summary: 'Keep a form to go on with elsewhere',
        description: 'Sealed under a key that only the answer holds. Lives 7 days from its last save.',
        tags: ['requesters'],
        body: SaveDraft,
        response: { 201: { ...NewDraft, headers: ETAG }, ...problems('payload-too-large') },
      },
      config: CALLERS,
    },
    async (request, reply) => {
      await within(reply, deps, MADE, networkOf(request.ip))
      if ((await countDrafts(deps.database)) >= MOST_KEPT) throw new Refused('busy', { retryAfterSeconds: HOUR_MS / 1000 })
      const made = await makeDraft(deps.database, fitting(request.body.content), lifeFrom(deps))
      return withETag(reply.code(201), String(made.revision))
        .header('cache-control', 'no-store')
        .send({ id: publicId('draft', made.id), key: made.key, ...timesOf(made) })
    },
  )

  app.get(
    '/drafts/:id',
    {
      schema: {
        operationId: 'readDraft',
        summary: 'A form to go on with',
        tags: ['requesters'],
        params: DraftParams,
        headers: DraftHeaders,
        response: { 200: { ...Draft, headers: ETAG }, ...problems('not-found') },
      },
      config: CALLERS,
    },
    async (request, reply) => {
      const found = await readDraft(deps.database, placeOf(request), deps.clock())
      if (!found) throw new Refused('not-found')
      withETag(reply, String(found.revision)).header('cache-control', 'no-store')
      return { content: found.content, ...timesOf(found) }
    },
  )

  app.put(
    '/drafts/:id',
    {
      schema: {
        operationId: 'saveDraft',
        summary: 'Save a form that is gone on with',
        description:
          'Needs `If-Match` with the ETag of what was read or saved last: two devices don’t overwrite each other unseen.',
        tags: ['requesters'],
        params: DraftParams,
        headers: DraftHeaders,
        body: SaveDraft,
        response: {
          200: { ...SavedDraft, headers: ETAG },
          ...problems('not-found', 'payload-too-large', 'precondition-required', 'precondition-failed'),
        },
      },
      config: CALLERS,
    },
    async (request, reply) => {
      const seen = ifMatch(request)
      await within(reply, deps, SAVED, networkOf(request.ip))
      const place = placeOf(request)
      const found = await readDraft(deps.database, place, deps.clock())
      if (!found) throw new Refused('not-found')
      const saved = seen(String(found.revision))
        ? await saveDraft(deps.database, place, fitting(request.body.content), found.revision, lifeFrom(deps))
        : undefined
      if (!saved) throw new Refused('precondition-failed')
      withETag(reply, String(saved.revision)).header('cache-control', 'no-store')
      return timesOf(saved)
    },
  )

  app.delete(
    '/drafts/:id',
    {
      schema: {
        operationId: 'deleteDraft',
        summary: 'Keep a form no longer',
        tags: ['requesters'],
        params: DraftParams,
        headers: DraftHeaders,
        response: { 204: Type.Null({ description: 'Gone' }), ...problems('not-found') },
      },
      config: CALLERS,
    },
    async (request, reply) => {
      if (!(await deleteDraft(deps.database, placeOf(request)))) throw new Refused('not-found')
      return reply.code(204).send(null)
    },
  )
}

function placeOf({ params, headers }: FastifyRequest<{ Params: { id: string }; Headers: { 'draft-key'?: string } }>): DraftPlace {
  const id = uuidOf('draft', params.id)
  const key = headers['draft-key']
  if (!id || !key) throw new Refused('not-found')
  return { id, key }
}

function fitting(content: string): string {
  if (Buffer.byteLength(content) > DRAFT_BYTES) throw new Refused('payload-too-large')
  return content
}

function lifeFrom({ clock }: Deps): Pick<Times, 'savedAt' | 'expiresAt'> {
  const now = clock()
  return { savedAt: now, expiresAt: after(now, DRAFT_MS) }
}

const timesOf = ({ savedAt, expiresAt }: Times) => ({ savedAt: toText(savedAt), expiresAt: toText(expiresAt) })
