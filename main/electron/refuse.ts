import type { ErrorCode, ProblemKey, ProblemValues } from '../../shared/errors.ts'

/** An answer that says no, in words. */
export const refuse = (code: ErrorCode, key: ProblemKey, values: ProblemValues = {}) =>
  ({ ok: false, problem: { code, key, values } }) as const
