/** What Ajv complains of: the keyword that did not hold, where in the body, and where in the schema. */
export interface Complaint {
  readonly keyword: string
  readonly instancePath: string
  readonly schemaPath: string
  readonly params: Record<string, unknown>
  readonly message?: string
}

/**
 * Of a body that may have several shapes (the verdicts), the complaints about the one that was meant: the one whose fixed word it says.
 * Where it says none of these words, that alone, with the words there are.
 */
export function ofTheShapeMeant(all: readonly Complaint[]): readonly Complaint[] {
  const complaints = besidesNull(all)
  const shapeOf = ({ schemaPath }: Complaint) => /^#\/anyOf\/(\d+)\//.exec(schemaPath)?.[1]
  const shapes = [...Map.groupBy(complaints, shapeOf)].flatMap(([shape, some]) => (shape === undefined ? [] : [some]))
  if (shapes.length === 0) return complaints
  const meant = shapes.filter((some) => !some.some(({ keyword }) => keyword === 'const'))
  if (meant.length > 0) return meant.flat()
  const words = complaints.filter(({ keyword }) => keyword === 'const')
  return words.slice(0, 1).map((first) => ({
    ...first,
    keyword: 'enum',
    params: { allowedValues: words.map(({ params }) => params.allowedValue) },
  }))
}

/** Of a field that may be null and is not: what is wrong with what it holds, not that it could have been null as well. */
function besidesNull(complaints: readonly Complaint[]): readonly Complaint[] {
  const unions = complaints.flatMap(({ params, schemaPath }) =>
    params.type === 'null' ? [schemaPath.replace(/\/\d+\/type$/, '')] : [],
  )
  return complaints.filter(({ params, schemaPath }) => params.type !== 'null' && !unions.includes(schemaPath))
}
