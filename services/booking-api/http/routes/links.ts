import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { HOUR_MS } from '@vestibule/scheduling/instant.ts'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { publicId } from '../../ids.ts'
import { toText } from '../../instants.ts'
import { checkedAddress } from '../../mail/address.ts'
import { Refused } from '../../refused.ts'
import { resendLinks } from '../../resend-links.ts'
import { findInsider } from '../../store/insiders.ts'
import { requesterOf } from '../../store/screenings.ts'
import { networkOf, within } from '../limits.ts'
import { problems } from '../problems.ts'
import { Link } from '../schemas/booking.ts'
import { Line } from '../schemas/text.ts'

const PER_NETWORK = { name: 'links-network', most: 20, windowMs: HOUR_MS }

/** Links from mails: what one is good for, and *get my link again*. */
export const links: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.get(
    '/link',
    {
      schema: {
        operationId: 'readLink',
        summary: 'What the link that calls is good for',
        description: 'Changes nothing, however often it is asked.',
        tags: ['requesters', 'insiders'],
        response: { 200: Link, ...problems('not-authenticated', 'caller-not-allowed', 'not-found', 'link-expired') },
      },
      config: {
        callers: ['link:verify', 'link:status', 'link:decide', 'link:meeting', 'link:outcome', 'link:clock', 'link:consent'],
        anyStanding: true,
      },
    },
    async (request, reply) => {
      const { caller } = request
      if (caller.kind === 'anyone' || caller.kind === 'key' || !caller.link || caller.link.purpose === 'download')
        throw new Refused('not-authenticated')
      const { link, standing } = caller
      const insider = await findInsider(deps.database, deps.keyring, { id: link.insiderId })
      if (!insider) throw new Refused('not-found')
      const reader =
        caller.kind === 'requester' &&
        (await requesterOf(deps.database, deps.keyring, { id: link.screeningId, requesterId: link.personId }))
      reply.header('cache-control', 'private, no-store')
      return {
        purpose: caller.link.purpose,
        standing,
        screeningId: publicId('screening', link.screeningId),
        bookingId: link.bookingId && publicId('booking', link.bookingId),
        referralId: link.referralId && publicId('referral', link.referralId),
        insiderSlug: insider.slug,
        expiresAt: toText(link.expiresAt),
        language: (reader || insider).profile.language,
        proved: caller.kind === 'insider' && caller.session !== null,
      }
    },
  )

  app.post(
    '/links',
    {
      schema: {
        operationId: 'resendLink',
        summary: 'Get my link again',
        description: 'The link of what is open, by mail. The answer is the same whether the address is known or not.',
        tags: ['requesters'],
        body: Type.Object({ address: Line(254, 3) }, { additionalProperties: false }),
        response: { 202: Type.Object({ address: Type.String() }), ...problems() },
      },
      config: { callers: ['anyone'] },
    },
    async (request, reply) => {
      const address = checkedAddress(request.body.address)
      if (!address)
        throw new Refused('invalid', { fields: [{ pointer: '/address', detail: 'is not an email address we can write to' }] })
      await within(reply, deps, PER_NETWORK, networkOf(request.ip))
      await resendLinks(deps, address)
      return reply.code(202).send({ address })
    },
  )
}
