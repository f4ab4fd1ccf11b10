/** Why a pattern is refused. */
export type RegexFault = 'syntax' | 'lookaround' | 'backreference' | 'tooLong' | 'matchesEmpty' | 'tooLarge'

/** A pattern that is refused. `at` is the place of the fault in the pattern (UTF-16 offset), null if it is the pattern as a whole. */
export class RegexError extends Error {
  override readonly name = 'RegexError'
  readonly key: RegexFault
  readonly at: number | null

  constructor(key: RegexFault, at: number | null) {
    super(at === null ? `pattern refused: ${key}` : `pattern refused: ${key} at ${at}`)
    this.key = key
    this.at = at
  }
}
