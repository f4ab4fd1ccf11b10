import type { Answers, ElementState, Why } from '../../offences.ts'
import type { Publicity, PublicityLevel } from '../../reference.ts'

export type Finding = Readonly<{ state: ElementState; why: Why }>

const found = (state: ElementState, key: Why['key'], values: Why['values'] = {}): Finding => ({
  state,
  why: { key, values },
})

/**
 * Whether a post was as public as a provision wants. Only what was never public is missing: figures of readers are estimates, the levels are
 * rules of thumb, and the law asks how many could read it. More readers never turn a finding for the worse.
 */
export function publicityOf(
  level: PublicityLevel,
  { published, readers }: Pick<Answers, 'published' | 'readers'>,
  levels: ReadonlyMap<string, Publicity>,
): Finding {
  if (level === 'none') return found('given', 'notNeeded')
  if (published === 'no') return found('missing', 'neverPublic')
  if (published !== 'yes') return found('unclear', 'publishedOpen')
  if (level === 'thirdPerson') return found('given', 'perceivable')
  const needed = levels.get(level)?.readers ?? 0
  if (readers === null) return found('unclear', 'readersOpen', { needed })
  if (readers < needed) return found('unclear', 'readersFew', { readers, needed })
  // How long "a longer time" (§ 107c StGB) is, the law does not say.
  return level === 'lasting'
    ? found('unclear', 'durationOpen', { readers, needed })
    : found('given', 'readersEnough', { readers, needed })
}
