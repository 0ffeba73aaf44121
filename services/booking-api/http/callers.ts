import '@fastify/cookie'
import type { Instant } from '@vestibule/scheduling/instant.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { provedSession } from '../page-proof.ts'
import { Refused } from '../refused.ts'
import { findApiKey, isApiKey } from '../store/api-keys.ts'
import type { By } from '../store/facts.ts'
import { findLink, type LinkPurpose, type LinkRow, linkStanding } from '../store/links.ts'
import { findSession } from '../store/sessions.ts'
import { readSituationByLink, type Situation } from '../store/situation.ts'
import { inLine } from './lines.ts'

/** Scopes of API keys, each a right an admin hands to an integration. */
export const SCOPES = [
  'screenings:read',
  'decisions:write',
  'bookings:read',
  'bookings:write',
  'outcomes:write',
  'facts:read',
  'settings:write',
] as const
export type Scope = (typeof SCOPES)[number]

/**
 * Who may call a route. `link:…`: the bearer of a mail's link of that purpose; an insider's link that acts also needs the
 * browser proved (`proved` in the route's config). `session`: a proved browser at the desk; `admin`: that of an insider who sets what the
 * organization allows.
 */
export type CallerWord = 'anyone' | `link:${LinkPurpose}` | 'session' | 'admin' | `key:${Scope}`

/** Who calls, as far as it was proved. */
export type Caller =
  | { readonly kind: 'anyone' }
  | {
      readonly kind: 'requester' | 'colleague'
      readonly link: LinkRow
      readonly standing: 'live' | 'spent' | 'retired' | 'expired'
    }
  | {
      readonly kind: 'insider'
      readonly link: LinkRow | null
      readonly standing: 'live' | 'spent' | 'retired' | 'expired'
      /** The proved browser; null while only the link speaks. */
      readonly session: { readonly id: string; readonly insiderId: string; readonly isAdmin: boolean } | null
    }
  | { readonly kind: 'key'; readonly id: string; readonly organizationId: string; readonly scopes: readonly string[] }

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route of ours says who may call it, or the server does not start. */
    callers?: readonly CallerWord[]
    /** An insider's link is not enough here: the browser must be proved. */
    proved?: boolean
    /** The situation of a link's screening is read along with the link, `request.situation`: one read in place of four. */
    readsAlong?: boolean
    /** A link that was retired may still ask here what became of it; one that was used reads everywhere. */
    anyStanding?: boolean
  }
  interface FastifyRequest {
    caller: Caller
    situation: Situation | undefined
  }
}

/** Whom an insider thought of: no insider of ours, as far as this link goes. */
const COLLEAGUE_PURPOSES: readonly LinkPurpose[] = ['consent']
const REQUESTER_PURPOSES: readonly LinkPurpose[] = ['verify', 'status']
/** Each of the two has one of their own. */
const OF_BOTH: readonly LinkPurpose[] = ['clock']
/** Header of a page whose browser keeps no cookie; no other site's page can send it, since no route of ours with credentials answers CORS. */
const PAGE_PROOF = 'vestibule-proof'
export const SESSION_COOKIE = (publicUrl: string) => (publicUrl.startsWith('https:') ? '__Host-vestibule' : 'vestibule')

/** Finds out who calls, before anything of the body is read, and turns away who may not. */
export function knowCallers(app: FastifyInstance, deps: Deps): void {
  app.decorateRequest('caller')
  app.decorateRequest('situation')
  app.addHook('onRoute', ({ url, method, config }) => {
    if (url.startsWith('/v1/') && !config?.callers?.length) throw new Error(`${method} ${url} does not say who may call it`)
  })
  app.addHook('onRequest', async (request, reply) => {
    const { callers: allowed, proved, anyStanding } = request.routeOptions.config
    if (!allowed) return
    // Any page may show an insider's page or send a request; without credentials, so that nobody's session rides along.
    if (isOpen(allowed)) reply.header('access-control-allow-origin', '*')
    request.caller = await whoCalls(deps, request)
    judge(request.caller, allowed, { proved: proved ?? false, anyStanding: anyStanding ?? false })
    if (usesCookie(request) && !fromOwnPages(request, deps.site.publicUrl)) throw new Refused('origin-not-allowed')
  })
}

async function whoCalls(deps: Deps, request: FastifyRequest): Promise<Caller> {
  const now = deps.clock()
  const { authorization } = request.headers
  const bearer = authorization?.match(/^Bearer ([A-Za-z0-9_-]{20,200})$/i)?.[1]
  if (authorization !== undefined && !bearer) throw new Refused('not-authenticated')
  const session = await sessionOf(deps, request, now)
  if (!bearer) return session ? { kind: 'insider', link: null, standing: 'live', session } : { kind: 'anyone' }
  if (isApiKey(bearer)) {
    const key = await findApiKey(deps.database, deps.keyring, bearer)
    if (!key) throw new Refused('not-authenticated')
    return { kind: 'key', ...key }
  }
  const changes = !SAFE_METHODS.has(request.method)
  const link = await inLine(bearer, { changes }, () => linkOf(deps, request, bearer, now))
  if (!link) throw new Refused('not-authenticated')
  const standing = linkStanding(link, now)
  const { purpose, personId, requesterId } = link
  if (REQUESTER_PURPOSES.includes(purpose) || (OF_BOTH.includes(purpose) && personId === requesterId))
    return { kind: 'requester', link, standing }
  if (COLLEAGUE_PURPOSES.includes(purpose)) return { kind: 'colleague', link, standing }
  // A browser proved to be another insider's proves nothing here.
  return { kind: 'insider', link, standing, session: session?.insiderId === link.insiderId ? session : null }
}

async function linkOf({ database, keyring }: Deps, request: FastifyRequest, bearer: string, now: Instant) {
  if (!request.routeOptions.config.readsAlong) return findLink(database, bearer)
  const read = await readSituationByLink(database, keyring, bearer, { horizonFrom: now })
  request.situation = read?.situation
  return read?.link
}

/** The proved browser: by its cookie, else by the proof that a page without cookies was handed. */
async function sessionOf({ database, keyring, site }: Deps, { cookies, headers }: FastifyRequest, now: Instant) {
  const secret = cookies[SESSION_COOKIE(site.publicUrl)]
  const byCookie = secret ? await findSession(database, { secret }, now) : undefined
  if (byCookie) return byCookie
  const shown = headers[PAGE_PROOF]
  const id = typeof shown === 'string' ? provedSession(keyring, shown, now) : undefined
  return (id && (await findSession(database, { id }, now))) || null
}

function judge(
  caller: Caller,
  allowed: readonly CallerWord[],
  { proved, anyStanding }: { proved: boolean; anyStanding: boolean },
): void {
  const words = wordsOf(caller)
  const may = allowed.some((word) => words.includes(word))
  if (isOpen(allowed) || (caller.kind === 'anyone' && allowed.includes('anyone'))) return
  if (caller.kind === 'anyone') throw new Refused('not-authenticated')
  if (!may) throw new Refused('caller-not-allowed')
  if (caller.kind === 'key') return
  if (caller.standing === 'expired' || (caller.standing === 'retired' && !anyStanding)) throw new Refused('link-expired')
  if (proved && caller.kind === 'insider' && !caller.session) throw new Refused('browser-not-proved')
}

/** For anyone, whatever they hold. Where others are named beside, who shows a link or a key is judged by it all the same. */
function isOpen(allowed: readonly CallerWord[]): boolean {
  return allowed.every((word) => word === 'anyone')
}

function wordsOf(caller: Caller): readonly string[] {
  if (caller.kind === 'anyone') return ['anyone']
  if (caller.kind === 'key') return caller.scopes.map((scope) => `key:${scope}`)
  if (caller.link) return [`link:${caller.link.purpose}`]
  return caller.kind === 'insider' && caller.session?.isAdmin ? ['session', 'admin'] : ['session']
}

/** By whom a fact comes about, for the audit: ids, never a secret. */
export function byOf(caller: Caller): By {
  switch (caller.kind) {
    case 'key':
      return { actor: 'key', id: caller.id }
    case 'insider':
      return { actor: 'insider', id: caller.session?.id ?? null }
    case 'colleague':
      return { actor: 'colleague', id: null }
    case 'requester':
    case 'anyone':
      return { actor: 'requester', id: null }
    default:
      return caller satisfies never
  }
}

/** What stands for the caller in the scope of an idempotency key. */
export function credentialOf(caller: Caller): string {
  if (caller.kind === 'key') return `key/${caller.id}`
  if (caller.kind === 'anyone') return 'anyone'
  if (caller.link) return `link/${caller.link.hash.toString('hex')}`
  return `session/${caller.kind === 'insider' ? caller.session?.id : ''}`
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

function usesCookie(request: FastifyRequest): boolean {
  return !SAFE_METHODS.has(request.method) && request.caller.kind === 'insider' && request.caller.session !== null
}

/** OWASP: Origin where the browser sends it, else Sec-Fetch-Site; neither means no browser's cross-site form. */
function fromOwnPages({ headers }: FastifyRequest, publicUrl: string): boolean {
  if (headers.origin !== undefined) return headers.origin === new URL(publicUrl).origin
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin'
}
