/** What the rules of the sweep need to know of a waiting post; null is unknown, and unknown stands against it. */
export type SweepFacts = Readonly<{
  /** UTF-16 code units, and lines as they are written. */
  characters: number
  lines: number
  hits: number
  links: number
  /** Among the author's last decided posts; see SWEEP_LOOKED_AT. */
  decided: Readonly<{ decided: number; deleted: number }>
  isSanctioned: boolean
  /** Notices and complaints that are open. */
  objections: number
}>

export type SweepObstacle = 'tooLong' | 'hits' | 'links' | 'author' | 'sanction' | 'objections'

/** How many of the author's last decided posts must speak for the author. */
export const SWEEP_LOOKED_AT = 20
/** With fewer decided posts nobody is trusted yet. */
export const SWEEP_MIN_APPROVED = 5
/** What is read at a glance: four lines of a card at the usual text size. */
export const SWEEP_MAX_CHARACTERS = 200
const MAX_LINES = 4

const obstacles: ReadonlyArray<readonly [SweepObstacle, (facts: SweepFacts) => boolean]> = [
  ['tooLong', f => f.characters > SWEEP_MAX_CHARACTERS || f.lines > MAX_LINES],
  ['hits', f => f.hits > 0],
  ['links', f => f.links > 0],
  ['author', f => f.decided.deleted > 0 || f.decided.decided < SWEEP_MIN_APPROVED],
  ['sanction', f => f.isSanctioned],
  ['objections', f => f.objections > 0],
]

/** Everything that keeps a post out of the sweep; empty when it can be read among others at a glance. Never throws. */
export const sweepObstacles = (facts: SweepFacts): SweepObstacle[] =>
  obstacles.flatMap(([name, stands]) => (stands(facts) ? [name] : []))
