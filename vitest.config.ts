import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { SlowestFirst } from './infra/slowest-first.ts'

// Three sizes of test (CONTRIBUTING): rules are pure and instant; api runs on a real database, one clone per file;
// whole drives the built service in a browser and over real SMTP.
export default defineConfig({
  test: {
    reporters: ['default', './infra/closing-line.ts'],
    // Three on two cores, where the default is one: a file of *whole* waits for its pages a third of the time. Four took no less time.
    maxWorkers: 3,
    sequence: { sequencer: SlowestFirst },
    // Some thirty processes of the service are started in a run: what V8 made of its modules the last time saves a third of a start.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.vestibule/compiled', import.meta.url)) },
    // The files of a worker share their modules: loading the service anew for each of them took a quarter of the time. No file changes
    // anything global: no mocks, no fake timers, no environment.
    isolate: false,
    expect: { poll: { timeout: 30_000 } }, // after one second, its own, a busy machine is not done
    projects: [
      {
        test: {
          name: 'rules',
          include: [
            'packages/**/*.test.ts',
            '{infra,services}/**/*.rules.test.ts',
            'services/booking-api/mail/**/*.test.ts',
            'services/booking-page/**/*.test.ts',
          ],
          exclude: ['**/*.whole.test.ts', '**/node_modules/**'],
          testTimeout: 60_000, // instant, but not where other work has the machine
        },
      },
      {
        test: {
          name: 'api',
          include: ['services/booking-api/**/*.test.ts'],
          exclude: ['services/booking-api/mail/**', '**/*.rules.test.ts', '**/node_modules/**'],
          globalSetup: 'services/booking-api/testing/database.setup.ts',
          testTimeout: 90_000, // the longest takes four seconds alone, and fourteen where others have the machine
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['services/booking-page/**/*.whole.test.ts', 'infra/**/*.whole.test.ts'],
          globalSetup: 'infra/testing/built.setup.mjs',
          setupFiles: 'services/booking-page/testing/screens.setup.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
