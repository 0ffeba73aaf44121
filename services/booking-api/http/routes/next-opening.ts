import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { whyNotApproved } from '@vestibule/scheduling/meeting.ts'
import { agreedType } from '../../agreed.ts'
import type { Deps } from '../../deps.ts'
import { toText } from '../../instants.ts'
import { openingBeyond } from '../../opening.ts'
import { Refused } from '../../refused.ts'
import { loadForReading, ownScreening } from '../own.ts'
import { problems } from '../problems.ts'
import { Opening } from '../schemas/booking.ts'
import { ScreeningParams } from '../schemas/screening.ts'

/** `GET /v1/screenings/:id/next-opening`: for somebody with a yes to whom nothing is on offer. Apart from the slots, which are asked for much oftener. */
export const nextOpenings: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  app.get(
    '/screenings/:id/next-opening',
    {
      schema: {
        operationId: 'getNextOpening',
        summary: 'When there may be a time again',
        description:
          'Where nothing is on offer: the week of the first time beyond what is in view, by what is booked now, and when it comes into view. Null where something is on offer, or nothing is to be seen for three months.',
        tags: ['requesters', 'integrations'],
        params: ScreeningParams,
        response: {
          200: Opening,
          ...problems(
            'not-authenticated',
            'caller-not-allowed',
            'not-found',
            'link-expired',
            'screening-not-approved',
            'screening-lapsed',
            'screening-already-booked',
          ),
        },
      },
      config: { callers: ['link:status', 'key:bookings:write'] },
    },
    async (request, reply) => {
      const loaded = await loadForReading(deps, await ownScreening(deps, request, request.params.id))
      const { insider, course, now } = loaded
      const { state } = course.screening
      if (state !== 'approved') throw new Refused(whyNotApproved(state))
      const { terms } = course
      const type = await agreedType(deps.database, deps, { type: loaded.type, terms })
      if (!type) throw new Refused('not-found')
      reply.header('cache-control', 'private, no-store')
      const opening = terms?.startsAt.length ? null : await openingBeyond(deps.database, insider, type, now)
      return { nextOpening: opening && { weekOf: opening.weekOf, inViewAt: toText(opening.inViewAt) } }
    },
  )
}
