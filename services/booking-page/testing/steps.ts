import type { Page } from 'playwright-core'

/** What somebody does on a page that is open. */
export type Step = (page: Page) => Promise<void>
export const press =
  (name: string | RegExp): Step =>
  (page) =>
    page.getByRole('button', { name }).first().click()
export const heading =
  (name: string | RegExp): Step =>
  (page) =>
    page.getByRole('heading', { name }).first().waitFor()
export const all =
  (...steps: Step[]): Step =>
  async (page) => {
    for (const step of steps) await step(page)
  }
export const check =
  (label: string): Step =>
  (page) =>
    page.getByLabel(label).check()
export const open =
  (summary: string): Step =>
  (page) =>
    page.getByText(summary).first().click()
