import type { ReasonList } from '../reasons.ts'
import type { Reasoned } from './content.ts'

/** Finds what a statement says of a reason, by its code, which must be one of the list. */
export function createReasoned({ reasons, statements, version }: ReasonList): (code: string) => Reasoned {
  const known = new Map(
    reasons.map(({ code, statutes, needsNote }): [string, Reasoned] => [
      code,
      { said: statements.get(code)!, statutes, needsNote, version },
    ]),
  )
  return code => known.get(code)!
}
