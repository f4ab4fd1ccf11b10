import type { Plan } from './selection-plan.ts'

const MOST_KEPT = 8

/**
 * Plans of lists that are being read on. Looking names up and finding sets costs more than a step does, so it is done when a list is begun,
 * and holds until it is begun again; what has come in since waits until then anyway.
 */
export function createKeptPlans() {
  const kept = new Map<string, Plan | null>()
  return {
    /** The plan of a list, made anew where it is begun. */
    of: (key: string, isBegun: boolean, make: () => Plan | null): Plan | null => {
      const known = isBegun ? undefined : kept.get(key)
      const plan = known === undefined ? make() : known
      kept.delete(key)
      kept.set(key, plan)
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? key)
      return plan
    },
  }
}
