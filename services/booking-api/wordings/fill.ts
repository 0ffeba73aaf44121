import type { MergeField } from './wording-key.ts'

/** `{requester}`: anything in braces that looks meant to be filled in, known or not. */
export const MERGE_FIELD = /\{([^{}\s]{1,40})\}/g

export type Fillings = Partial<Readonly<Record<MergeField, string>>>

/**
 * A wording with its fields filled in. A paragraph around a field that there is nothing for is left out: without a next step nothing speaks
 * of one. In one pass, so that a name with braces in it stays a name.
 */
export function fill(wording: string, fillings: Fillings): string {
  const filling = (name: string) => fillings[name as MergeField]
  return wording
    .split(/\n{2,}/)
    .filter((paragraph) => [...paragraph.matchAll(MERGE_FIELD)].every(([, name = '']) => filling(name) !== undefined))
    .map((paragraph) => paragraph.replace(MERGE_FIELD, (written, name: string) => filling(name) ?? written))
    .join('\n\n')
}
