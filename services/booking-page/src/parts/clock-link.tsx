import { deskPath } from '../clock/kept.ts'
import { texts } from '../texts/texts.ts'

/** To the clock of the meeting that a link is about. The secret goes along in the address, where that page takes it from. */
export function ClockLink({ token }: { token: string }) {
  return (
    <a
      class="button"
      href="/clock"
      onClick={(event) => {
        event.preventDefault()
        location.assign(`/clock#${token}`)
      }}
    >
      {texts.booking.clock}
    </a>
  )
}

/** The same from the desk, where the browser's proof stands for the insider. */
export function DeskClockLink({ bookingId }: { bookingId: string }) {
  return (
    <a class="button" href={deskPath(bookingId)}>
      {texts.booking.clock}
    </a>
  )
}
