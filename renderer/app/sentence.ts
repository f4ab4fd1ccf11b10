import type { Problem } from '../../shared/errors.ts'
import type { Strings } from '../../shared/strings/de.ts'

/** What a problem says to a person. One that the strings do not know is said as an internal one. */
export function sentenceOf(words: Strings, { key, values, ref }: Problem): string {
  const say = Object.hasOwn(words.problems, key) ? words.problems[key] : words.problems.internal
  return say(ref === undefined ? (values ?? {}) : { ...values, ref })
}
