import type { RiskParts } from '../domain.ts'

/** What the risk of a hit post is made of; null is unknown and adds nothing. */
export type RiskFacts = Readonly<{
  /** Severity of the worst hit that nobody called a false alarm, 1 to 5. */
  severity: number
  /** Hits that nobody called a false alarm. */
  hits: number
  accountAgeDays: number | null
  /** Among the author's last decided posts; see DECIDED_LOOKED_AT. */
  decided: Readonly<{ decided: number; deleted: number }> | null
  /** Posts of this author in the FLOOD_MINUTES before, this one included. */
  postsWithin: number | null
}>

/** How many of the author's last decided posts the share of deletions is taken from. */
export const DECIDED_LOOKED_AT = 20
/** With fewer decided posts a share says nothing. */
const MIN_DECIDED = 5
export const FLOOD_MINUTES = 10
/** So many posts in FLOOD_MINUTES are ordinary talk. */
const ORDINARY_POSTS = 3

const SEVERITY_STEP = 100
const HIT_STEP = 3
const MAX_HITS = 10
const NEWBORN_DAYS = 1
const NEW_DAYS = 7
const NEWBORN_POINTS = 20
const NEW_POINTS = 10
const DELETED_POINTS = 30
const FLOOD_STEP = 3
const MAX_FLOOD = 19

const agePoints = (days: number | null) => {
  if (days === null || days >= NEW_DAYS) return 0
  return days < NEWBORN_DAYS ? NEWBORN_POINTS : NEW_POINTS
}

const deletedPoints = (known: RiskFacts['decided']) =>
  known === null || known.decided < MIN_DECIDED ? 0 : Math.round((DELETED_POINTS * known.deleted) / known.decided)

/**
 * The parts of the risk by which Flagged is ordered. Everything beside the severity stays below 100 together, so that a worse
 * rule always goes first. Null without hits. Explained in docs/checks.md.
 */
export function riskPartsOf(facts: RiskFacts): RiskParts | null {
  if (facts.hits === 0) return null
  return {
    severity: facts.severity * SEVERITY_STEP,
    hits: Math.min(facts.hits, MAX_HITS) * HIT_STEP,
    author: agePoints(facts.accountAgeDays) + deletedPoints(facts.decided),
    flood: Math.min(Math.max((facts.postsWithin ?? 0) - ORDINARY_POSTS, 0) * FLOOD_STEP, MAX_FLOOD),
  }
}

/** The number the order goes by; 0 without hits. */
export function riskOf(parts: RiskParts | null): number {
  return parts === null ? 0 : parts.severity + parts.hits + parts.author + parts.flood
}
