import { chanceFor } from '../corpus/random.ts'

/** One thing a moderator does: the keys in order, as Playwright names them. The last one brings the next post. */
export type Move = Readonly<{ keys: readonly string[]; decides: boolean }>

const decide = (...keys: string[]): Move => ({ keys, decides: true })
const skip: Move = { keys: ['j'], decides: false }

/** Moves through Incoming: approve, delete by digit, step on. `digit` stands for a reason that needs no note. */
export function incomingMoves(count: number, digit: number): Move[] {
  const round = [decide('f'), decide('d', String(digit)), decide('f'), skip]
  return rounds(round, count)
}

/** Moves through Flagged, where a reason is suggested: with one key, and with two. */
export function flaggedMoves(count: number): Move[] {
  return rounds([decide('Shift+D'), decide('f'), decide('d', 'd'), skip], count)
}

const QUEUE_KEYS: Partial<Record<string, string>> = {
  incoming: 'i',
  flagged: 'f',
  escalated: 'e',
  later: 'l',
  decided: 'h',
}

/** Moves from queue to queue, each of them opened `each` times; at least two, or nothing would be painted anew. */
export function openingMoves(queues: readonly string[], each: number): Move[] {
  const round = queues.flatMap(queue => QUEUE_KEYS[queue] ?? []).map(key => ({ keys: ['g', key], decides: false }))
  if (round.length < 2) throw new Error('Fewer than two queues have posts')
  return rounds(round, round.length * each)
}

const rounds = (round: readonly Move[], count: number): Move[] =>
  Array.from({ length: count }, (_, place) => round[place % round.length]!)

/** For each key of the moves, whether it brings the next post. */
export function paintingKeys(moves: readonly Move[]): boolean[] {
  return moves.flatMap(({ keys }) => keys.map((_, place) => place === keys.length - 1))
}

const PACE_MS = 125
const JITTER_MS = 16
const SEED = 3

/**
 * When each key is pressed, in milliseconds from the start: eight a second, each up to eight milliseconds early or late, so that the
 * presses do not march in step with the frames.
 */
export function keyTimes(count: number): number[] {
  const chance = chanceFor(SEED, 1, count)
  return Array.from({ length: count }, (_, place) => (place + 1) * PACE_MS + (chance.next() - 0.5) * JITTER_MS)
}
