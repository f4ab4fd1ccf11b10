import type { RuleSet } from '../rule-set.ts'
import type { TaskContext } from './context.ts'
import { backtestPosts, decidedIds } from './tasks/backtest-posts.ts'
import { countAside, countHits, highestId, measureCosts } from './tasks/figures.ts'
import { mergeJournal } from './tasks/merge-journal.ts'
import { readImport } from './tasks/read-import.ts'
import { recheckIds, recheckPosts } from './tasks/recheck-posts.ts'
import { scanTexts } from './tasks/scan-texts.ts'
import { countPeriod } from './tasks/statistics.ts'

/** What the pool can do: functions of what is read, an input that can be sent, and rule sets. */
export const tasks = {
  scanTexts,
  readImport,
  recheckIds,
  recheckPosts,
  decidedIds,
  backtestPosts,
  highestId,
  countHits,
  countAside,
  measureCosts,
  countPeriod,
  mergeJournal,
} as const

type Tasks = typeof tasks
export type TaskName = keyof Tasks
export type TaskInput<N extends TaskName> = Parameters<Tasks[N]> extends [unknown, infer I, ...unknown[]] ? I : null
export type TaskOutput<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>

/** Runs a task where it stands. Rejects with what the task throws. */
export async function runTask<N extends TaskName>(
  name: N,
  context: TaskContext,
  input: TaskInput<N>,
  sets: readonly RuleSet[],
): Promise<TaskOutput<N>> {
  const task = tasks[name] as (context: TaskContext, input: never, sets: readonly RuleSet[]) => unknown
  return (await task(context, input as never, sets)) as TaskOutput<N>
}
