import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import type { Deps } from './deps.ts'
import { knowCallers } from './http/callers.ts'
import { COMPILE_WHEN_ASKED } from './http/compile-when-asked.ts'
import type { InboxDeps } from './http/dev-mail.ts'
import { docs } from './http/docs.ts'
import { keepAnswers } from './http/kept-answers.ts'
import { servePage } from './http/page.ts'
import { answerError } from './http/problems.ts'
import { afterwards } from './http/routes/afterwards.ts'
import { availability } from './http/routes/availability.ts'
import { bookings } from './http/routes/bookings.ts'
import { calendarFeeds } from './http/routes/calendar-feeds.ts'
import { calendars } from './http/routes/calendars.ts'
import { clock } from './http/routes/clock.ts'
import { contacts } from './http/routes/contacts.ts'
import { awayDays } from './http/routes/days-off.ts'
import { decisions } from './http/routes/decisions.ts'
import { declines } from './http/routes/declines.ts'
import { desk } from './http/routes/desk.ts'
import { disputes } from './http/routes/disputes.ts'
import { downloads } from './http/routes/downloads.ts'
import { drafts } from './http/routes/drafts.ts'
import { excuses } from './http/routes/excuses.ts'
import { facts } from './http/routes/facts.ts'
import { health } from './http/routes/health.ts'
import { insiderNotes } from './http/routes/insider-notes.ts'
import { insiders } from './http/routes/insiders.ts'
import { links } from './http/routes/links.ts'
import { meetingTypes } from './http/routes/meeting-types.ts'
import { moves } from './http/routes/moves.ts'
import { nextOpenings } from './http/routes/next-opening.ts'
import { organizations } from './http/routes/organizations.ts'
import { outcomes } from './http/routes/outcomes.ts'
import { questionnaires } from './http/routes/questionnaires.ts'
import { referrals } from './http/routes/referrals.ts'
import { reminders } from './http/routes/reminders.ts'
import { screenings } from './http/routes/screenings.ts'
import { sessions } from './http/routes/sessions.ts'
import { slots } from './http/routes/slots.ts'
import { texts } from './http/routes/texts.ts'
import { uploads } from './http/routes/uploads.ts'
import { verification } from './http/routes/verification.ts'
import { waiting } from './http/routes/waiting.ts'
import { withdrawal } from './http/routes/withdrawal.ts'

export interface ApiSettings {
  readonly loggerInstance?: FastifyBaseLogger
  readonly trustProxy: readonly string[]
  /** How long an answer may be given again from memory; see `keepAnswers`. Default: not at all. */
  readonly keptMs?: number
  /** Schemas are compiled when a route is first asked, or as a controller does it; default: all at the start, where a broken one shows. */
  readonly compiled?: 'when-asked' | FastifyServerOptions['schemaController']
  /** Sees every route, being there before them. */
  readonly watch?: (app: FastifyInstance) => Promise<void>
  /** The trial's inbox and clock; null in real use. */
  readonly inbox: Pick<InboxDeps, 'devClock' | 'loopbackHosts' | 'settle'> | null
}

const BODY_BYTES = 128 * 1024
const REQUEST_ID = /^[A-Za-z0-9_.-]{1,64}$/

/** The whole HTTP side, built and not yet listening: every plugin and route, in order. */
export async function buildApi(
  deps: Deps,
  { loggerInstance, trustProxy, inbox, keptMs = 0, compiled, watch }: ApiSettings,
): Promise<FastifyInstance> {
  let closing = false
  const app = fastify({
    ...(loggerInstance ? { loggerInstance } : {}),
    ...(compiled ? { schemaController: compiled === 'when-asked' ? COMPILE_WHEN_ASKED : compiled } : {}),
    logController: new LogController({ disableRequestLogging: true }), // one line of our own, below: no query, token or address
    childLoggerFactory: (logger) => logger, // that line says itself which request it is about
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    bodyLimit: BODY_BYTES,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false, // what still arrives over a busy connection is answered, and the connection closed behind it
    routerOptions: { maxParamLength: 200 },
    requestIdHeader: false,
    genReqId: ({ headers }) => {
      const given = headers['request-id']
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
    },
    // Unknown fields and wrong types are refused, never dropped or coerced.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false, allErrors: true, strict: false } },
  }).withTypeProvider<TypeBoxTypeProvider>()

  app.setErrorHandler((error, request, reply) => answerError(error as Error, request, reply))
  // These say when they are done instead of promising it: each promise takes its time off every request.
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers({ 'request-id': request.id, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
    const { traceparent } = request.headers
    if (typeof traceparent === 'string' && traceparent.length <= 60) reply.header('traceparent', traceparent)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request
    request.log.info(
      {
        requestId: request.id,
        method,
        route: routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    )
    done()
  })
  app.addHook('preClose', async () => {
    closing = true
  })

  await app.register(cookie)
  await watch?.(app as unknown as FastifyInstance)

  await app.register(
    async (v1) => {
      // The pages take their time from it, never from the phone's clock; in the trial ours runs ahead of the machine's, which Node would say.
      let said = { second: Number.NaN, text: '' }
      v1.addHook('onRequest', (_request, reply, done) => {
        const second = Math.floor(deps.clock() / 1000)
        if (second !== said.second) said = { second, text: new Date(second * 1000).toUTCString() }
        reply.header('date', said.text)
        done()
      })
      keepAnswers(v1 as unknown as FastifyInstance, deps.clock, keptMs)
      knowCallers(v1, deps)
      await v1.register(insiders, deps)
      await v1.register(uploads, deps)
      await v1.register(drafts, deps)
      await v1.register(screenings, deps)
      await v1.register(verification, deps)
      await v1.register(links, deps)
      await v1.register(sessions, deps)
      await v1.register(desk, deps)
      await v1.register(decisions, deps)
      await v1.register(insiderNotes, deps)
      await v1.register(waiting, deps)
      await v1.register(withdrawal, deps)
      await v1.register(slots, deps)
      await v1.register(nextOpenings, deps)
      await v1.register(bookings, deps)
      await v1.register(moves, deps)
      await v1.register(declines, deps)
      await v1.register(calendarFeeds, deps)
      await v1.register(reminders, deps)
      await v1.register(excuses, deps)
      await v1.register(disputes, deps)
      await v1.register(clock, deps)
      await v1.register(outcomes, deps)
      await v1.register(referrals, deps)
      await v1.register(afterwards, deps)
      await v1.register(contacts, deps)
      await v1.register(downloads, deps)
      await v1.register(facts, deps)
      await v1.register(questionnaires, deps)
      await v1.register(texts, deps)
      await v1.register(calendars, deps)
      await v1.register(awayDays, deps)
      await v1.register(availability, deps)
      await v1.register(meetingTypes, deps)
      await v1.register(organizations, deps)
    },
    { prefix: '/v1' },
  )
  await app.register(health, { ...deps, isClosing: () => closing })
  await app.register(docs)
  if (inbox) {
    const { devMail } = await import('./http/dev-mail.ts') // brings a mail parser, 30 MB of memory that only the trial needs
    await app.register(devMail, { ...deps, ...inbox })
  }
  await servePage(app)
  return app as unknown as FastifyInstance
}
