import type { Problem } from '../problem.ts'
import { texts } from '../texts/texts.ts'

/** What a refusal says of the field at a pointer, or of something inside it, in words. */
export function errorAt(refusal: Problem | undefined, pointer: string): string | undefined {
  const found = refusal?.errors.find((error) => error.pointer === pointer || error.pointer.startsWith(`${pointer}/`))
  return found && texts.form.refused(found.detail)
}
