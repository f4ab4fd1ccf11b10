import type { List, MethodName } from './methods.ts'
import type { OneCoreFigures } from './one-core-run.ts'
import type { PoolFigures } from './pool-run.ts'
import type { RecallFigures } from './recall-run.ts'

/** One method with one list, each figure from a process of its own. */
export type MethodResult = Readonly<{ method: MethodName; list: List; oneCore: OneCoreFigures; pool: PoolFigures }>

export type CheckResults = Readonly<{
  machine: string
  versions: string
  /** The day, ISO-8601. */
  day: string
  /** Where the texts come from, as a sentence. */
  corpus: string
  texts: Readonly<{ count: number; meanLength: number }>
  /** Terms and conditions of the packs as they are shipped. */
  shipped: Readonly<{ packs: number; rules: number; terms: number }>
  /** How many processes wanted a core before the run, on average over a minute; null where the system does not say. */
  load: number | null
  measured: readonly MethodResult[]
  recall: ReadonlyArray<Readonly<{ method: MethodName; figures: RecallFigures }>>
}>

/** What was measured of a method with a list. */
export const resultOf = ({ measured }: CheckResults, method: MethodName, list: List): MethodResult | undefined =>
  measured.find(result => result.method === method && result.list === list)
