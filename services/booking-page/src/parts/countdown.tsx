import { useEffect, useState } from 'preact/hooks'
import { serverNow } from '../server-time.ts'
import { texts } from '../texts/texts.ts'

/**
 * Minutes and seconds to an instant, by the server's clock.
 *
 * @param onOver called at the instant and every five seconds after, until this is no longer shown
 */
export function Countdown({ to, onOver }: { to: string; onOver: () => void }) {
  const [leftMs, setLeftMs] = useState(() => left(to))
  useEffect(() => {
    let over = 0
    const timer = setInterval(() => {
      const now = left(to)
      setLeftMs(now)
      if (now <= 0 && over++ % 5 === 0) onOver()
    }, 1000)
    return () => clearInterval(timer)
  }, [to, onOver])
  const seconds = Math.max(0, Math.floor(leftMs / 1000))
  return (
    <span class="countdown" role="timer">
      {texts.time.left(Math.floor(seconds / 60), seconds % 60)}
    </span>
  )
}

const left = (to: string): number => Date.parse(to) - (serverNow() ?? Date.parse(to))
