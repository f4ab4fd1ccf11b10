import { germanWords } from './german-words.ts'
import { smallOfUnit } from './unit-classes.ts'

// A Set would want each word cut out of the text.

const SLOTS = 2048
const words = Array.from({ length: SLOTS }, () => '')

const slotOf = (text: string, start: number, end: number): number => {
  let hash = 0
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (smallOfUnit[text.charCodeAt(at)] as number), 0x01000193)
  return (hash ^ (hash >>> 15)) & (SLOTS - 1)
}

for (const word of germanWords) {
  let slot = slotOf(word, 0, word.length)
  while (words[slot] !== '') slot = (slot + 1) & (SLOTS - 1)
  words[slot] = word
}

const isSame = (word: string, text: string, start: number, end: number): boolean => {
  if (word.length !== end - start) return false
  for (let at = start; at < end; at++)
    if (smallOfUnit[text.charCodeAt(at)] !== word.charCodeAt(at - start)) return false
  return true
}

/** Whether the letters between two offsets are one of the small German words, in any case. */
export const isGermanWord = (text: string, start: number, end: number): boolean => {
  let slot = slotOf(text, start, end)
  for (let word = words[slot] as string; word !== ''; word = words[slot] as string) {
    if (isSame(word, text, start, end)) return true
    slot = (slot + 1) & (SLOTS - 1)
  }
  return false
}
