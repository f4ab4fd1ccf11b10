import type { Deps } from '../deps.ts'

/** The name of the hold-back among the desk's settings; its value is a whole number of seconds. */
export const HOLD_BACK_SETTING = 'holdBackSeconds'
const DEFAULT_SECONDS = 60

/** How many seconds a statement stays at the desk before it may leave. */
export const holdBackOf = ({ tables }: Pick<Deps, 'tables'>): number =>
  Number(tables.deskSettings.get(HOLD_BACK_SETTING) ?? DEFAULT_SECONDS)

/** What is due since that moment or earlier may leave now. */
export const ripeAt = (deps: Pick<Deps, 'tables' | 'now'>): string =>
  new Date(deps.now().getTime() - holdBackOf(deps) * 1000).toISOString()
