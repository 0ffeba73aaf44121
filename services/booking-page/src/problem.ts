/** A refusal (RFC 9457), or `network` where no answer came. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  /** The API's own words for the code, for people where we have none. */
  readonly title: string
  readonly errors: readonly { pointer: string; detail: string }[]
  /** Of a calendar that could not be read: why. */
  readonly reason: string | undefined
  readonly triesLeft: number | undefined
  /** Of a request that comes too early: the instant from which it does not. */
  readonly askAgainAt: string | undefined

  constructor(status: number, body: unknown) {
    const { code, title, errors, reason, triesLeft, askAgainAt } = (body ?? {}) as Partial<Problem & { title: string }>
    super(code ?? `http-${status}`)
    this.status = status
    this.code = code ?? (status === 0 ? 'network' : `http-${status}`)
    this.title = title ?? ''
    this.errors = errors ?? []
    this.reason = reason
    this.triesLeft = triesLeft
    this.askAgainAt = askAgainAt
  }
}

/** Whatever was thrown, as a Problem; anything that isn't one is a fault of ours and goes on to the console. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  console.error(thrown)
  return new Problem(0, { code: 'unexpected' })
}
