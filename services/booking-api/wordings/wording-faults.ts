import type { FieldError } from '../refused.ts'
import { MERGE_FIELD } from './fill.ts'
import { rulesOf, type WordingKey } from './wording-key.ts'

/** What is wrong with an insider's own wording, each with a pointer to its text. */
export function wordingFaults(key: WordingKey, texts: readonly string[]): FieldError[] {
  const { most, maxLength, fields, required } = rulesOf(key)
  if (texts.length > most) return [{ pointer: '/texts', detail: most === 1 ? 'is one text' : `holds more than ${most} texts` }]
  return texts.flatMap((text, index) => {
    const faults: string[] = []
    const used = new Set([...text.matchAll(MERGE_FIELD)].map(([, name = '']) => name))
    if (text.trim() === '') faults.push('is empty')
    if (Array.from(text).length > maxLength) faults.push(`is longer than ${maxLength} characters`)
    for (const name of used)
      if (!fields.some((field) => field === name)) faults.push(`holds {${name}}, which is nothing we can fill in here`)
    if (text.split('{step}').length > 2) faults.push('holds {step} more than once')
    for (const field of required) if (!used.has(field)) faults.push(`lacks {${field}}`)
    return faults.map((detail) => ({ pointer: `/texts/${index}`, detail }))
  })
}
