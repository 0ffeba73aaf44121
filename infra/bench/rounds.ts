/** The middle of what was measured; of an even number the upper one of the two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/**
 * Runs every candidate once a round, in turn, so that a disturbance of the machine meets all of them alike, and gives what each measured,
 * round by round. A round nobody looks at comes first: code is compiled and caches are filled by then.
 */
export async function inTurn<Name extends string>(
  rounds: number,
  candidates: Readonly<Record<Name, (round: number) => number | Promise<number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(candidates) as Name[]
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const value = await candidates[name](round)
      if (round > 0) measured[name].push(value)
    }
  }
  return measured
}

/** Microseconds a call takes when it is called for about `forMs` on end. */
export function microseconds(call: () => unknown, forMs = 40): number {
  let calls = 0
  const began = performance.now()
  let gone = 0
  // The clock is looked at after every doubling: reading it costs as much as the smallest thing measured here.
  for (let batch = 1; gone < forMs; batch *= 2) {
    for (let i = 0; i < batch; i++) call()
    calls += batch
    gone = performance.now() - began
  }
  return (gone * 1000) / calls
}

/** The exponent e of y = c · x^e that fits best, by least squares of the logarithms. */
export function exponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const)
  const mean = (pick: 0 | 1) => logs.reduce((sum, point) => sum + point[pick], 0) / logs.length
  const [mx, my] = [mean(0), mean(1)]
  const over = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0)
  return over / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
}
