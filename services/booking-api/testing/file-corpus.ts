import { archive, docx, odt, type Part } from './archive.ts'

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')
/** The test file of the makers of virus scanners: harmless, and found by all of them. In two parts, lest this file be found. */
export const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''))

const text = (words: string, encoding: 'utf8' | 'utf16le' | 'latin1' = 'utf8') => Buffer.from(words, encoding)
const types = { name: '[Content_Types].xml', content: '<xml/>' }
const document = { name: 'word/document.xml', content: '<xml/>' }
const binary = Buffer.from(Array.from({ length: 512 }, (_, i) => (i * 7) % 256))
const many: Part[] = Array.from({ length: 1_200 }, (_, i) => ({ name: `word/media/${i}.png`, stored: true }))

interface Taken {
  readonly what: string
  readonly bytes: Buffer
  /** As it is called here, when it came as `cv.html`. */
  readonly name: 'cv.html.pdf' | 'cv.html.docx' | 'cv.html.odt' | 'cv.html.txt'
}

/** Files that are taken, most of them as people make them; where one is not, it can do nothing under the name and type it gets. */
export const TAKEN: readonly Taken[] = [
  { what: 'a PDF', bytes: PDF, name: 'cv.html.pdf' },
  {
    what: 'a PDF with a page of HTML in it',
    bytes: Buffer.concat([PDF, text('<script>alert(1)</script>')]),
    name: 'cv.html.pdf',
  },
  { what: 'a DOCX', bytes: docx(), name: 'cv.html.docx' },
  { what: 'a DOCX as made online', bytes: archive([types, { ...document, name: 'word/document2.xml' }]), name: 'cv.html.docx' },
  { what: 'a DOCX with pictures', bytes: docx({ name: 'word/media/image1.png', content: binary }), name: 'cv.html.docx' },
  { what: 'an ODT', bytes: odt({ name: 'Configurations2/' }), name: 'cv.html.odt' },
  { what: 'text', bytes: text('Zürich, 北京, 🌉\r\n\tFive lines.\n'), name: 'cv.html.txt' },
  { what: 'text with a byte order mark', bytes: text('\ufeffFive lines.'), name: 'cv.html.txt' },
  { what: 'text that begins like a picture', bytes: text('BMW, since 2009'), name: 'cv.html.txt' },
  { what: 'text that speaks of tags', bytes: text('I write <b>HTML</b> and <script>s'), name: 'cv.html.txt' },
  { what: 'the test file of virus scanners', bytes: EICAR, name: 'cv.html.txt' },
  {
    what: 'a bomb that says it is small: it is never unpacked here',
    bytes: docx({ name: 'word/media/a.xml', content: Buffer.alloc(3_000_000), says: { unpackedBytes: 9 } }),
    name: 'cv.html.docx',
  },
]

/** Files of no kind that is taken. */
export const OTHER_KINDS: readonly (readonly [what: string, bytes: Buffer])[] = [
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['a picture that is a PDF further on', Buffer.concat([text('GIF89a\x01\x00\x01\x00\x00\x00\x00', 'latin1'), PDF])],
  ['a picture that is an archive at its end', Buffer.concat([text('GIF89a\x01\x00\x01\x00', 'latin1'), docx()])],
  ['a page of HTML', text('<!doctype html><script>alert(1)</script>')],
  ['a page of HTML with a byte order mark', text('\ufeff \n<HTML><body>')],
  ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['XML', text('<?xml version="1.0"?><a/>')],
  ['PHP', text('<?php echo 1;')],
  ['a web archive', text('MIME-Version: 1.0\nContent-Type: multipart/related\n')],
  ['RTF', text('{\\rtf1\\ansi{\\object}}')],
  ['PostScript', text('%!PS-Adobe-3.0\n(a) show')],
  ['a PDF behind other words', Buffer.concat([text('Five lines.\n'), PDF])],
  ['a program', Buffer.concat([text('MZ'), binary])],
  ['an old Word document, or one with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
  ['text in UTF-16', text('\ufeffFive lines.', 'utf16le')],
  ['text in Latin-1', text('Zürich', 'latin1')],
  ['text with a NUL', text('Five\0lines')],
  ['text that breaks off within a character', text('Zü').subarray(0, 2)],
  ['text that turns binary late', Buffer.concat([text('a'.repeat(600_000)), binary])],
  ['something packed with gzip', Buffer.from('1f8b0800000000000003', 'hex')],
  ['an archive', archive([{ name: 'a.txt', content: 'a' }])],
  ['an archive with nothing in it', archive([])],
  ['a spreadsheet', archive([types, { name: 'xl/workbook.xml', content: '<xml/>' }])],
  ['a drawing', archive([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.graphics', stored: true }])],
  ['a DOCX that is an ODT too', odt(types, document)],
  ['a DOCX cut off', docx().subarray(0, -30)],
  ['a DOCX behind a page of HTML', Buffer.concat([text('<html><!--'), docx()])],
]

/** Documents with something in them or about them that a document to read has no use for. */
export const UNSAFE: readonly (readonly [what: string, bytes: Buffer, detail: string])[] = [
  [
    'a PDF that is an archive',
    Buffer.concat([PDF, archive([{ name: 'A.class', content: binary }])]),
    'is a PDF and an archive at once',
  ],
  [
    'one with padding behind',
    Buffer.concat([PDF, archive([{ name: 'A.class' }]), text('%%EOF')]),
    'is a PDF and an archive at once',
  ],
  ['a DOCX with something behind it', archive([types, document], { behind: '<script>' }), 'has something behind its end'],
  ['a DOCX with something in a gap', archive([types, document], { between: '<script>' }), 'holds something between its parts'],
  ['a DOCX with macros', docx({ name: 'word/vbaProject.bin' }), 'holds macros'],
  ['a DOCX with controls', docx({ name: 'word/activeX/activeX1.bin' }), 'holds macros'],
  ['an ODT with macros', odt({ name: 'Basic/Standard/Module1.xml' }), 'holds macros'],
  ['an ODT with scripts', odt({ name: 'Scripts/python/a.py' }), 'holds macros'],
  ['an archive in an archive', docx({ name: 'word/media/a.zip', content: archive([]) }), 'holds other files'],
  ['a DOCX with an object', docx({ name: 'word/embeddings/oleObject1.bin' }), 'holds other files'],
  ['a DOCX with a password', docx({ name: 'word/a.xml', says: { flags: 1 } }), 'is protected by a password'],
  ['an ODT with a password', odt({ name: 'encrypted-package', content: binary }), 'is protected by a password'],
  ['a bomb', docx({ name: 'word/a.xml', says: { unpackedBytes: 2 ** 31 } }), 'unpacks to more than 100 MB'],
  [
    'a bomb of parts that overlap',
    docx(...many.slice(0, 9).map((one) => ({ ...one, says: { packedBytes: 900 } }))),
    'has parts that overlap',
  ],
  ['a bomb of parts', docx(...many), 'holds too many parts'],
  ['a part that lies outside', docx({ name: '../../x' }), 'has parts that lie outside of it'],
  ['a part on a drive', docx({ name: 'C:\\x' }), 'has parts that lie outside of it'],
  ['two parts of one name', docx({ name: 'word/DOCUMENT.xml' }), 'has two parts of one name'],
  ['a directory that breaks off', damaged(docx()), 'has a damaged directory'],
]

/** The first name in the directory reaches far beyond it. */
function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt16LE(60_000, copy.indexOf('PK\x01\x02') + 28)
  return copy
}

/** Names as nobody means well by, and what becomes of each when a PDF comes under it. */
export const NAMES: readonly (readonly [given: string, kept: string])[] = [
  ['../../etc/passwd', 'passwd.pdf'],
  ['..\\..\\evil.exe', 'evil.exe.pdf'],
  ['cv.pdf.html', 'cv.pdf.html.pdf'],
  ['cv.PDF', 'cv.pdf'],
  ['cv.pdf. ', 'cv.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['con', '_con.pdf'],
  ['NUL.txt', '_NUL.txt.pdf'],
  ['console', 'console.pdf'],
  ['cv\u202efdp.exe', 'cvfdp.exe.pdf'],
  ['a\r\nSet-Cookie: b=c', 'aSet-Cookie b=c.pdf'],
  ['a"; filename="b.exe', 'a; filename=b.exe.pdf'],
  ['<img src=x>', 'img src=x.pdf'],
  ['\ud800.pdf', 'file.pdf'],
  ['', 'file.pdf'],
  ['/', 'file.pdf'],
  ['ü'.repeat(300), `${'ü'.repeat(116)}.pdf`],
  ['🌉'.repeat(300), `${'🌉'.repeat(116)}.pdf`],
]
