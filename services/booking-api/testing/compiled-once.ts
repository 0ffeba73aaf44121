import ajvCompiler, { type BuildCompilerFromPool } from '@fastify/ajv-compiler'
import serializerCompiler from '@fastify/fast-json-stringify-compiler'
import type { FastifyServerOptions } from 'fastify'

const pool = ajvCompiler() as BuildCompilerFromPool
const once = { validators: remembered(), serializers: remembered() }

/**
 * Validators and serialisers that all services of a worker share: schemas of the same text are compiled once, at the start of the
 * first service. That each of a hundred services compiled the same schemas anew took a quarter of the processor's time of *api*.
 */
export const COMPILED_ONCE: NonNullable<FastifyServerOptions['schemaController']> = {
  compilersFactory: {
    buildValidator(schemas: Parameters<typeof pool>[0], options: Parameters<typeof pool>[1]) {
      const compile = pool(schemas, options)
      return (route: Parameters<typeof compile>[0]) => once.validators([schemas, options, schemaOf(route)], () => compile(route))
    },
    buildSerializer(schemas, options) {
      const compile = serializerCompiler()(schemas, options)
      return (route) => once.serializers([schemas, options, schemaOf(route)], () => compile(route))
    },
  },
}

/** All that is compiled; the rest says which route it is of. */
const schemaOf = (route: unknown): unknown => (route as { schema: unknown }).schema

function remembered() {
  const known = new Map<string, unknown>()
  return <Made>(of: unknown, make: () => Made): Made => {
    const text = JSON.stringify(of)
    if (!known.has(text)) known.set(text, make())
    return known.get(text) as Made
  }
}
