import type { FactTable } from '../db/facts.ts'
import type { Moment } from '../db/reader.ts'
import type { SimilarTable } from '../db/similar.ts'

/** The re-check and a backtest may be under way at once. The memory of one may take some forty megabytes. */
const RUNS_AT_ONCE = 2
/** In a run that takes long, what surrounds the posts is read anew after so many milliseconds. */
const MOMENT_MS = 30_000

/** What a run over very many posts remembers of their surroundings. */
export type RunMemory = Readonly<{ facts: FactTable; alikes: Pick<SimilarTable, 'query'>; forget: () => void }>

type Run = Readonly<{ id: string; memory: RunMemory; begunMs: number }>

/**
 * Memories of the runs that a thread works for by turns. One that begins, or begins anew, moves the thread's moment on for all of them; what
 * the others remember stays.
 */
export function createRunMemories(create: () => RunMemory, moment: Moment | null) {
  /** The least recently used first. */
  let runs: readonly Run[] = []

  const begin = (id: string): Run => {
    const own = runs.find(run => run.id === id)
    const before = own ?? (runs.length < RUNS_AT_ONCE ? undefined : runs[0])
    before?.memory.forget()
    moment?.hold()
    return { id, memory: before?.memory ?? create(), begunMs: performance.now() }
  }

  return {
    /** The memory of a run; that of the run unused for longest is given up for a further one. */
    of: (id: string): RunMemory => {
      const known = runs.find(run => run.id === id)
      const isFresh = known !== undefined && performance.now() - known.begunMs < MOMENT_MS
      const run = isFresh ? known : begin(id)
      runs = [...runs.filter(other => other.memory !== run.memory), run]
      return run.memory
    },
    /** Forgets them all. */
    end: (): void => {
      runs = []
      moment?.letGo()
    },
  }
}
