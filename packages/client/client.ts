import createClient, { type Client } from 'openapi-fetch'
import type { components, paths } from './schema.generated.ts'

/** A problem as every error of the API is sent (RFC 9457). */
export type Problem = components['schemas']['Problem']
export type { components, paths }

export interface ClientSettings {
  /** The installation's address, such as `https://meet.example.org`. */
  readonly baseUrl: string
  /** An API key (`vst_live_…`) or the secret of a link from a mail. */
  readonly bearer?: string
  readonly fetch?: (request: Request) => Promise<Response>
}

/**
 * A typed client for the whole API, made from its OpenAPI document.
 *
 * ```ts
 * const vestibule = client({ baseUrl: 'https://meet.example.org', bearer: process.env.VESTIBULE_KEY })
 * const { data, error } = await vestibule.GET('/v1/screenings', { params: { query: { state: 'pending' } } })
 * ```
 */
export function client({ baseUrl, bearer, fetch }: ClientSettings): Client<paths> {
  return createClient<paths>({
    baseUrl,
    ...(fetch ? { fetch } : {}),
    ...(bearer ? { headers: { authorization: `Bearer ${bearer}` } } : {}),
  })
}
