import { randomUUID } from 'node:crypto'
import type { Someone } from '../../services/booking-api/races/ground.ts'
import { requestBytes } from './load.ts'

type Bearer = Pick<Someone, 'id' | 'status'>

/** `GET slots` of somebody's own. */
export function slotsBytes({ id, status }: Bearer, query = ''): Buffer {
  return requestBytes('GET', `/v1/screenings/${id}/slots${query}`, { authorization: `Bearer ${status}` })
}

/** `POST bookings` of somebody's own, never asked before. */
export function bookingBytes({ id, status }: Bearer, startsAt: string | undefined): Buffer {
  const headers = { authorization: `Bearer ${status}`, 'idempotency-key': randomUUID() }
  return requestBytes('POST', `/v1/screenings/${id}/bookings`, headers, { startsAt, phone: '555 0100' })
}
