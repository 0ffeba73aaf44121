import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Card, vcard } from '../../services/booking-api/vcard.ts'
import { PYTHON } from './programs.ts'
import { run } from './run.ts'
import { NAMES } from './samples.ts'

const READER = fileURLToPath(new URL('./readers/read_cards_with_vobject.py', import.meta.url))

/** A list in one file, as the desk saves it, read by vobject. Resolves to how many cards it holds, and what is not as meant. */
export async function readCards(): Promise<{ cards: number; found: string[] }> {
  const cards = Object.entries(NAMES).map(([named, name], n) => cardOf(named, name, n))
  const folder = await mkdtemp(join(tmpdir(), 'vestibule-interop-'))
  try {
    const path = join(folder, 'contacts.vcf')
    await writeFile(path, cards.map(vcard).join(''))
    const read = JSON.parse(await run(PYTHON, ['-B', READER, path], { env: { ...process.env, PYTHONUTF8: '1' } })) as unknown[]
    const wrong = cards.flatMap((card, n) => {
      const [meant, understood] = [JSON.stringify(meantBy(card)), JSON.stringify(read[n])]
      return understood === meant ? [] : [`vobject: the card of ${card.name} is ${understood}, meant ${meant}`]
    })
    return { cards: cards.length, found: read.length === cards.length ? wrong : [`vobject: ${read.length} cards`, ...wrong] }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Every other one says more than name and address. */
function cardOf(named: string, name: string, n: number): Card {
  const said = {
    note: `Met by the quay; ${name}\n\n\\n is no end of a line: ${name}`,
    tags: ['maps, old', 'quays; new', `\\${named}`],
  }
  const nothing = { note: '', tags: [] }
  const id = `01975f0e-7b3c-7c1d-9a51-${n.toString(16).padStart(12, '0')}`
  return { id, name, address: `${named}@example.org`, language: 'en', ...(n % 2 === 0 ? said : nothing) }
}

function meantBy({ id, name, address, note, tags }: Card) {
  const oneLine = (text: string) => text.replace(/\r\n?/g, '\n')
  return {
    ...{ version: '4.0', uid: `urn:uuid:${id}`, fn: oneLine(name), family: oneLine(name), given: '', email: address },
    ...{ note: note ? oneLine(note) : null, tags: tags.length > 0 ? tags : null },
  }
}
