import type { TestService } from './service.ts'
import { call } from './walk.ts'

export interface Uploaded {
  readonly id: string
  readonly claim: string
}

const BOUNDARY = '----of-a-test'
export const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`

/** What stands before a file and behind it in the form a browser sends. */
export function formAround(name: string): { before: Buffer; behind: Buffer } {
  const quoted = name.replace(/["\r\n]/g, encodeURIComponent)
  const part = `Content-Disposition: form-data; name="file"; filename="${quoted}"`
  return {
    before: Buffer.from(`--${BOUNDARY}\r\n${part}\r\nContent-Type: application/pdf\r\n\r\n`),
    behind: Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  }
}

/** Sends a form with one file, from a network of its own unless told: forty uploads an hour are one network's. */
export function send(service: TestService, name: string, content: Buffer, from: string) {
  const { before, behind } = formAround(name)
  return service.app.inject({
    method: 'POST',
    url: '/v1/uploads',
    headers: { 'content-type': MULTIPART, 'x-forwarded-for': from },
    payload: Buffer.concat([before, content, behind]),
  })
}

/** Uploads a file as a browser's form does. */
export async function upload(service: TestService, name: string, content: string): Promise<Uploaded> {
  const { before, behind } = formAround(name)
  const { status, body } = await call<Record<string, unknown> & Uploaded>(service, 'POST', '/v1/uploads', {
    headers: { 'content-type': MULTIPART, 'x-forwarded-for': '203.0.113.251' },
    body: Buffer.concat([before, Buffer.from(content), behind]),
  })
  if (status !== 201) throw new Error(`upload: ${status} ${JSON.stringify(body)}`)
  return { id: body.id, claim: body.claim }
}
