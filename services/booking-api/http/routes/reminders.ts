import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { editReminders, remindersVersion } from '../../reminders.ts'
import type { Insider } from '../../store/insiders.ts'
import type { CallerWord } from '../callers.ts'
import { ETAG, IF_MATCH, ifMatch, withETag } from '../if-match.ts'
import { ownInsider } from '../own-insider.ts'
import { problems } from '../problems.ts'
import { WhoseSettings } from '../schemas/days-off.ts'

const CALLERS: CallerWord[] = ['session', 'key:settings:write']
const DOORS = ['not-authenticated', 'caller-not-allowed', 'not-found', 'origin-not-allowed'] as const
const DayBefore = Type.Boolean({ description: 'On the day before a meeting as well as an hour before' })
const Reminders = Type.Object({ dayBefore: DayBefore, version: Type.String() }, { title: 'Reminders' })
const EditReminders = Type.Object({ dayBefore: DayBefore }, { title: 'EditReminders', additionalProperties: false })
const TAGGED = { ...Reminders, headers: ETAG }
const SETTINGS = { tags: ['insiders', 'integrations'], querystring: WhoseSettings }

/** Whether an insider is reminded of their meetings on the day before, too. */
export const reminders: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const view = (insider: Insider) => ({ dayBefore: insider.remindDayBefore, version: remindersVersion(insider) })

  app.get(
    '/reminders',
    {
      schema: {
        ...SETTINGS,
        operationId: 'getReminders',
        summary: 'When an insider is reminded of their meetings',
        response: { 200: TAGGED, ...problems(...DOORS) },
      },
      config: { callers: CALLERS },
    },
    async (request, reply) => {
      const insider = await ownInsider(deps, request)
      withETag(reply, remindersVersion(insider)).header('cache-control', 'private, no-cache')
      return view(insider)
    },
  )

  app.put(
    '/reminders',
    {
      schema: {
        ...SETTINGS,
        operationId: 'editReminders',
        summary: 'Set when an insider is reminded of their meetings',
        description: 'Of meetings booked from now on. Needs `If-Match` with the ETag of what was read. Repeating it is safe.',
        headers: IF_MATCH,
        body: EditReminders,
        response: { 200: TAGGED, ...problems(...DOORS, 'precondition-required', 'precondition-failed') },
      },
      config: { callers: CALLERS },
    },
    async (request, reply) => {
      const own = await ownInsider(deps, request)
      const insider = await editReminders(deps, own.id, request.body.dayBefore, ifMatch(request))
      withETag(reply, remindersVersion(insider)).header('cache-control', 'private, no-cache')
      return view(insider)
    },
  )
}
