import {
  carriers,
  closings,
  dialect,
  english,
  headlines,
  officials,
  openings,
  places,
  replies,
  statements,
  type Topic,
} from './phrases.ts'
import type { Chance } from './random.ts'

/** The share of comments that carry a term of the rule pack. */
const TERM_SHARE = 0.05
const DIALECT_SHARE = 0.08
const MAX_STATEMENTS = 6

/** One comment as a reader might have written it: one to nine sentences, now and then dialect, English, shouting. */
export function commentText(chance: Chance, topic: Topic, isReply: boolean, terms: readonly string[]): string {
  if (chance.happens(0.01)) return chance.pick(english)
  const sentences: string[] = []
  if (chance.happens(0.5)) sentences.push(chance.pick(isReply ? replies : openings))
  sentences.push(...someStatements(chance))
  if (terms.length > 0 && chance.happens(TERM_SHARE))
    sentences.push(chance.pick(carriers).replace('{term}', disguised(chance, chance.pick(terms))))
  if (chance.happens(0.25)) sentences.push(chance.pick(closings))
  const text = sentences
    .map(sentence => filled(chance, topic, sentence))
    .reduce((before, sentence) => before + (chance.happens(0.08) ? '\n\n' : ' ') + sentence)
  return chance.happens(0.02) ? text.toUpperCase() : text
}

/** A headline of the same paper. */
export function headline(chance: Chance, topic: Topic): string {
  return filled(chance, topic, chance.pick(headlines))
}

/** Mostly one or two, never the same one twice. */
function someStatements(chance: Chance): string[] {
  const wanted = 1 + Math.floor(chance.next() ** 2 * MAX_STATEMENTS)
  const first = chance.below(statements.length)
  return Array.from({ length: wanted }, (_, place) =>
    chance.happens(DIALECT_SHARE) ? chance.pick(dialect) : (statements[(first + place * 7) % statements.length] ?? ''),
  )
}

function filled(chance: Chance, topic: Topic, sentence: string): string {
  const text = sentence
    .replace('{nom}', topic.nom)
    .replace('{acc}', topic.acc)
    .replace('{dat}', topic.dat)
    .replace(/\b(bei|zu) dem\b/, (_, word: string) => (word === 'bei' ? 'beim' : 'zum'))
    .replace(/\bzu der\b/, 'zur')
    .replace('{who}', () => chance.pick(officials))
    .replace('{place}', () => chance.pick(places))
    .replace('{number}', () => String(3 + chance.below(80)))
    .replace('{year}', () => String(1985 + chance.below(40)))
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Seven terms in ten stay as they are; the rest are shouted, pulled apart, or stretched. */
function disguised(chance: Chance, term: string): string {
  const roll = chance.below(10)
  if (roll === 7) return term.toUpperCase()
  if (roll === 8) return [...term].join('.')
  if (roll === 9) return term.replace(/[aeiou]/, vowel => vowel.repeat(4))
  return term
}
