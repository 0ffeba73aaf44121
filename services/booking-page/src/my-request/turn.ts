import { useEffect } from 'preact/hooks'
import type { Screening } from '../api.ts'
import { serverNow } from '../server-time.ts'

/** The instant at which what this page says stops being so by itself; null where nothing is waited for. */
export function turnAt({ returnWindow, reply, deadlineAt, booking }: Screening): string | null {
  if (returnWindow && !returnWindow.open) return returnWindow.opensAt
  if (returnWindow) return returnWindow.closesAt
  return booking?.undoUntil ?? deadlineAt ?? (reply?.answer === null ? reply.answerBy : null)
}

/** Reads the request anew once `at` has come by the server's clock, and every five seconds until it says something else. */
export function useTurn(at: string | null, reload: () => void): void {
  useEffect(() => {
    if (at === null) return
    let tries = 0
    const timer = setInterval(() => {
      const now = serverNow()
      if (now !== undefined && now >= Date.parse(at) && tries++ % 5 === 0) reload()
    }, 1000)
    return () => clearInterval(timer)
  }, [at, reload])
}
