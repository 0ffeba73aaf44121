import type { FastifyReply } from 'fastify'
import type { FileRow } from '../store/files.ts'

/** Plain names for a header: anything else goes into the RFC 8187 form. */
const PLAIN_NAME = /[^A-Za-z0-9._ -]/g

/** Makes an answer a file to be kept, never shown in the browser, under a name as RFC 6266 has it for old readers and new ones. */
export function asAttachment<Reply extends FastifyReply>(reply: Reply, { name, sizeBytes }: FileRow): Reply {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
  reply.headers({
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${name.replace(PLAIN_NAME, '_')}"; filename*=UTF-8''${encoded}`,
    'content-length': sizeBytes,
  })
  return reply
}
