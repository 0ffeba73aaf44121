import fastify, { type FastifyInstance } from 'fastify'
import Type from 'typebox'
import { describe, expect, it } from 'vitest'
import { COMPILE_WHEN_ASKED } from './compile-when-asked.ts'

const Body = Type.Object({ minutes: Type.Integer({ minimum: 5 }) }, { additionalProperties: false })
const Answer = Type.Object({ minutes: Type.Integer() })
const BROKEN = { type: 'no such type' }

function served(schemas: { body: unknown; answer: unknown }, late = true): FastifyInstance {
  const app = fastify(late ? { schemaController: COMPILE_WHEN_ASKED } : {})
  app.post<{ Body: { minutes: number } }>(
    '/it',
    { schema: { body: schemas.body, response: { 200: schemas.answer } } },
    async ({ body }) => ({ minutes: body.minutes, secret: 'never said' }),
  )
  return app
}

const ask = (app: FastifyInstance, payload: object) => app.inject({ method: 'POST', url: '/it', payload })

describe('schemas that are compiled when a route is first asked', () => {
  it('take, refuse and leave out what those compiled at the start do, the first time and after it', async () => {
    const [late, early] = [true, false].map((when) => served({ body: Body, answer: Answer }, when)) as [
      FastifyInstance,
      FastifyInstance,
    ]
    for (const payload of [{ minutes: 15 }, { minutes: 4 }, { minutes: 'x' }, {}, { minutes: 15 }]) {
      const [one, other] = await Promise.all([ask(late, payload), ask(early, payload)])
      expect([one.statusCode, one.json()]).toEqual([other.statusCode, other.json()])
    }
    expect((await ask(late, { minutes: 15 })).json()).toEqual({ minutes: 15 })
  })

  it.each([
    ['what is asked', { body: BROKEN, answer: Answer }],
    ['what is answered', { body: Body, answer: BROKEN }],
  ])('are not looked at before: a broken one of %s fails its route alone', async (_what, schemas) => {
    const app = served(schemas)
    app.get('/other', async () => 'fine')
    expect((await app.inject('/other')).statusCode).toBe(200)
    expect((await ask(app, { minutes: 15 })).statusCode).toBe(500)
    await expect(served(schemas, false).ready()).rejects.toThrow()
  })
})
