import type { Period } from '../../shared/statistics.ts'
import type { Step } from './reduce.ts'

/** What the view of the statistics knows by itself. */
export type StatisticsState = Readonly<{
  period: Period
  /** Tables stand where charts would. */
  asTables: boolean
  /** The file that was saved last, while it is worth saying. */
  savedAs: string | null
}>

export const initialStatistics: StatisticsState = { period: 'today', asTables: false, savedAs: null }

export type StatisticsStep =
  | Readonly<{ type: 'statistics.period'; period: Period }>
  | Readonly<{ type: 'statistics.tables' }>
  | Readonly<{ type: 'statistics.saved'; fileName: string }>

/** Whether a step is about the statistics. */
export const isStatisticsStep = (step: Step): step is StatisticsStep => step.type.startsWith('statistics.')

/** The view after a step. */
export function reduceStatistics(state: StatisticsState, step: StatisticsStep): StatisticsState {
  switch (step.type) {
    case 'statistics.period':
      return { ...state, period: step.period, savedAs: null }
    case 'statistics.tables':
      return { ...state, asTables: !state.asTables }
    case 'statistics.saved':
      return { ...state, savedAs: step.fileName }
  }
}
