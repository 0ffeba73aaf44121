import { afterEach } from 'vitest'
import { screens } from './browser.ts'

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.error(await screens())
})
