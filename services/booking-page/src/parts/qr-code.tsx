import { useEffect, useState } from 'preact/hooks'
import { type Drawing, drawn } from './qr-drawing.ts'

/** Light modules around a code (ISO/IEC 18004, 9.1). */
const QUIET = 4

/** A text as a code for another device's camera. Its encoder (6 kB) comes along only here; until it has, and without it, there is nothing. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [drawing, setDrawing] = useState<Drawing>()
  useEffect(() => {
    import('qr').then(({ encodeQR }) => setDrawing(drawn(encodeQR(text, 'raw', { border: QUIET }))), console.error)
  }, [text])
  if (!drawing) return null
  const { path, size } = drawing
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path d={path} />
    </svg>
  )
}
