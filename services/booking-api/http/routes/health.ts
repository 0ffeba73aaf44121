import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { Refused } from '../../refused.ts'
import { reach } from '../../store/database.ts'
import { problems } from '../problems.ts'

const Alive = Type.Object({ status: Type.Literal('ok') })

/** For whoever watches over the process: it lives · it can serve. */
export const health: FastifyPluginAsyncTypebox<Deps & { isClosing: () => boolean }> = async (app, deps) => {
  app.get(
    '/livez',
    { schema: { operationId: 'isAlive', tags: ['operations'], response: { 200: Alive } }, logLevel: 'silent' },
    async () => ({ status: 'ok' as const }),
  )

  app.get(
    '/readyz',
    {
      schema: { operationId: 'isReady', tags: ['operations'], response: { 200: Alive, ...problems('busy') } },
      logLevel: 'silent',
    },
    async () => {
      if (deps.isClosing()) throw new Refused('busy', { retryAfterSeconds: 5 })
      await reach(deps.database)
      return { status: 'ok' as const }
    },
  )
}
