import type { TestService } from './service.ts'
import { call } from './walk.ts'

export interface Uploaded {
  readonly id: string
  readonly claim: string
}

/** Uploads a file as a browser's form does. */
export async function upload(service: TestService, name: string, content: string): Promise<Uploaded> {
  const boundary = '----of-a-test'
  const payload = [
    `--${boundary}`,
    `Content-Disposition: form-data; name="file"; filename="${name}"`,
    'Content-Type: text/plain',
    '',
    content,
    `--${boundary}--`,
    '',
  ].join('\r\n')
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-forwarded-for': '203.0.113.251' }
  const { status, body } = await call<Record<string, unknown> & Uploaded>(service, 'POST', '/v1/uploads', {
    headers,
    body: payload,
  })
  if (status !== 201) throw new Error(`upload: ${status} ${JSON.stringify(body)}`)
  return { id: body.id, claim: body.claim }
}
