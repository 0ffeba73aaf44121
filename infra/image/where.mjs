// Says where in the sources a line of a log or a stack was: `docker compose logs api | docker compose exec -T api node infra/image/where.mjs`,
// or `pnpm where < log`. The service runs as a bundle (ADR 0018), whose own lines nobody wrote. Node could say it at once
// (--enable-source-maps), for 60 MiB of memory in every process; here they are only taken when somebody asks. Of the same build, please.
import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { createInterface } from 'node:readline'

const DIST = new URL('../../services/booking-api/dist/', import.meta.url)
const PLACE = /(?:file:\/\/)?[^\s("\\]*\/dist\/([\w.-]+\.js):(\d+):(\d+)/g
const maps = new Map()

for await (const line of createInterface({ input: process.stdin })) console.log(line.replaceAll(PLACE, written))

function written(place, file, line, column) {
  const { originalSource, originalLine, originalColumn } = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1) ?? {}
  if (originalSource === undefined) return place
  const path = originalSource.replace(/^(?:\.\.\/)+(?=node_modules|packages)/, '').replace(/^\.\.\//, 'services/booking-api/')
  return `${path}:${originalLine + 1}:${originalColumn + 1}`
}

function mapOf(file) {
  const map = new URL(`${file}.map`, DIST)
  if (!maps.has(file)) maps.set(file, existsSync(map) ? new SourceMap(JSON.parse(readFileSync(map, 'utf8'))) : undefined)
  return maps.get(file)
}
