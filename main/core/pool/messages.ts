import type { Problem } from '../../../shared/errors.ts'
import type { RuleSetSpec } from '../rule-set.ts'
import type { TaskName } from './tasks.ts'

/** What a checking thread is told. Rule sets are named by their ids; each is sent once. */
export type ToChecker = Readonly<{
  task: TaskName
  input: unknown
  sets: readonly string[]
  learn: readonly RuleSetSpec[]
  forget: readonly string[]
}>

/** What it answers, one answer for each task. An `error` is a fault of ours; its text stays out of the log. */
export type FromChecker = Readonly<{ value: unknown } | { problem: Problem } | { error: Error }>

export type CheckerSettings = Readonly<{ path: string; nativeBinding?: string | undefined }>
