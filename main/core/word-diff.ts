import { diffWordsWithSpace } from 'diff'
import type { TextPart } from '../../shared/domain.ts'

/** A comparison that finds more differences than this is given up: the texts have next to nothing in common. */
const MAX_DIFFERENCES = 400

/** The text beside another one, word by word, in the order it is read; "removed" stands in the other one only. */
export function wordDiff(other: string, text: string): TextPart[] {
  if (other === text) return text === '' ? [] : [{ kind: 'same', text }]
  const parts = diffWordsWithSpace(other, text, { maxEditLength: MAX_DIFFERENCES })
  if (parts === undefined) return wholesale(other, text)
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

/** All of one, then all of the other. */
function wholesale(other: string, text: string): TextPart[] {
  const parts: TextPart[] = [
    { kind: 'removed', text: other },
    { kind: 'added', text },
  ]
  return parts.filter(part => part.text !== '')
}
