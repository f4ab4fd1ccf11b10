import { readRealTexts } from './corpus/real-texts.ts'
import type { TextSource } from './corpus/world.ts'
import { shippedTerms } from './shipped.ts'

/** Where comments come from, for the program and as a sentence. */
export type Texts = Readonly<{ source: TextSource; corpus: string }>

/** The texts of the folder that FREIGABE_CORPUS names, or else the grammar with the shipped terms. Throws on a folder without texts. */
export async function chooseTexts(): Promise<Texts> {
  const folder = process.env['FREIGABE_CORPUS']
  if (folder === undefined || folder === '')
    return { source: { terms: shippedTerms() }, corpus: 'The comments were written by the seeded grammar.' }
  const { texts, skipped } = await readRealTexts(folder)
  for (const name of skipped) console.log(`No texts were found in ${name}.`)
  if (texts.length === 0) throw new Error('FREIGABE_CORPUS names a folder without any texts.')
  return { source: { texts }, corpus: `The comments come from ${texts.length.toLocaleString('en')} real texts.` }
}
