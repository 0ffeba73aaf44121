/** Languages in which pages and mails are written; adding one is one file of texts. */
export const LANGUAGES = ['en'] as const
export type Language = (typeof LANGUAGES)[number]
