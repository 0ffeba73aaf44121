export interface Drawing {
  /** One unit a module, for an SVG path. */
  readonly path: string
  readonly size: number
}

/** The dark modules of a code, row by row: runs of them are one rectangle each. */
export function drawn(rows: readonly (readonly boolean[])[]): Drawing {
  const runs = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1]) return []
      const end = row.indexOf(false, x)
      return [`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`]
    }),
  )
  return { path: runs.join(''), size: rows.length }
}
