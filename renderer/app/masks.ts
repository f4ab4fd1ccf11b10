import type { Api } from '../api.ts'

// The words that the calm view hides in posts of which only a line is here. Asked for together, kept until they may have changed.

export type Masks = Readonly<{
  /** The words of a post; null while they are not known, and nothing of it shall be read. */
  wordsOf: (id: number) => readonly string[] | null
  /** Asks for the words of a post; those asked for in one go are one request. */
  want: (id: number) => void
  subscribe: (listener: () => void) => () => void
  /** These posts changed; all of them when none is named. */
  forget: (ids?: readonly number[]) => void
}>

const PER_REQUEST = 100
const KEPT = 5000

/** Masks over the door. A refused request leaves its posts hidden. */
export function createMasks(api: Api): Masks {
  const known = new Map<number, readonly string[]>()
  const listeners = new Set<() => void>()
  const waiting = new Set<number>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const send = async () => {
    const ids = [...waiting].slice(0, PER_REQUEST)
    for (const id of ids) waiting.delete(id)
    const asked = api.request('comment.masks', { ids })
    if (waiting.size > 0) void send()
    const reply = await asked
    if (!reply.ok) return
    if (known.size > KEPT) known.clear()
    for (const { id, words } of reply.value) known.set(id, words)
    tell()
  }
  return {
    wordsOf: id => known.get(id) ?? null,
    want: id => {
      if (waiting.size === 0) queueMicrotask(() => void send())
      waiting.add(id)
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    forget: ids => {
      if (known.size === 0) return
      if (ids === undefined) known.clear()
      for (const id of ids ?? []) known.delete(id)
      tell()
    },
  }
}
