import { join } from 'node:path'
import { readPacks } from '../../main/core/shipped-packs.ts'
import { decidingTermsOf } from './checks/packs.ts'

/** The folder of the project, absolute. */
export const projectFolder = join(import.meta.dirname, '../..')

/** Where the packs lie that the product ships. */
export const packsDir = join(projectFolder, 'main/packs')

/** Those packs, as the product reads them itself. */
export const shippedPacks = () => readPacks(packsDir).map(({ pack }) => pack)

/** The terms of them that make a hit alone, for texts that shall have hits. */
export const shippedTerms = (): string[] => decidingTermsOf(shippedPacks()).map(term => term.text)
