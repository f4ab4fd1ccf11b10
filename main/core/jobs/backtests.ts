import type { AppEvent } from '../../../shared/contract.ts'
import type { BacktestRow, BacktestState, Status } from '../../../shared/domain.ts'
import { AppError } from '../../../shared/errors.ts'
import { onlyRule, readCandidate, trialOf } from '../candidate.ts'
import type { Rule } from '../checks/types.ts'
import type { Deps, Handlers } from '../deps.ts'
import { viewOfHit } from '../hit-views.ts'
import type { TaskContext } from '../pool/context.ts'
import type { Pool } from '../pool/pool.ts'
import { createRuleSet, type RuleSet, type RuleSetSpec } from '../rule-set.ts'
import { type BacktestOrder, runBacktest } from './backtest.ts'
import type { BacktestEnd } from './backtest-tally.ts'

/** Progress events are at least this far apart. */
const PROGRESS_MS = 200

type BacktestRequest = Extract<keyof Handlers, `backtest.${string}`>

type Ports = Readonly<{
  pool: Pool
  here: TaskContext
  onEvent: (event: AppEvent) => void
  onFailed: (error: unknown) => void
}>

type Test = {
  order: BacktestOrder
  state: BacktestState
  end: BacktestEnd | null
  isCancelled: boolean
  done: Promise<void>
  /** Compiled on this thread with the first page that shows hits. */
  sets: Map<string, RuleSet>
}

/** Trying rules on what people decided: one backtest at a time, of which the last one is kept. */
export function createBacktests(
  deps: Pick<Deps, 'rules' | 'statutes' | 'now' | 'newId' | 'afterCommit'>,
  ports: Ports,
) {
  const { rules, statutes, now } = deps
  let last: Test | null = null

  const launch = (test: Test) => {
    let toldMs = now().getTime()
    const startedMs = performance.now()
    const tell = () => ports.onEvent({ name: 'backtest.changed', payload: test.state })
    const progress = (read: number, total: number) => {
      test.state = { ...test.state, read, total }
      if (now().getTime() - toldMs < PROGRESS_MS) return
      toldMs = now().getTime()
      tell()
    }
    tell()
    test.done = runBacktest(test.order, { pool: ports.pool, progress, isCancelled: () => test.isCancelled })
      .then(end => {
        test.end = end
        const tookMs = performance.now() - startedMs
        test.state =
          end === null
            ? { ...test.state, state: 'cancelled' }
            : { ...test.state, state: 'finished', result: { ...end.result, tookMs } }
      })
      .catch((error: unknown) => {
        test.state = { ...test.state, state: test.isCancelled ? 'cancelled' : 'failed' }
        if (!test.isCancelled) ports.onFailed(error)
      })
      .finally(tell)
  }

  const known = (id: string): Test => {
    if (last === null || last.state.id !== id) throw new AppError('NOT_FOUND', 'backtestUnknown')
    return last
  }

  const setOf = (test: Test, spec: RuleSetSpec): RuleSet => {
    const set = test.sets.get(spec.id) ?? createRuleSet(spec)
    test.sets.set(spec.id, set)
    return set
  }

  const rowsOf = (ids: Int32Array, set: RuleSet): BacktestRow[] => {
    const ruleOf = new Map<string, Rule>(
      set.spec.packs.flatMap(pack => pack.rules.map(rule => [rule.id, rule] as const)),
    )
    return ports.here.posts.byIds(ids).map(post => {
      const hits = set.hits(set.scan(post.text), ports.here.factsOf(post))
      const row = ports.here.posts.decidedRow(post.id)!
      return {
        id: post.id,
        text: post.text,
        status: post.status satisfies Status,
        // What came decided carries its source's reason, if any.
        reason: row.reason ?? (post.suggestedAction === null ? post.suggestedReason : null),
        authorName: row.authorName,
        section: post.section,
        submittedAt: post.submittedAt,
        hits: hits.map(hit => viewOfHit(hit, ruleOf.get(hit.ruleId)!, statutes)),
      }
    })
  }

  const handlers: Pick<Handlers, BacktestRequest> = {
    'backtest.start': ({ pack: name, yaml, ruleId, from, until, section }) => {
      if (last?.state.state === 'running') throw new AppError('RULE', 'backtestRunning')
      const inForce = rules.inForce(name)
      if (yaml === null && inForce === null) throw new AppError('NOT_FOUND', 'packUnknown', { pack: name })
      const candidate = yaml === null ? inForce!.pack : readCandidate(yaml, statutes)
      if (ruleId !== null && !candidate.rules.some(rule => rule.id === ruleId))
        throw new AppError('NOT_FOUND', 'ruleUnknown', { rule: ruleId })
      const today = now().toISOString().slice(0, 10)
      const id = deps.newId()
      const test: Test = {
        order: {
          id,
          filter: { from: inUtc(from), until: inUtc(until), section },
          candidate: trialOf(onlyRule(candidate, ruleId), today),
          inForce: inForce === null ? null : trialOf(onlyRule(inForce.pack, ruleId), today),
        },
        state: {
          id,
          pack: name,
          ruleId,
          state: 'running',
          read: 0,
          total: 0,
          comparedWith: inForce?.pack.version ?? null,
          result: null,
        },
        end: null,
        isCancelled: false,
        done: Promise.resolve(),
        sets: new Map(),
      }
      deps.afterCommit(() => {
        last = test
        launch(test)
      })
      return { id }
    },
    'backtest.cancel': ({ id }) => {
      const test = known(id)
      if (test.state.state !== 'running') throw new AppError('NOT_FOUND', 'backtestUnknown')
      test.isCancelled = true
      return {}
    },
    'backtest.state': () => last?.state ?? null,
    'backtest.page': ({ id, list, word, from, limit }) => {
      const test = known(id)
      if (test.end === null) throw new AppError('NOT_FOUND', 'backtestUnknown')
      const withWord = word === null ? null : test.end.postsOf(word)
      const ids = withWord === null ? test.end.lists[list] : test.end.lists[list].filter(post => withWord.has(post))
      const spec = list === 'noLongerCaught' ? (test.order.inForce ?? test.order.candidate) : test.order.candidate
      return { rows: rowsOf(ids.slice(from, from + limit), setOf(test, spec)), total: ids.length }
    },
  }

  return {
    handlers,
    idle: async () => {
      while (last?.state.state === 'running') await last.done
    },
    stop: async () => {
      if (last === null) return
      last.isCancelled = true
      await last.done
    },
  }
}

/** Stored times are compared as text, so they must be written alike. */
const inUtc = (time: string | null): string | null => (time === null ? null : new Date(time).toISOString())
