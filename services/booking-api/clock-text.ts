/** The minute of the day that 'HH:MM' says; '24:00' is the next midnight, 1440. */
export function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** 'HH:MM' of a minute of the day, 0 to 1440. */
export function clockOf(minute: number): string {
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

const two = (value: number): string => String(value).padStart(2, '0')
