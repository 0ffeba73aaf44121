import type { Instant } from '@vestibule/scheduling/instant.ts'
import type { Config } from './config.ts'
import { SCOPES } from './http/callers.ts'
import { publicId, uuidOf } from './ids.ts'
import { toText } from './instants.ts'
import { checkedAddress } from './mail/address.ts'
import { LANGUAGES } from './mail/languages.ts'
import { type OpenStore, openStore } from './open-store.ts'
import { policyFrom, policyLines } from './policy-words.ts'
import { listApiKeys, makeApiKey, revokeApiKey } from './store/api-keys.ts'
import { brokenAt } from './store/facts.ts'
import { everyInsider } from './store/insiders.ts'
import { changePolicy, findOrganization, listOrganizations } from './store/organizations.ts'
import { listReports } from './store/reports.ts'
import { SlugTaken, setUp } from './store/set-up.ts'
import { isZone } from './zones.ts'

type Values = Readonly<Record<string, string | undefined>>

interface Outside {
  readonly now: () => Instant
  readonly say: (line: string) => void
}

const USAGE = `pnpm admin organization --name <name> --insider-name <name> --address <mail> --slug <address> --time-zone <zone> [--headline <line>] [--language <${LANGUAGES.join('|')}>]
    makes an organization with its first insider
pnpm admin organizations
    lists them
pnpm admin policy --organization <org_…> [--minors <not-allowed|with-consent>] [--longest-minutes <n|none>] [--minutes-per-week <n|none>]
    [--minutes-per-month <n|none>] [--allowed-hours <hours|all>]
    [--standing <organization|own-insider|off>] [--referrals <yes|no>]
    says whether somebody under 18 may ask, how long a meeting may be, how much time an insider may give, in which hours ('1-5 09:00-17:00, 6 10:00-12:00', Monday is 1), of which meetings kept and missed an insider reads, and whether they may pass people on to colleagues
pnpm admin key create --organization <org_…> --name <name> --scopes <${SCOPES.join(',')}>
    makes an API key and shows it this once
pnpm admin key list
pnpm admin key revoke <key_…>
    ends a key at once
pnpm admin reports
    lists what insiders have reported, newest first, in their words
pnpm admin chain
    checks that no fact was changed, removed or slipped in

They read the same settings as the service. With the embedded database, stop the service first.`

/** Carries out one command for the operator. Throws with words for them. */
export async function runAdmin(settings: Config, words: readonly string[], values: Values, outside: Outside): Promise<void> {
  const command = COMMANDS[words.slice(0, words[0] === 'key' ? 2 : 1).join(' ')]
  if (!command) throw new Error(USAGE)
  const store = await openStore(settings, () => undefined)
  try {
    await command(store, values, outside, words)
  } finally {
    await store.close()
  }
}

const MOST_REPORTS = 200

type Command = (store: OpenStore, values: Values, outside: Outside, words: readonly string[]) => Promise<void>

const COMMANDS: Readonly<Record<string, Command>> = {
  organization: makeOrganization,
  organizations: async ({ database }, _values, { say }) => {
    for (const { id, name } of await listOrganizations(database)) say(`${publicId('organization', id)}  ${name}`)
  },
  policy: setPolicy,
  'key create': createKey,
  'key list': async ({ database }, _values, { say }) => {
    for (const { id, name, scopes, revokedAt } of await listApiKeys(database))
      say(`${publicId('apiKey', id)}  ${name}  ${scopes.join(',')}${revokedAt === null ? '' : '  revoked'}`)
  },
  'key revoke': async ({ database }, _values, { now, say }, words) => {
    const id = uuidOf('apiKey', words[2] ?? '')
    if (!id || !(await revokeApiKey(database, id, now()))) throw new Error('There is no such key that still works.')
    say('Revoked: it is refused from now on.')
  },
  reports: async ({ database, keys }, _values, { say }) => {
    const reports = await listReports(database, keys, MOST_REPORTS)
    for (const { at, organization, slug, screeningId, reason } of reports)
      say(`${toText(at)}  ${organization}, ${slug}  ${publicId('screening', screeningId)}  ${reason ?? '(erased)'}`)
    if (reports.length === 0) say('Nobody has reported anything.')
  },
  chain: async ({ database }, _values, { say }) => {
    let broken = 0
    for (const { id, slug } of await everyInsider(database)) {
      const at = await brokenAt(database, id)
      if (at !== null) broken++
      say(`${slug}: ${at === null ? 'whole' : `broken at fact ${at}`}`)
    }
    if (broken > 0) throw new Error('A chain is broken: facts were changed, removed or slipped in.')
  },
}

/** Monday to Friday, nine to five with an hour for lunch: something sane to begin with. */
const FIRST_HOURS = ([1, 2, 3, 4, 5] as const).flatMap((weekday) => [
  { weekday, fromMinute: 9 * 60, untilMinute: 12 * 60 },
  { weekday, fromMinute: 13 * 60, untilMinute: 17 * 60 },
])

async function makeOrganization({ database, keys, site }: OpenStore, values: Values, { now, say }: Outside): Promise<void> {
  const { name, slug, headline = '' } = values
  const language = LANGUAGES.find((each) => each === (values.language ?? 'en'))
  const address = checkedAddress(values.address ?? '')
  const timeZone = values['time-zone'] ?? ''
  const complaints = [
    ...(name?.trim() ? [] : ['--name is missing.']),
    ...(values['insider-name']?.trim() ? [] : ['--insider-name is missing.']),
    ...(address ? [] : ['--address must be an email address.']),
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug ?? '') && !RESERVED.has(slug ?? '')
      ? []
      : ['--slug must be small letters, digits and single hyphens, and not one of our own pages.']),
    ...(language ? [] : [`--language must be one of ${LANGUAGES.join(', ')}.`]),
    ...(isZone(timeZone) ? [] : ['--time-zone must be an IANA zone such as Europe/Berlin.']),
  ]
  if (complaints.length > 0 || !name || !slug || !address || !language) throw new Error(complaints.join('\n'))
  const profile = { name: values['insider-name'] ?? '', address, timeZone, language, headline }
  try {
    const { organizationId } = await database.transaction((tx) =>
      setUp(tx, keys, name, { slug, profile, weeklyHours: FIRST_HOURS }, now()),
    )
    say(`Made ${name}: ${publicId('organization', organizationId)}`)
    say(`${profile.name} can be asked at ${site.publicUrl}/${slug}`)
  } catch (error) {
    if (error instanceof SlugTaken) throw new Error('--slug is taken: choose another.')
    throw error
  }
}

/** First parts of paths that are ours. */
export const RESERVED: ReadonlySet<string> = new Set([
  'v1',
  'docs',
  'dev',
  'assets',
  'confirm',
  'my-request',
  'decide',
  'desk',
  'meeting',
  'clock',
  'outcome',
  'livez',
  'readyz',
  'metrics',
  'openapi',
])

async function setPolicy({ database }: OpenStore, values: Values, { say }: Outside): Promise<void> {
  const { policy, complaints } = policyFrom(values)
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
  if (Object.keys(policy).length === 0) throw new Error(USAGE)
  const organizationId = uuidOf('organization', values.organization ?? '')
  if (!organizationId || !(await changePolicy(database, organizationId, policy)))
    throw new Error('--organization must name one of `pnpm admin organizations`.')
  const now = await findOrganization(database, organizationId)
  if (now) for (const line of policyLines(now.policy)) say(line)
}

async function createKey({ database, keys }: OpenStore, values: Values, { now, say }: Outside): Promise<void> {
  const organizationId = uuidOf('organization', values.organization ?? '')
  const scopes = (values.scopes ?? '').split(',').filter(Boolean)
  const known = organizationId && (await listOrganizations(database)).some(({ id }) => id === organizationId)
  if (!organizationId || !known) throw new Error('--organization must name one of `pnpm admin organizations`.')
  if (!values.name?.trim()) throw new Error('--name is missing: what is the key for?')
  if (scopes.length === 0 || scopes.some((scope) => !SCOPES.some((one) => one === scope)))
    throw new Error(`--scopes must be some of ${SCOPES.join(',')}.`)
  const { id, key } = await makeApiKey(database, keys, { organizationId, name: values.name, scopes, now: now() })
  say(`Made ${publicId('apiKey', id)}. Its secret is shown this once:`)
  say(key)
}
