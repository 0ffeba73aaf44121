import { crc32, deflateRawSync } from 'node:zlib'

export interface Part {
  readonly name: string
  readonly content?: string | Buffer
  readonly stored?: boolean
  /** What the directory says, where it is not the truth. */
  readonly says?: { readonly unpackedBytes?: number; readonly packedBytes?: number; readonly flags?: number }
}

/** An archive as APPNOTE.TXT has it, and, where a part asks for it, not quite. `between` lies before the directory, and nobody says so; `behind` lies after the end. */
export function archive(parts: readonly Part[], { between = '', behind = '' } = {}): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content = '', stored = false, says = {} } of parts) {
    const plain = Buffer.from(content as string)
    const packed = stored ? plain : deflateRawSync(plain)
    const fields = Buffer.alloc(26) // what local header and directory say alike
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(says.flags ?? 0, 2)
    fields.writeUInt16LE(stored ? 0 : 8, 4)
    fields.writeUInt32LE(crc32(plain), 10)
    fields.writeUInt32LE(says.packedBytes ?? packed.length, 14)
    fields.writeUInt32LE(says.unpackedBytes ?? plain.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, Buffer.from(name))
    bodies.push(local)
    at += local.length
  }
  const whole = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(whole.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, Buffer.from(between), whole, end, Buffer.from(behind)])
}

export function docx(...more: Part[]): Buffer {
  const parts = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'].map((name) => ({ name, content: '<xml/>' }))
  return archive([...parts, ...more])
}

export function odt(...more: Part[]): Buffer {
  const mimetype = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }
  return archive([
    mimetype,
    { name: 'content.xml', content: '<xml/>' },
    { name: 'META-INF/manifest.xml', content: '<xml/>' },
    ...more,
  ])
}
