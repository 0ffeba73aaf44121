/** The address of another database on the same server. */
export function addressOf(name: string, server: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
