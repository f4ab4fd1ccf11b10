import { join } from 'node:path'

const programFolder = join(import.meta.dirname, '..')

/** The rule packs and the lists that come with the program. */
export const PACKS_FOLDER = join(programFolder, 'packs')
export const DATA_FOLDER = join(programFolder, 'data')
