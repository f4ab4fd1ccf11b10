// docs/manual: the pages with their keys as the command table has them, and the list of all pages.
import { MANUAL_PAGES } from '../../shared/manual.ts'
import { LANGUAGES, textOf } from '../manual/files.mjs'
import { withKeys } from '../manual/keys.mjs'
import { formatMarkdown } from './markdown.mjs'

const titles = { de: 'Handbuch', en: 'Manual' }

/** The pages as they should stand in docs/, by their file. */
export async function manualFiles() {
  const pages = LANGUAGES.flatMap(language =>
    MANUAL_PAGES.map(async page => {
      const file = `${language}/${page}.md`
      // a longer key makes the column of a table wider
      const content = await formatMarkdown(withKeys(textOf(language, page), language, file))
      return { file: `manual/${file}`, content }
    }),
  )
  return [...(await Promise.all(pages)), { file: 'manual/README.md', content: await contents() }]
}

function contents() {
  const note = '<!-- Drawn from the pages by scripts/docs.mjs. Not to be edited. -->'
  const lists = LANGUAGES.map(language => {
    const rows = MANUAL_PAGES.map(page => `1. [${titleOf(textOf(language, page))}](${language}/${page}.md)`)
    return `## ${titles[language]}\n\n${rows.join('\n')}`
  })
  return formatMarkdown([note, ...lists].join('\n\n'))
}

/** @param {string} text */
const titleOf = text => text.split('\n', 1)[0]?.replace(/^# /u, '') ?? ''
