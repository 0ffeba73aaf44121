/** A number as people type it, with a point or a comma before the decimals; undefined when it is none. */
export function numberOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.')
  return /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : undefined
}

/** A link as people type it, often without its beginning; undefined when it leads nowhere. */
export function linkOf(text: string): string | undefined {
  const typed = text.trim()
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/]*:\d/.test(typed) ? typed : `https://${typed}`
  const url = /\s/.test(whole) ? null : URL.parse(whole)
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? whole : undefined
}
