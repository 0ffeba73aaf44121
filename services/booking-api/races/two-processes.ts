import { closeDatabase } from '../store/database.ts'
import { clientOf } from '../testing/over-http.ts'
import { type ServiceProcess, startProcess } from '../testing/processes.ts'
import { type Ground, MONDAY, openGround } from './ground.ts'

export type Client = ReturnType<typeof clientOf>

/** Two processes of the service that serve HTTP on one database, whose clocks stand at Monday ten. */
export interface TwoProcesses {
  readonly ground: Ground
  readonly processes: readonly [ServiceProcess, ServiceProcess]
  readonly clients: readonly [Client, Client]
  readonly stop: () => Promise<void>
}

/** Every race takes an insider of its own, so that several can be run one after the other. */
export async function startTwoProcesses(url: string, { insiders }: { insiders: number }): Promise<TwoProcesses> {
  const ground = await openGround(url, { insiders })
  const settings = { databaseUrl: url, secret: ground.secret, now: MONDAY, role: 'api' } as const
  const processes = await Promise.all([startProcess(settings), startProcess(settings)])
  const clients = [clientOf(processes[0].url), clientOf(processes[1].url)] as const
  return {
    ground,
    processes,
    clients,
    stop: async () => {
      for (const client of clients) client.close()
      await Promise.all(processes.map((process) => process.stop()))
      await closeDatabase(ground.deps.database)
    },
  }
}
