/** What a key press asks of a list: a row on, a row back, or one of its ends. */
export type Way = 'next' | 'previous' | 'first' | 'last'

type WalkPress = Readonly<{ key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean }>

/** Where a key leads: by the command it means, or as Home and End to the ends. */
export function wayOf(command: string | null, { key, ctrlKey, altKey, metaKey }: WalkPress): Way | null {
  if (command === 'backtest.next') return 'next'
  if (command === 'backtest.previous') return 'previous'
  if (ctrlKey || altKey || metaKey) return null
  return key === 'Home' ? 'first' : key === 'End' ? 'last' : null
}

/** The row a way leads to in a list of rows; null for no way and for an empty list. */
export function walked(way: Way | null, at: number, count: number): number | null {
  if (count === 0) return null
  switch (way) {
    case 'next':
      return Math.min(at + 1, count - 1)
    case 'previous':
      return Math.max(at - 1, 0)
    case 'first':
      return 0
    case 'last':
      return count - 1
    case null:
      return null
  }
}
