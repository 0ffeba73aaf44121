interface StaleProps {
  said: string
  keep: string
  onKeep: () => void
  drop: string
  onDrop: () => void
  busy: boolean
}

/** Somebody else changed it meanwhile: nothing typed is lost, and which of the two holds is asked. */
export function Stale({ said, keep, onKeep, drop, onDrop, busy }: StaleProps) {
  return (
    <div class="note bad" role="alert">
      <p>{said}</p>
      <p class="buttons">
        <button type="button" disabled={busy} onClick={onKeep}>
          {keep}
        </button>
        <button type="button" disabled={busy} onClick={onDrop}>
          {drop}
        </button>
      </p>
    </div>
  )
}
