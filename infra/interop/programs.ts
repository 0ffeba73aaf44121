import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { run } from './run.ts'

interface Program {
  /** As Debian names it. */
  readonly package: string
  readonly for: string
  /** Ends with 0 when it is there and works. */
  readonly check: readonly [command: string, ...args: string[]]
}

// Debian's own Python, whatever other one comes first in PATH: its packages lie there.
export const PYTHON = '/usr/bin/python3'

export const PROGRAMS: readonly Program[] = [
  {
    package: 'gir1.2-ical-3.0',
    for: 'libical, what GNOME reads calendars with',
    check: [PYTHON, '-c', 'import gi; gi.require_version("ICalGLib", "3.0")'],
  },
  { package: 'python3-gi', for: 'how libical is asked', check: [PYTHON, '-c', 'import gi'] },
  { package: 'python3-icalendar', for: 'python-icalendar', check: [PYTHON, '-c', 'import icalendar'] },
  { package: 'python3-vobject', for: 'vobject, for calendars and vCards', check: [PYTHON, '-c', 'import vobject'] },
  { package: 'khal', for: 'a calendar in the terminal', check: ['khal', '--version'] },
  { package: 'calcurse', for: 'another one, with its own reader', check: ['calcurse', '--version'] },
  { package: 'radicale', for: 'a CalDAV server', check: [PYTHON, '-c', 'import radicale'] },
  { package: 'clamav-daemon', for: 'a virus scanner', check: ['/usr/sbin/clamd', '--version'] },
  { package: 'postfix', for: 'a mail server', check: ['/usr/sbin/postconf', 'mail_version'] },
  { package: 'dovecot-imapd', for: 'a mailbox', check: ['/usr/sbin/dovecot', '--version'] },
]

/** Says which programs are needed and which are missing; installs those when asked. Throws with the line to type when some are missing. */
export async function ensurePrograms(install: boolean): Promise<void> {
  let missing = await listed()
  const packages = missing.map((program) => program.package).join(' ')
  if (missing.length > 0 && install) {
    console.log(`installing ${packages}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', ...packages.split(' ')], { env })
    missing = await listed()
  }
  if (missing.length > 0) {
    const hint = process.getuid?.() === 0 ? ' (or pnpm interop --install, as root)' : ''
    throw new Error(`missing; nothing was tried. On Debian: apt-get install --no-install-recommends ${packages}${hint}`)
  }
  if (process.getuid?.() !== 0) throw new Error('postfix starts as root alone: sudo pnpm interop. Nothing was tried.')
}

async function listed(): Promise<Program[]> {
  const missing: Program[] = []
  for (const program of PROGRAMS) {
    const [command, ...args] = program.check
    const there = await promisify(execFile)(command, args).then(
      () => true,
      () => false,
    )
    console.log(`${there ? 'there  ' : 'MISSING'}  ${program.package.padEnd(18)} ${program.for}`)
    if (!there) missing.push(program)
  }
  return missing
}
