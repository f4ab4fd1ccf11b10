// Where the manual lies, and its pages as they are on the disk.
import fs from 'node:fs'
import path from 'node:path'
import { MANUAL_PAGES } from '../../shared/manual.ts'
import { pageOf } from './page.mjs'
import { pictureSize } from './picture-size.mjs'

export const manualFolder = path.join(import.meta.dirname, '../../docs/manual')
export const LANGUAGES = /** @type {const} */ (['de', 'en'])

/**
 * A page from its file, with the pictures that it shows beside it.
 * @param {string} text
 * @param {Readonly<{ folder: string, language: string, name: string }>} where the folder of the manual, in it that of the language, and in that the
 *   file without its ending
 * @param {(problem: string) => void} onMissing hears of a picture that does not exist; the page is read without it
 */
export function readPage(text, { folder, language, name }, onMissing) {
  const file = `${language}/${name}.md`
  const id = MANUAL_PAGES.find(page => page === name)
  if (id === undefined) throw new Error(`docs/manual/${file} is no page of MANUAL_PAGES in shared/manual.ts`)
  return pageOf(text, {
    file,
    id,
    sizeOf: source => {
      const picture = path.join(folder, language, source)
      if (fs.existsSync(picture)) return pictureSize(fs.readFileSync(picture))
      onMissing(`docs/manual/${file} shows "${source}", which does not exist. Make it: npm run manual`)
      return null
    },
  })
}

/**
 * The text of a page.
 * @param {'de' | 'en'} language
 * @param {string} page
 */
export const textOf = (language, page) => fs.readFileSync(path.join(manualFolder, language, `${page}.md`), 'utf8')
