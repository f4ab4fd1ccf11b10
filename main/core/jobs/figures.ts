import type { AppEvent } from '../../../shared/contract.ts'
import type { RuleStats } from '../../../shared/domain.ts'
import type { HitCount } from '../db/checked-posts.ts'
import type { Deps } from '../deps.ts'
import type { Pool } from '../pool/pool.ts'
import type { SideCounts } from '../pool/tasks/figures.ts'
import { ruleName, type RuleSetSpec } from '../rule-set.ts'

const SEVEN_DAYS_MS = 7 * 86_400_000
/** Nothing is counted again earlier, however often somebody looks. */
const FRESH_MS = 60_000
/** Posts whose hits are counted in one task. */
const IDS_PER_TASK = 50_000
/** Rules whose costs are measured in one task: others must not wait long for the thread. */
const RULES_PER_TASK = 8

type Ports = Readonly<{ pool: Pool; onEvent: (event: AppEvent) => void; onFailed: (error: unknown) => void }>
type Figures = Readonly<{ stats: RuleStats[]; countedAt: string | null }>

const plusHits = (a: HitCount, b: HitCount): HitCount => ({
  ...a,
  posts: a.posts + b.posts,
  recent: a.recent + b.recent,
  approved: a.approved + b.approved,
  deleted: a.deleted + b.deleted,
})

/** Figures of the rules in force, counted on the pool and kept. Whoever asks gets the last ones at once. */
export function createFigures(deps: Pick<Deps, 'rules' | 'now'>, { pool, onEvent, onFailed }: Ports) {
  const { rules, now } = deps
  /** Microseconds, by the pack's version, which never changes. */
  const costs = new Map<string, ReadonlyMap<string, number>>()
  let figures: Figures = { stats: [], countedAt: null }
  let countedFor = ''
  let countedAtMs = Number.NEGATIVE_INFINITY
  let running: Promise<void> | null = null
  let isStopped = false

  const show = (spec: RuleSetSpec, counts: ReadonlyMap<string, HitCount>, aside: SideCounts) => {
    const stats = statsOf(spec, counts, aside, costs)
    const isNews = JSON.stringify(stats) !== JSON.stringify(figures.stats)
    figures = { stats, countedAt: now().toISOString() }
    // Whoever hears this asks again, and must not be told again.
    if (isNews) onEvent({ name: 'rules.changed', payload: {} })
  }

  const countAll = async (since: string): Promise<ReadonlyMap<string, HitCount>> => {
    const counts = new Map<string, HitCount>()
    const highest = await pool.run('highestId', null)
    for (let after = 0; after < highest && !isStopped; after += IDS_PER_TASK)
      for (const row of await pool.run('countHits', { after, upTo: after + IDS_PER_TASK, since })) {
        const name = ruleName(row.pack, row.ruleId)
        const known = counts.get(name)
        counts.set(name, known === undefined ? row : plusHits(known, row))
      }
    return counts
  }

  /** Measures what was not measured yet; returns whether there was anything. */
  const measure = async (spec: RuleSetSpec): Promise<boolean> => {
    const wanted = new Set(spec.packs.map(costKey))
    for (const key of costs.keys()) if (!wanted.has(key)) costs.delete(key)
    const missing = spec.packs.filter(pack => !costs.has(costKey(pack)))
    for (const pack of missing) {
      const measured = new Map<string, number>()
      for (let from = 0; from < pack.rules.length && !isStopped; from += RULES_PER_TASK) {
        const ruleIds = pack.rules.slice(from, from + RULES_PER_TASK).map(rule => rule.id)
        for (const cost of await pool.run('measureCosts', { pack: pack.name, ruleIds }, [spec]))
          measured.set(cost.ruleId, cost.microseconds)
      }
      // Without a post there is nothing to measure on, but there may be later.
      if (measured.size > 0) costs.set(costKey(pack), measured)
    }
    return missing.length > 0
  }

  const count = async (spec: RuleSetSpec) => {
    const since = new Date(now().getTime() - SEVEN_DAYS_MS).toISOString()
    const counts = await countAll(since)
    const aside = await pool.run('countAside', { since }, [spec])
    if (isStopped) return
    show(spec, counts, aside)
    if ((await measure(spec)) && !isStopped) show(spec, counts, aside)
  }

  const begin = (spec: RuleSetSpec) => {
    countedFor = spec.id
    countedAtMs = now().getTime()
    running = count(spec)
      .catch((error: unknown) => {
        if (!isStopped) onFailed(error)
      })
      .finally(() => {
        running = null
      })
  }

  return {
    /** What was counted last. Has it counted anew when the rules are others or a minute has passed. */
    ask: (): Figures => {
      const { spec } = rules.current()
      const isOld = spec.id !== countedFor || now().getTime() - countedAtMs >= FRESH_MS
      if (isOld && running === null && !isStopped) begin(spec)
      return figures
    },
    /** The next one who asks gets them counted anew, however fresh they are. */
    refresh: () => {
      countedAtMs = Number.NEGATIVE_INFINITY
    },
    idle: async () => {
      while (running !== null) await running
    },
    stop: async () => {
      isStopped = true
      await running
    },
  }
}

const costKey = ({ name, version }: Readonly<{ name: string; version: number }>) => `${name}@${version}`

function statsOf(
  spec: RuleSetSpec,
  counts: ReadonlyMap<string, HitCount>,
  aside: SideCounts,
  costs: ReadonlyMap<string, ReadonlyMap<string, number>>,
): RuleStats[] {
  const alarms = new Map(aside.falseAlarms.map(row => [ruleName(row.pack, row.ruleId), row.falseAlarms]))
  const shadow = new Map(aside.shadow.map(row => [ruleName(row.pack, row.ruleId), row.posts]))
  const stats = new Map<string, RuleStats>()
  for (const pack of [...spec.packs, ...spec.shadows])
    for (const rule of pack.rules) {
      const name = ruleName(pack.name, rule.id)
      if (stats.has(name)) continue
      const found = counts.get(name)
      const cost = costs.get(costKey(pack))?.get(rule.id)
      stats.set(name, {
        pack: pack.name,
        ruleId: rule.id,
        postsIn7Days: found?.recent ?? 0,
        posts: found?.posts ?? 0,
        approved: found?.approved ?? 0,
        deleted: found?.deleted ?? 0,
        falseAlarms: alarms.get(name) ?? 0,
        shadowIn7Days: shadow.get(name) ?? 0,
        costMicroseconds: cost ?? null,
      })
    }
  return [...stats.values()]
}
