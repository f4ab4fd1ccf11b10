import type { Hit } from '../../../shared/domain.ts'
import { isWhole } from '../../app/hit-focus.ts'

/** All hits of one rule in one post, with their places among the post's hits. */
export type HitGroup = Readonly<{ key: string; first: Hit; indexes: readonly number[]; allFalse: boolean }>

/** What the hit characters of a group say: each spelling once, and whether one of its hits still counts. */
export type Spelling = Readonly<{ text: string; indexes: readonly number[]; falseAlarm: boolean }>

/** One name for a rule of a pack that can stand in an id. */
export const ruleKey = (hit: Pick<Hit, 'pack' | 'ruleId'>) => `${hit.pack}-${hit.ruleId}`

/** The hits by rule: the most serious rule first, so that marking one moves nothing. */
export function hitGroups(hits: readonly Hit[]): HitGroup[] {
  const rules = new Map<string, number[]>()
  for (const [index, hit] of hits.entries()) {
    const known = rules.get(ruleKey(hit))
    if (known === undefined) rules.set(ruleKey(hit), [index])
    else known.push(index)
  }
  return [...rules]
    .map(([key, indexes]): HitGroup => {
      const first = hits[indexes[0]!]!
      return { key, first, indexes, allFalse: indexes.every(index => hits[index]?.falseAlarm === true) }
    })
    .sort((a, b) => b.first.severity - a.first.severity)
}

/** The hit characters as they were written, each spelling once; nothing for a hit that means the whole post. */
export function spellingsOf(text: string, hits: readonly Hit[], indexes: readonly number[]): Spelling[] {
  const spellings = new Map<string, number[]>()
  for (const index of indexes) {
    const hit = hits[index]
    if (hit === undefined || isWhole(hit)) continue
    const written = text.slice(hit.start, hit.end)
    const known = spellings.get(written)
    if (known === undefined) spellings.set(written, [index])
    else known.push(index)
  }
  return [...spellings].map(([written, places]) => ({
    text: written,
    indexes: places,
    falseAlarm: places.every(index => hits[index]?.falseAlarm === true),
  }))
}
