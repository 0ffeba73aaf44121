import type { Instant } from '@vestibule/scheduling/instant.ts'
import type { FastifyBaseLogger } from 'fastify'
import type { Scanner } from './clamd.ts'
import type { FetchOutside } from './fetch-outside.ts'
import type { Keyring } from './seal.ts'
import type { Database } from './store/database.ts'

/** What every room is handed by `main`. Nothing here reads the environment or the machine's clock. */
export interface Deps {
  readonly database: Database
  readonly keyring: Keyring
  readonly clock: () => Instant
  readonly site: Site
  /** Scans uploads for viruses; null where there is none. */
  readonly scanner: Scanner | null
  /** The one way to servers that people name: their calendars. */
  readonly fetchOutside: FetchOutside
  /** Tells the worker that something may be due; losing the call loses nothing, it looks by itself. */
  readonly wake: () => void
}

/** How the service appears to the world. */
export interface Site {
  /** No slash at the end; links in mails come from it alone. */
  readonly publicUrl: string
  readonly mailFrom: { readonly name: string; readonly address: string }
  readonly mailDomain: string
  /** Answers by mail are read: mails carry a reply address of ours. */
  readonly repliesRead?: true
}

export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
