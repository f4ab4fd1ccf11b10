import type { SweepPost } from '../../../shared/domain.ts'
import { SWEEP_LOOKED_AT, SWEEP_MAX_CHARACTERS, sweepObstacles } from '../../../shared/rules/sweep.ts'
import { findLinks } from '../checks/text/links.ts'
import type { SweepCandidate } from '../db/sweep.ts'
import type { Deps, Handlers } from '../deps.ts'

/** Posts that are looked through for one page; then the page is what was found, and the next one goes on behind. */
const MOST_LOOKED_AT = 2000
const STEP = 100
const FIRST = { at: '', id: 0 }

/** The page of posts that can be read together. */
export function sweepHandlers({ tables, now }: Deps): Pick<Handlers, 'sweep.page'> {
  const fits = (post: SweepCandidate, at: string): boolean =>
    sweepObstacles({
      characters: post.text.length,
      lines: post.text.split('\n').length,
      hits: tables.hits.stored(post.id, post.revision).length,
      links: findLinks(post.text).length,
      decided: tables.facts.lastDecided(post.authorId, at, post.id, SWEEP_LOOKED_AT),
      isSanctioned: tables.sanctions.active(post.authorId, at).length > 0,
      objections: post.openNotices + post.openComplaints,
    }).length === 0

  return {
    'sweep.page': ({ after, limit }) => {
      const at = now().toISOString()
      const posts: SweepCandidate[] = []
      let place: Readonly<{ at: string; id: number }> | null = after ?? FIRST
      for (let looked = 0; place !== null && looked < MOST_LOOKED_AT && posts.length < limit; looked += STEP) {
        const candidates = tables.sweep.candidates(place, SWEEP_MAX_CHARACTERS, STEP)
        place = candidates.length < STEP ? null : placeOf(candidates.at(-1)!)
        for (const candidate of candidates) {
          if (!fits(candidate, at)) continue
          posts.push(candidate)
          if (posts.length < limit) continue
          place = placeOf(candidate)
          break
        }
      }
      return { posts: posts.map(shown), next: place }
    },
  }
}

const shown = ({
  authorId: _author,
  queueAt: _at,
  openNotices: _notices,
  openComplaints: _complaints,
  ...post
}: SweepCandidate): SweepPost => post

const placeOf = ({ queueAt, id }: SweepCandidate) => ({ at: queueAt, id })
