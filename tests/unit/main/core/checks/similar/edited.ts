import { chanceFor } from '../../../../../bench/corpus/random.ts'
import { part1 } from '../../../../../../main/core/demo/part-1.ts'
import { part2 } from '../../../../../../main/core/demo/part-2.ts'
import { part3 } from '../../../../../../main/core/demo/part-3.ts'

const all = [part1, part2, part3].flatMap(part => part.comments)
const isPlanted = ({ tags = [] }: (typeof all)[number]) =>
  tags.some(tag => tag === 'duplicate' || tag.startsWith('wave-'))

/** Some nine hundred invented comments about some thirty articles, each written for itself. */
export const comments: readonly string[] = [
  ...new Set(all.filter(comment => !isPlanted(comment)).map(({ text }) => text)),
]

/** The comments of a wave of advertising in many disguises. */
export const wave = (tag: 'wave-1' | 'wave-2'): readonly string[] =>
  all.filter(({ tags = [] }) => tags.includes(tag)).map(({ text }) => text)

const wordsOf = (text: string): string[] => text.split(/\s+/)
const vocabulary = comments.flatMap(wordsOf)

/** Comments with at least so many words. */
export const ofWords = (least: number, most = Infinity): readonly string[] =>
  comments.filter(text => wordsOf(text).length >= least && wordsOf(text).length <= most)

/**
 * The text with that share of its words changed, at least one: half of them replaced by a word of another comment, the others dropped,
 * doubled by a foreign one, or mistyped. The same seed gives the same text.
 */
export const edited = (text: string, share: number, seed: number): string => {
  const chance = chanceFor(seed, 3, text.length)
  const words = wordsOf(text)
  const changed = new Set<number>()
  while (changed.size < Math.max(1, Math.round(share * words.length))) changed.add(chance.below(words.length))
  return words
    .flatMap((word, at) => {
      if (!changed.has(at)) return [word]
      const roll = chance.next()
      if (roll < 0.5) return [chance.pick(vocabulary)]
      if (roll < 0.65) return []
      if (roll < 0.8) return [word, chance.pick(vocabulary)]
      const place = chance.below(word.length)
      return [word.slice(0, place) + chance.pick([...'abcdefghijklmnopqrstuvwxyz']) + word.slice(place + 1)]
    })
    .join(' ')
}
