import { Resolver as DnsResolver } from 'node:dns/promises'
import type { Deps, Log } from '../deps.ts'
import type { Inbound } from '../inbound-setting.ts'
import type { Resolver } from './authentic.ts'
import { listenForMail } from './listener.ts'
import { readMailbox } from './mailbox.ts'
import { type Arrived, receive } from './receive.ts'

/** Where mail comes in. */
export interface InboundDoor {
  /** Takes nothing new and finishes what is under way. */
  readonly stop: () => Promise<void>
}

/** Opens the door for answers by mail and bounces. Throws with words for the operator when nothing can be listened on. */
export async function openInbound(
  deps: Deps,
  setting: Inbound,
  log: Log,
  resolver: Resolver = ownResolver(),
): Promise<InboundDoor> {
  const handle = async (arrived: Arrived) => {
    const became = await receive(deps, resolver, arrived)
    const worthALook = became === 'bounce-of-insider' || became === 'unreadable'
    log[worthALook ? 'warn' : 'info']({ became }, 'mail came in')
  }
  return setting.over === 'imap' ? readMailbox(setting, handle, log) : listenForMail(deps, setting, handle)
}

/** The machine's own name servers, with a limit on waiting. */
function ownResolver(): Resolver {
  const dns = new DnsResolver({ timeout: 5_000, tries: 2 })
  return (name, type) => dns.resolve(name, type) as Promise<string[][]>
}
