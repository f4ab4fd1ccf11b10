import { AppError } from '../../../shared/errors.ts'
import { mergeJournalOf } from '../db/journal.ts'
import { openReader } from '../db/reader.ts'
import { createRuleSet, type RuleSet } from '../rule-set.ts'
import { createReaderContext, type TaskContext } from './context.ts'
import { loadLanguagesFor } from './languages.ts'
import type { CheckerSettings, FromChecker, ToChecker } from './messages.ts'
import { runTask } from './tasks.ts'

/** A run whose next task does not come by then is over. */
const IDLE_MS = 2000

/** Other tasks do not keep a run alive: beside an import the journal is merged all the time, and it cannot begin anew while a run goes on. */
const isOfRun = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'run' in input && input.run !== null

/** The inside of a checking thread: answers one task after the other. The database is opened with the first one. */
export function createChecker(settings: CheckerSettings): (message: ToChecker) => Promise<FromChecker> {
  const sets = new Map<string, RuleSet>()
  let context: TaskContext | null = null
  let ending: NodeJS.Timeout | undefined

  const answer = async ({ task, input, sets: wanted, learn, forget }: ToChecker): Promise<unknown> => {
    for (const id of forget) sets.delete(id)
    await loadLanguagesFor(learn)
    for (const spec of learn) sets.set(spec.id, createRuleSet(spec))
    context ??= createReaderContext(
      () => openReader(settings),
      () => mergeJournalOf(settings),
    )
    if (isOfRun(input)) {
      clearTimeout(ending)
      ending = setTimeout(context.endRun, IDLE_MS).unref()
    }
    return runTask(
      task,
      context,
      input as never,
      wanted.map(id => sets.get(id)!),
    )
  }

  return async message => {
    try {
      return { value: await answer(message) }
    } catch (error) {
      if (error instanceof AppError) return { problem: error.toProblem() }
      return { error: error instanceof Error ? error : new Error('unknown') }
    }
  }
}
