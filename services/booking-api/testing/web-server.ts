import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface WebServer {
  /** `127.0.0.1:port`, for OUTGOING_ALLOW. */
  readonly place: string
  readonly url: string
  /** Method and path of what was asked, in order. */
  readonly asked: string[]
  readonly close: () => Promise<void>
}

/** Somebody else's web server, on this machine. */
export async function webServer(answer: RequestListener): Promise<WebServer> {
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const place = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    place,
    url: `http://${place}`,
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
