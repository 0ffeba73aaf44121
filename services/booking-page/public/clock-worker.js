// Keeps the clock page for a reload without network. It sees that page alone, and never what the API answers.
const KEPT = 'vestibule-clock'
const PAGE = '/clock'
// A network that doesn't answer is none: nobody waits for a clock.
const PATIENCE_MS = 4000

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('message', (event) => event.waitUntil(keep(event.data.keep)))
addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(newest(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(asKept(request))
})

async function newest(request) {
  const kept = await caches.match(PAGE)
  const fetched = fetch(request)
  if (!kept) return fetched
  const enough = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS))
  return Promise.race([fetched.catch(() => kept), enough])
}

/** A file's name says its content, so what is kept is right. */
async function asKept(request) {
  return (await caches.match(request)) ?? fetch(request)
}

/** Keeps these paths and forgets what an earlier release had. */
async function keep(paths) {
  const cache = await caches.open(KEPT)
  await cache.addAll(paths.map((path) => new Request(path, { cache: path === PAGE ? 'reload' : 'default' })))
  const old = (await cache.keys()).filter(({ url }) => !paths.includes(new URL(url).pathname))
  await Promise.all(old.map((request) => cache.delete(request)))
}
