import type { Config } from './config.ts'
import type { Site } from './deps.ts'
import { type Keyring, keyring } from './seal.ts'
import { closeDatabase, type Database, migrate, openDatabase } from './store/database.ts'
import { startEmbedded } from './store/embedded.ts'
import { embeddedSecret } from './store/embedded-secret.ts'

/** The database, migrated and open, with the keys that open what lies in it. */
export interface OpenStore {
  readonly database: Database
  readonly keys: Keyring
  readonly site: Site
  /** Closes every connection, and stops the PostgreSQL that was started for it. */
  readonly close: () => Promise<void>
}

/** Opens the database the settings name, or starts our own. Throws with words for the operator. */
export async function openStore(settings: Config, say: (line: string) => void): Promise<OpenStore> {
  if (settings.database.kind === 'given') {
    await migrate(settings.database)
    const database = openDatabase(settings.database)
    return { database, keys: keyring(settings.secretKeys), site: settings.site, close: () => closeDatabase(database) }
  }
  const { dataDir } = settings.database
  const embedded = await startEmbedded(dataDir, say)
  try {
    await migrate({ url: embedded.url })
    const keys = keyring(await embeddedSecret(dataDir))
    const database = openDatabase({ url: embedded.url })
    const close = async () => {
      await closeDatabase(database)
      await embedded.stop()
    }
    return { database, keys, site: settings.site, close }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}
