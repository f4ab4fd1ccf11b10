// Turns the pages of the manual into plain data while the window is built. A page with a fault, or without its picture, stops the build.
import path from 'node:path'
import { readPage } from './files.mjs'

const PAGE = /^(?<folder>.+\/docs\/manual)\/(?<language>\w+)\/(?<name>[\w-]+)\.md$/u

/** @returns {import('vite').Plugin} */
export function manualPages() {
  // pictures are taken of a built window: while that is done, they may be missing
  const areTaken = process.env['FREIGABE_TAKING_PICTURES'] === '1'
  return {
    name: 'manual-pages',
    transform(text, id) {
      const { folder, language, name } = PAGE.exec(id)?.groups ?? {}
      if (folder === undefined || language === undefined || name === undefined) return null
      const page = readPage(text, { folder, language, name }, problem => areTaken || this.error(problem))
      const pictures = page.blocks.filter(block => block.kind === 'picture').map(block => block.source)
      const imports = pictures.map(
        (source, at) => `import p${at} from ${quoted(path.resolve(path.dirname(id), source))}`,
      )
      const address = (/** @type {string} */ source) => `p${pictures.indexOf(source)}`
      // a picture is built as a file of the window, whose name is known only then
      const data = JSON.stringify(page).replaceAll(/"source":"([^"]+)"/gu, (_, source) => `"source":${address(source)}`)
      return { code: [...imports, `export const page = ${data}`].join('\n'), moduleType: 'js', map: null }
    },
  }
}

/** @param {string} file */
const quoted = file => JSON.stringify(`${file}?url`)
