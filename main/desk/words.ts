import type { Language } from '../../shared/domain.ts'
import { type Words, wordsDe } from './words-de.ts'
import { wordsEn } from './words-en.ts'

/** What only the command line says; the words of the desk itself stand in shared/strings. */
export const words: Readonly<Record<Language, Words>> = { de: wordsDe, en: wordsEn }
