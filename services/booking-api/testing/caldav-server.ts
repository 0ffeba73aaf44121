import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { type WebServer, webServer } from './web-server.ts'

/** A calendar on it: what it is called, what lies in it, and what else is said of it. */
export interface KeptCalendar {
  readonly name: string
  readonly tag?: string
  readonly more?: string
  readonly files: readonly string[]
}

export interface CaldavServer extends WebServer {
  /** By the last part of their path. */
  calendars: Record<string, KeptCalendar>
  password: string
  /** Paths that lead to where it speaks CalDAV. */
  doors: string[]
  /** Answers everything itself where it is set. */
  instead: RequestListener | undefined
}

const OPEN = '<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:s="http://calendarserver.org/ns/">'
const multistatus = (...responses: string[]) => `<?xml version="1.0"?>${OPEN}${responses.join('')}</d:multistatus>`
const about = (href: string, properties: string) =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${properties}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`
const href = (path: string) => `<d:href>${path}</d:href>`

/** Somebody else's CalDAV server, on this machine: one account, `ines`, found by the well-known address. */
export async function caldavServer(): Promise<CaldavServer> {
  const server: CaldavServer = Object.assign(
    await webServer((request, response) => (server.instead ?? answer)(request, response)),
    {
      calendars: {},
      password: '',
      doors: ['/.well-known/caldav'],
      instead: undefined,
    },
  )
  return server

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', server.url)
    const rightOne = `Basic ${Buffer.from(`ines:${server.password}`).toString('base64')}`
    if (server.doors.includes(pathname)) response.writeHead(301, { location: '/dav/' }).end()
    else if (request.headers.authorization !== rightOne) response.writeHead(401).end()
    else {
      const body = said(request.method ?? '', pathname)
      response.writeHead(body ? 207 : 404, { 'content-type': 'application/xml' }).end(body)
    }
  }

  function said(method: string, path: string): string | undefined {
    if (path === '/dav/')
      return multistatus(about(path, `<d:current-user-principal>${href('/dav/me/')}</d:current-user-principal>`))
    if (path === '/dav/me/') return multistatus(about(path, `<c:calendar-home-set>${href('/dav/home/')}</c:calendar-home-set>`))
    if (path === '/dav/home/') {
      const inside = Object.entries(server.calendars).map(([at, { name, tag, more = '' }]) =>
        about(
          `/dav/home/${at}/`,
          `<d:resourcetype><d:collection/><c:calendar/></d:resourcetype><d:displayname>${name}</d:displayname>${tag ? `<s:getctag>${tag}</s:getctag>` : ''}${more}`,
        ),
      )
      return multistatus(about(path, '<d:resourcetype><d:collection/></d:resourcetype>'), ...inside)
    }
    const kept = server.calendars[/^\/dav\/home\/([^/]+)\/$/.exec(path)?.[1] ?? '']
    if (method !== 'REPORT' || !kept) return undefined
    return multistatus(
      ...kept.files.map((file, n) => about(`${path}${n}.ics`, `<c:calendar-data><![CDATA[${file}]]></c:calendar-data>`)),
    )
  }
}
