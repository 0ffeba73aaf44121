import { defineConfig } from 'vite'

// Everything is a file of its own: the policy of the pages forbids inline scripts, inline styles and data: addresses.
export default defineConfig({
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2023' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
