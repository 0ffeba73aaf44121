import { globSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, rolldown } from 'rolldown'

// Makes a few files of the whole service, packages included: what `npm start` and the image run. Started from its sources, Node reads
// 1 200 files and strips the types off 400 of them, which takes twice the time and half as much memory again (ADR 0018).
const SERVICE = fileURLToPath(new URL('../services/booking-api/', import.meta.url))
const OUT = join(SERVICE, 'dist')

/** These get on without: pino and thread-stream ask for threads that write logs, of which we have none; undici asks whether there is one. */
const GET_ON = /\/node_modules\/(?:pino|thread-stream|undici)\//

const workers = globSync('**/*.worker.ts', { cwd: SERVICE, exclude: (name) => name === 'node_modules' || name === 'dist' })
const named = (path: string) => [basename(path, '.ts'), join(SERVICE, path)]

const bundle = await rolldown({
  cwd: SERVICE,
  input: Object.fromEntries(['main.ts', ...workers].map(named)),
  platform: 'node',
  plugins: [ownAddresses(), latin1()],
})
await bundle.write({
  dir: OUT,
  cleanDir: true,
  format: 'esm',
  sourcemap: true,
  sourcemapExcludeSources: true, // they lie beside it
  comments: false,
})
await bundle.close()

/**
 * A file of ours goes on reading what lies beside its source: `import.meta.url` stays the address it had. Threads are begun from
 * their bundle. A package that asks for its folder would look in ours, so it is refused here, not found missing later.
 */
function ownAddresses(): Plugin {
  return {
    name: 'own-addresses',
    transform(code, id) {
      if (id.includes('/node_modules/')) {
        if (!GET_ON.test(id) && /\b__(?:dirname|filename)\b|\bimport\.meta\.(?:url|dirname|filename)\b/.test(code))
          throw new Error(`${id} asks where it lies: see whether it gets on without, in infra/bundle.ts`)
        return null
      }
      if (!id.startsWith('/') || !code.includes('import.meta.url')) return null
      const address = `new URL(${JSON.stringify(relative(OUT, id))}, import.meta.url).href`
      const moved = code
        .replaceAll(/new URL\('\.\/[^']*?([\w-]+\.worker)\.ts', import\.meta\.url\)/g, "new URL('./$1.js', THREAD)")
        .replaceAll('import.meta.url', address)
        .replaceAll('THREAD', 'import.meta.url')
      return { code: moved, map: null } // every line stays the line it was
    },
  }
}

/** One character past Latin-1, and V8 keeps a file's text with two bytes for each: escaped, it means the same. */
function latin1(): Plugin {
  return {
    name: 'latin1',
    renderChunk(code) {
      const escaped = code.replace(/[^\0-\xff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      return { code: escaped, map: null }
    },
  }
}
