/** Runs `stop` when somebody ends us by Ctrl-C or SIGTERM, then leaves: what we started must not outlive us. Gives back how to forget it. */
export function whenEnded(stop: () => Promise<unknown>): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const
  const leave = () => void stop().finally(() => process.exit(130))
  for (const signal of signals) process.once(signal, leave)
  return () => {
    for (const signal of signals) process.off(signal, leave)
  }
}
