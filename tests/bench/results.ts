import type { CoreFigures } from './core-run.ts'
import type { MeasuredImport } from './databases.ts'
import type { BacktestFigures } from './jobs/backtest-run.ts'
import type { RecheckFigures } from './jobs/recheck-run.ts'
import type { Spread } from './spread.ts'
import type { AppFigures, PressFigures } from './window/keys.ts'
import type { StartPair } from './window/starts.ts'

/** What was measured over one database; a part that was not asked for is missing. */
export type SizeResults = {
  readonly size: number
  readonly imported: MeasuredImport & Readonly<{ isReused: boolean }>
  core?: CoreFigures
  /** Bare inserts in the same minutes as `core`. */
  insert?: Spread
  keys?: AppFigures
  start?: StartPair
  recheck?: RecheckFigures
  backtest?: BacktestFigures
}

export type Results = Readonly<{
  machine: string
  versions: string
  /** The day, ISO-8601. */
  day: string
  /** Where the texts come from, as a sentence. */
  corpus: string
  bareKeys: PressFigures | null
  sizes: readonly SizeResults[]
}>
