import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { MAX_OPEN_IN_ORGANIZATION } from '@vestibule/scheduling/policy.ts'
import Type from 'typebox'
import type { Deps } from '../../deps.ts'
import { fullnessOf } from '../../fullness.ts'
import { publicId } from '../../ids.ts'
import { isTaking } from '../../pausing.ts'
import { expectations, privacyNotice } from '../../questionnaire.ts'
import { NOTHING_OWN } from '../../questions/own-question.ts'
import { versionOf } from '../../questions/version.ts'
import { Refused } from '../../refused.ts'
import { findInsider } from '../../store/insiders.ts'
import { meetingTypesOf } from '../../store/meeting-types.ts'
import { currentQuestionnaires } from '../../store/questionnaires.ts'
import { languageFor } from '../language.ts'
import { problems } from '../problems.ts'
import { questionnaireView } from '../questionnaire-view.ts'
import { InsiderPage } from '../schemas/insider-page.ts'
import { LanguageTag, Slug } from '../schemas/text.ts'

const ANSWER_WITHIN_DAYS = 14

/** `GET /v1/insiders/:slug`: what anyone may know of an insider. Not a hint of when they are free. */
export const insiders: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const schema = {
    operationId: 'getInsiderPage',
    summary: 'An insider’s public page',
    description: 'In the language asked for, else in the first of Accept-Language that there is, else in English.',
    tags: ['requesters'],
    params: Type.Object({ slug: Slug }),
    querystring: Type.Object({ language: Type.Optional(LanguageTag) }, { additionalProperties: false }),
    response: { 200: InsiderPage, ...problems('not-found') },
  }
  app.get('/insiders/:slug', { schema, config: { callers: ['anyone'] } }, async (request, reply) => {
    const insider = await findInsider(deps.database, deps.keyring, { slug: request.params.slug })
    if (!insider) throw new Refused('not-found')
    const types = await meetingTypesOf(deps.database, insider)
    const current = await currentQuestionnaires(
      deps.database,
      types.map(({ id }) => id),
    )
    const { name, headline } = insider.profile
    const now = deps.clock()
    const taking = isTaking(insider, now)
    const language = languageFor(request.query.language, request.headers['accept-language'])
    reply.headers({ 'cache-control': 'no-cache', 'content-language': language, vary: 'accept-language' })
    return {
      slug: insider.slug,
      language,
      name,
      headline,
      organization: insider.organizationName,
      timeZone: insider.timeZone,
      taking,
      takingAgainOn: taking ? null : (insider.pause?.until ?? null),
      full: await fullnessOf(deps.database, insider, now),
      mostOpen: MAX_OPEN_IN_ORGANIZATION,
      meetingTypes: await Promise.all(
        types.map(async ({ id, title, rules, place }) => {
          const own = current.get(id)
          const asked = { definition: own?.definition ?? NOTHING_OWN, version: versionOf(own) }
          return {
            id: publicId('meetingType', id),
            title,
            minutes: rules.minutes,
            place,
            questionnaire: await questionnaireView(deps, insider, language, id, asked),
          }
        }),
      ),
      expectations: expectations(name, insider.organizationName, types[0]?.rules.minutes ?? 15, language),
      answerWithinDays: ANSWER_WITHIN_DAYS,
      minors: insider.policy.minors,
      privacy: privacyNotice(name, insider.organizationName, language),
    }
  })
}
