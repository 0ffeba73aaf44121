import { texts } from '../texts/texts.ts'

/** How much may still be written; only near the limit, since a number that is always there makes people write to it. */
export function CharactersLeft({ value, max }: { value: string; max: number | null }) {
  const left = (max ?? Number.POSITIVE_INFINITY) - Array.from(value.trim()).length
  if (left > 100) return null
  return <p class="help below">{left < 0 ? texts.form.tooLong(-left) : texts.form.charactersLeft(left)}</p>
}
