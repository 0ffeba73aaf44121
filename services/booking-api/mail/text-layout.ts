import type { Block, Letter } from './letters/letter.ts'
import type { Texts } from './texts/en.ts'

/** The text part: the same sentences, set for a reader without HTML. A link stands alone on its line, so that none swallows a full stop. */
export function toText(letter: Letter, texts: Texts): string {
  const body = letter.blocks.map((block) => lines(block, texts)).join('\n\n')
  return `${body}\n\n-- \n${letter.ending.map((block) => lines(block, texts)).join('\n')}\n`
}

function lines(block: Block, texts: Texts): string {
  switch (block.is) {
    case 'lead':
    case 'paragraph':
    case 'note':
      return block.text
    case 'heading':
      return `${block.text}\n${'-'.repeat(Math.min(72, Array.from(block.text).length))}`
    case 'buttons':
      return block.buttons.map(({ label, href }) => `${texts.before(label)}\n${href}`).join('\n\n')
    case 'quote':
      return block.rest === null ? quoted(block.text) : `${quoted(block.text)}\n\n[${texts.cutHere}]\n${block.rest}`
    case 'rows':
      return block.rows.map(([label, value]) => `${texts.before(label)}\n${indented(value)}`).join('\n')
    case 'code':
      return `    ${block.code}`
    case 'address':
      return block.href
    default:
      throw new Error(`no lines for ${(block satisfies never as Block).is}`)
  }
}

/** Every line marked: words of a requester can't pass for ours, nor for the end of the mail. */
function quoted(text: string): string {
  return text.replace(/^/gm, '> ')
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ')
}
