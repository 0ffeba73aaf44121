import { SaxesParser } from 'saxes'

/** Thrown for what is no answer of a WebDAV server. */
export class NotDav extends Error {
  constructor() {
    super('not a multistatus')
  }
}

/** What a server says of one thing it keeps (RFC 4918 §14.24). */
export interface Resource {
  /** As it stands there: an address, or a path on the server. */
  readonly href: string
  /** Of the thing as a whole; 200 where only its properties have one. */
  readonly status: number
  /** What was found of what was asked for. */
  readonly properties: readonly Element[]
}

/** An XML element; its name with the namespace before it, `{DAV:}href`. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly children: readonly Element[]
}

const DEEPEST = 20

/**
 * The things a multistatus speaks of. A document type is refused, and with it every entity that a server could make up.
 *
 * @throws NotDav
 */
export function resourcesIn(xml: string): Resource[] {
  const root = rootOf(xml)
  if (root.name !== '{DAV:}multistatus') throw new NotDav()
  return root.children.filter(({ name }) => name === '{DAV:}response').map(resourceOf)
}

export function named(elements: readonly Element[], name: string): Element | undefined {
  return elements.find((element) => element.name === name)
}

function resourceOf({ children }: Element): Resource {
  const found = children.filter(
    (part) => part.name === '{DAV:}propstat' && statusIn(part.children) >= 200 && statusIn(part.children) < 300,
  )
  return {
    href: named(children, '{DAV:}href')?.text.trim() ?? '',
    status: statusIn(children),
    properties: found.flatMap((part) => named(part.children, '{DAV:}prop')?.children ?? []),
  }
}

/** `HTTP/1.1 404 Not Found`; nothing said is 200. */
function statusIn(elements: readonly Element[]): number {
  const status = named(elements, '{DAV:}status')?.text
  return status === undefined ? 200 : Number(/^\s*HTTP\/\S+ (\d{3})/.exec(status)?.[1] ?? 0)
}

type Growing = Omit<Element, 'text' | 'children'> & { text: string; readonly children: Growing[] }

function rootOf(xml: string): Element {
  const top: Growing = { name: '', attributes: {}, text: '', children: [] }
  const open: Growing[] = [top]
  const parser = new SaxesParser({ xmlns: true })
  const add = (text: string) => {
    const within = open.at(-1)
    if (within) within.text += text
  }
  parser.on('doctype', () => {
    throw new NotDav()
  })
  parser.on('error', () => {
    throw new NotDav()
  })
  parser.on('opentag', ({ uri, local, attributes: given }) => {
    const attributes = Object.fromEntries(Object.values(given).map((one) => [one.local, one.value]))
    const element: Growing = { name: `{${uri}}${local}`, attributes, text: '', children: [] }
    if (open.push(element) > DEEPEST) throw new NotDav()
    open.at(-2)?.children.push(element)
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => void open.pop())
  // XML has no control characters, descriptions that somebody pasted do.
  parser.write(xml.replace(/[^\P{Cc}\t\r\n]/gu, ' ')).close()
  const [root] = top.children
  if (!root) throw new NotDav()
  return root
}
