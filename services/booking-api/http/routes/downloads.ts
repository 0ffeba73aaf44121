import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { after, type Instant, MINUTE_MS } from '@vestibule/scheduling/instant.ts'
import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { uuidOf } from '../../ids.ts'
import { toText } from '../../instants.ts'
import { downloadedInvitation } from '../../invitation-download.ts'
import { Refused } from '../../refused.ts'
import { findFile, readFile } from '../../store/files.ts'
import { findInsider } from '../../store/insiders.ts'
import { findLink, type LinkFor, linkStanding, mintLink } from '../../store/links.ts'
import { personById } from '../../store/people.ts'
import { asAttachment } from '../attachment.ts'
import { ownBooking, ownScreening } from '../own.ts'
import { problems } from '../problems.ts'
import { BookingParams } from '../schemas/booking.ts'
import { ScreeningParams } from '../schemas/screening.ts'
import { Id, InstantText } from '../schemas/text.ts'

const DOWNLOAD_MS = 5 * MINUTE_MS
const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'link-expired'] as const
const Download = Type.Object({
  url: Type.String({ description: 'Good for five minutes, for this file alone' }),
  expiresAt: InstantText,
})

/** Downloads: a URL with its own secret, five minutes, so that no link token ever stands in an address bar or a log. */
export const downloads: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const offer = async (reply: FastifyReply, link: Omit<LinkFor, 'purpose' | 'expiresAt'>, now: Instant) => {
    const expiresAt = after(now, DOWNLOAD_MS)
    const secret = await mintLink(deps.database, { ...link, purpose: 'download', expiresAt })
    return reply
      .code(201)
      .header('cache-control', 'no-store')
      .send({ url: `${deps.site.publicUrl}/v1/downloads/${secret}`, expiresAt: toText(expiresAt) })
  }

  app.post(
    '/screenings/:id/downloads',
    {
      schema: {
        operationId: 'createFileDownload',
        summary: 'A URL for one of the requester’s files',
        tags: ['insiders'],
        params: ScreeningParams,
        body: Type.Object({ fileId: Id('fil') }, { additionalProperties: false }),
        response: { 201: Download, ...problems(...DOORS) },
      },
      config: { callers: ['link:decide', 'link:meeting', 'session'] },
    },
    async (request, reply) => {
      const row = await ownScreening(deps, request, request.params.id)
      const fileId = uuidOf('file', request.body.fileId) ?? ''
      const requester = await personById(deps.database, deps.keyring, row.requesterId)
      const file = requester && fileId && (await findFile(deps.database, requester, fileId))
      if (!file || file.screeningId !== row.id) throw new Refused('not-found')
      return offer(reply, { screeningId: row.id, personId: row.requesterId, fileId }, deps.clock())
    },
  )

  app.post(
    '/bookings/:id/downloads',
    {
      schema: {
        operationId: 'createInvitationDownload',
        summary: 'A URL for the calendar file of a meeting',
        tags: ['requesters', 'insiders'],
        params: BookingParams,
        response: { 201: Download, ...problems(...DOORS) },
      },
      config: { callers: ['link:status', 'link:meeting', 'session'] },
    },
    async (request, reply) => {
      const { booking, row } = await ownBooking(deps, request, request.params.id)
      const insider = await findInsider(deps.database, deps.keyring, { id: row.insiderId })
      if (!insider) throw new Refused('not-found')
      const personId = request.caller.kind === 'requester' ? row.requesterId : insider.personId
      return offer(reply, { screeningId: row.id, personId, bookingId: booking.id }, deps.clock())
    },
  )

  app.get(
    '/downloads/:secret',
    {
      schema: {
        operationId: 'download',
        summary: 'The file a download URL was made for',
        tags: ['requesters', 'insiders'],
        params: Type.Object({ secret: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }) }),
        response: { 200: Type.Any({ description: 'The file' }), ...problems('not-found') },
      },
      config: { callers: ['anyone'] },
      logLevel: 'silent', // the URL is a secret
    },
    async (request, reply) => {
      const link = await findLink(deps.database, request.params.secret)
      if (link?.purpose !== 'download' || linkStanding(link, deps.clock()) !== 'live') throw new Refused('not-found')
      reply.headers({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cross-origin-resource-policy': 'same-origin',
      })
      if (link.bookingId) {
        const ics = await downloadedInvitation(deps, { bookingId: link.bookingId, personId: link.personId })
        return reply
          .type('text/calendar; charset=utf-8')
          .header('content-disposition', 'attachment; filename="conversation.ics"')
          .send(ics)
      }
      const owner = await personById(deps.database, deps.keyring, link.personId)
      const file = owner && link.fileId && (await findFile(deps.database, owner, link.fileId))
      if (!owner || !file) throw new Refused('not-found')
      return asAttachment(reply, file).send(Readable.from(readFile(deps.database, owner, file.id)))
    },
  )
}
