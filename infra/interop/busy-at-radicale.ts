import { randomUUID } from 'node:crypto'
import type { components } from '../../packages/client/schema.generated.ts'
import { MINUTE_MS } from '../../packages/scheduling/instant.ts'
import { calendarFile, vevent } from '../../services/booking-api/testing/ics.ts'
import { call, decideNow, prove, request, startsFor } from '../../services/booking-api/testing/walk.ts'
import { onGround } from './ground.ts'
import { type Radicale, startRadicale } from './radicale-server.ts'

type Shown = components['schemas']['Calendar']

const PASSWORD = 'made for this alone'
/** Ten and noon on Wednesday 2 December 2026 in Berlin, and noon of the next two Wednesdays. */
const [TEN, NOON, NEXT, LAST] = ['2026-12-02T09:00:00Z', '2026-12-02T11:00:00Z', '2026-12-09T11:00:00Z', '2026-12-16T11:00:00Z']
const AT_NOON = 'DTSTART;TZID=Europe/Berlin:20261202T120000'

/**
 * An insider's calendars at a real CalDAV server: a meeting that is put there takes its time off the list, moved it takes another, deleted it
 * gives it back, and where the password is wrong what was read last holds. Resolves to what was tried, a line each, and what is not as meant.
 */
export async function busyAtRadicale(): Promise<{ tried: string[]; found: string[] }> {
  let radicale: Radicale | undefined
  return onGround(
    async ({ folder, alsoStop }) => {
      radicale = await startRadicale(folder, { password: PASSWORD })
      alsoStop(radicale.stop)
      return { outgoingAllow: [radicale.place] }
    },
    async ({ service }) => {
      const { ask, place, user, changePassword } = radicale as Radicale
      const tried: string[] = []
      const found: string[] = []
      const check = (what: string, holds: boolean) => void (holds ? tried : found).push(`busy at radicale: ${what}`)
      const put = (path: string, ...lines: string[]) => ask('PUT', path, calendarFile(vevent('UID:one', ...lines)), [201, 204])

      const who = await request(service)
      const cookie = await prove(service, who.decide)
      await decideNow(service, who, cookie)
      const offers = async (...starts: readonly (string | undefined)[]) => {
        const offered = await startsFor(service, who)
        return starts.map((start) => offered.includes(start ?? ''))
      }
      const later = () => service.forward(11 * MINUTE_MS)
      const shown = async () => (await call<{ data: Shown[] }>(service, 'GET', '/v1/calendars', { cookie })).body.data[0]
      const add = (password: string) =>
        call<Shown & { reason?: string }>(service, 'POST', '/v1/calendars', {
          cookie,
          body: { address: `http://${place}`, user, password },
        })

      await ask('MKCALENDAR', '/job/', named('Work'), [201])
      await ask('MKCALENDAR', '/own/', named('At home'), [201])
      check('a wrong password is told as one', (await add('wrong')).body.reason === 'not-allowed-in')
      const made = await add(PASSWORD)
      check('the account is found by its server’s name alone', made.status === 201 && made.body.collections.length === 2)
      check('empty, it leaves everything free', same(await offers(NOON, NEXT, LAST), [true, true, true]))

      await put('/job/one.ics', AT_NOON, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY', 'EXDATE;TZID=Europe/Berlin:20261209T120000')
      await later()
      check('a series takes its times, but for the one left out', same(await offers(NOON, NEXT, LAST), [false, true, false]))

      await put('/own/two.ics', 'DTSTART;VALUE=DATE:20261209')
      await service.forward(MINUTE_MS)
      const body = { startsAt: NEXT, phone: '+351 555 0100' }
      const path = `/v1/screenings/${who.id}/bookings`
      const taken = await call(service, 'POST', path, { bearer: who.status, key: randomUUID(), body })
      check('a day put there a moment ago is seen when somebody books', taken.status === 409 && taken.body.code === 'slot-taken')

      await ask('DELETE', '/own/two.ics', '', [200, 204])
      await put('/job/one.ics', AT_NOON.replace('T12', 'T10'), 'DURATION:PT1H')
      await later()
      check('moved, it takes the other time', same(await offers(TEN, NOON, NEXT, LAST), [false, true, true, true]))

      const [work] = made.body.collections.filter(({ name }) => name === 'Work')
      const chosen = await call(service, 'PUT', `/v1/calendars/${made.body.id}/account`, {
        cookie,
        body: { only: [work?.id] },
      })
      await put('/own/two.ics', 'DTSTART;VALUE=DATE:20261209')
      await later()
      check(
        'a calendar that was not chosen counts for nothing',
        chosen.status === 200 && same(await offers(TEN, NEXT), [false, true]),
      )

      await changePassword('another one')
      await ask('DELETE', '/job/one.ics', '', [200, 204])
      await later()
      const stale = await shown()
      check('let in no more, what was read last holds', same(await offers(TEN, NOON), [false, true]))
      check('and the desk says so', stale?.trouble === 'not-allowed-in' && stale.upcoming === 1)
      check('the new password is taken', (await add('another one')).status === 200 && (await shown())?.trouble === null)
      check('deleted, it gives its time back', same(await offers(TEN, NOON), [true, true]))
      return { tried, found }
    },
  )
}

function same(left: readonly boolean[], right: readonly boolean[]): boolean {
  return left.join() === right.join()
}

/** RFC 4791 §5.3.1 */
function named(name: string): string {
  return `<?xml version="1.0"?><c:mkcalendar xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop><d:displayname>${name}</d:displayname></d:prop></d:set></c:mkcalendar>`
}
