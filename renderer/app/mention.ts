import type { Moderator } from '../../shared/domain.ts'
import { peopleNamed } from '../../shared/rules/escalation-line.ts'

/** A name that is being typed behind "@": where it begins, and who is meant. */
export type Mention = Readonly<{ at: number; people: readonly Moderator[] }>

const MOST_SHOWN = 6

/** The mention at the caret, or null where none is being typed or nobody is named so. */
export function mentionAt(text: string, caret: number, people: readonly Moderator[]): Mention | null {
  const found = /(?:^|\s)@([^@]*)$/u.exec(text.slice(0, caret))
  if (found === null) return null
  const typed = found[1]!
  const named = peopleNamed(typed, people)
  // somebody whose whole name stands there needs no list
  if (named.length === 0 || named.some(({ name }) => name.toLowerCase() === typed.toLowerCase())) return null
  return { at: caret - typed.length - 1, people: named.slice(0, MOST_SHOWN) }
}

/** The text with the name in place of what was typed, and where the caret stands behind it. */
export function withMention(
  text: string,
  caret: number,
  { at }: Mention,
  name: string,
): Readonly<{ text: string; caret: number }> {
  const head = `${text.slice(0, at)}@${name} `
  return { text: `${head}${text.slice(caret).replace(/^\s+/u, '')}`, caret: head.length }
}
