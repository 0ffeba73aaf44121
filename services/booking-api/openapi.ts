import { writeFile } from 'node:fs/promises'
import swagger from '@fastify/swagger'
import { instant } from '@vestibule/scheduling/instant.ts'
import { buildApi } from './api.ts'
import { OutsideFailed } from './fetch-outside.ts'
import { OPENAPI, withCallers, withNamedSchemas } from './http/openapi.ts'
import { keyring } from './seal.ts'
import { openDatabase } from './store/database.ts'

/** The API's document, made from the routes themselves; needs no database. */
export async function openapiDocument(): Promise<string> {
  const deps = {
    database: openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' }), // never asked
    keyring: keyring([Buffer.alloc(32)]),
    clock: () => instant(0),
    site: { publicUrl: 'http://localhost:3000', mailFrom: { name: '', address: '' }, mailDomain: '' },
    scanner: null,
    fetchOutside: async () => Promise.reject(new OutsideFailed('not-reachable')),
    wake: () => {},
  }
  const app = await buildApi(deps, {
    trustProxy: [],
    inbox: null,
    watch: async (api) =>
      void (await api.register(swagger, { openapi: OPENAPI, transform: withCallers, transformObject: withNamedSchemas })),
  })
  await app.ready()
  const document = app.swagger()
  await app.close()
  return `${JSON.stringify(document, null, 2)}\n`
}

if (import.meta.main) await writeFile(new URL('./openapi.json', import.meta.url), await openapiDocument())
