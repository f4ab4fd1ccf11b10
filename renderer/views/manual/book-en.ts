import type { ManualPage } from '../../../shared/manual.ts'

/** The English pages by their files, made of Markdown by scripts/manual/plugin.mjs. */
export const book = import.meta.glob<ManualPage>('../../../docs/manual/en/*.md', { eager: true, import: 'page' })
