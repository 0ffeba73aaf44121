import { randomUUID } from 'node:crypto'
import type { Screening } from '../http/schemas/screening.ts'
import type { TestService } from './service.ts'
import { type Answered, call, type Requested } from './walk.ts'

/** What either side is answered: the request as they see it, or why not. */
export type Said = Answered<Screening & { code: string; errors?: { pointer: string; detail: string }[] }>

/** A requester with their link, and the insider in a proved browser, each acting on one request. */
export function bothSides(service: TestService, cookie: () => string) {
  const path = ({ id }: Requested, what: string) => `/v1/screenings/${id}${what && `/${what}`}`
  return {
    read: async (who: Requested) => (await call<Screening>(service, 'GET', path(who, ''), { bearer: who.status })).body,
    readByInsider: async (who: Requested) =>
      (await call<Screening>(service, 'GET', path(who, ''), { bearer: who.decide, cookie: cookie() })).body,
    by: (who: Requested, method: string, what: string, body?: unknown): Promise<Said> =>
      call(service, method, path(who, what), { bearer: who.status, ...(body === undefined ? {} : { body }) }),
    byInsider: (who: Requested, method: string, what: string, body?: unknown): Promise<Said> =>
      call(service, method, path(who, what), {
        bearer: who.decide,
        cookie: cookie(),
        key: randomUUID(),
        ...(body === undefined ? {} : { body }),
      }),
  }
}
