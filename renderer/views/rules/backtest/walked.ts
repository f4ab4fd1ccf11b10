/** The part of a key press that walking looks at. */
export type WalkPress = Readonly<{ key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean }>

/** The row a key leads to in a list of rows, by arrows, J and K, Home and End; null for a key that walks nowhere. */
export function walked({ key, ctrlKey, altKey, metaKey }: WalkPress, at: number, count: number): number | null {
  if (ctrlKey || altKey || metaKey || count === 0) return null
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
    case 'k':
    case 'K':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
