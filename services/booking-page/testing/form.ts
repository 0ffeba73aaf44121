import type { components } from '@vestibule/client/client.ts'
import type { Page } from 'playwright-core'
import type { Person } from './browser.ts'

/** The smallest PDF there is that says something: one empty page. */
export const RESUME = {
  name: 'My résumé.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Size 4/Root 1 0 R>>\n%%EOF\n',
  ),
}

const ANSWERS = {
  'What do you do now, and for whom?': 'Drawing made-up bridges for a made-up office.',
  'Why are you looking?': 'To find out whether building them is for me.',
  'What would you like to learn from Demo Insider?': 'How a week looks.\nAnd what you would do differently.',
}

/** The worksheet's five prompts. */
const PROMPTS = {
  'What I do well': 'Drawing, and asking.',
  'What I like doing': 'Being outside.',
  'Fields and places I look at': 'Bridges, tunnels, quays.',
  'Where I want to be in three years': 'On a site, with a helmet.',
  'Three questions I would ask': 'Who decides? What goes wrong? Whom else should I read?',
}

/** Accepts the expectations on the open public page and fills the form in as a person does, résumé included. */
export async function fillIn(
  page: Page,
  { name, address }: Pick<Person, 'name' | 'address'>,
  { prompts = true }: { prompts?: boolean } = {},
): Promise<void> {
  await page.getByLabel('I’ve read this, and I’m asking for myself.').check()
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Your email address').fill(address)
  for (const [question, answer] of Object.entries({ ...ANSWERS, ...(prompts && PROMPTS) }))
    await page.getByLabel(question).fill(answer)
  await page.getByLabel('We don’t know each other').check()
  await page.getByLabel('No', { exact: true }).check()
  await page.getByLabel('A file').setInputFiles(RESUME)
  await page.getByText(`${RESUME.name} (1 kB) is here.`).first().waitFor()
}

/** A question of an insider's own in every kind there is, none of them needed; the last depends on the first. */
export const EVERY_KIND: components['schemas']['EditQuestionnaire']['questions'] = [
  { id: 'bridge', kind: 'choice', label: 'Which made-up bridge?', required: false, choices: named('Long', 'Short') },
  {
    id: 'rivers',
    kind: 'several',
    label: 'Which made-up rivers?',
    required: false,
    choices: named('Upper', 'Lower', 'Side'),
    mostChoices: 2,
  },
  { id: 'years', kind: 'number', label: 'How many years of drawing?', required: false, minNumber: 0, maxNumber: 60 },
  { id: 'from', kind: 'date', label: 'From which day on?', required: false, minDate: '2026-01-01' },
  { id: 'page', kind: 'link', label: 'A page of yours', required: false },
  { id: 'sample', kind: 'file', label: 'A drawing of yours', required: false },
  { id: 'story', kind: 'long', label: 'A made-up story', help: 'As short as you like.', required: false },
  {
    ...{ id: 'planks', kind: 'short', label: 'How many planks does it have?', required: false },
    shownIf: { question: 'bridge', values: ['long'] },
  },
]

function named(...labels: string[]) {
  return labels.map((label) => ({ value: label.toLowerCase(), label: `The ${label} One` }))
}
