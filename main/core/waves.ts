import type { Wave } from '../../shared/domain.ts'
import type { WavePost } from './db/similar-posts.ts'

/** So many alike posts by so many authors within so short a time are no chance. */
export const WAVE_POSTS = 8
export const WAVE_AUTHORS = 3
export const WAVE_MINUTES = 20
/** What came in long after it was written is no news. */
const NEWS_MS = 86_400_000
/** A wave is told again once it has grown so much. */
const GROWTH = 2
/** Growing waves are told at most so often. */
const TOLD_AGAIN_MS = 60_000
/** Waves that are remembered; then the oldest is forgotten. */
const MAX_WAVES = 50
const MINUTE_MS = 60_000
const WINDOW_MS = WAVE_MINUTES * MINUTE_MS

type Known = {
  firstId: number
  members: Map<number, WavePost>
  lastMs: number
  toldPosts: number
  toldMs: number
}

type Ports = Readonly<{
  /** What is known of posts, in any order. */
  read: (ids: readonly number[]) => readonly WavePost[]
  now: () => Date
  onWave: (wave: Wave) => void
}>

/**
 * Finds waves among arriving posts from what their rules have found out anyway: which earlier posts are alike. Nothing is searched for
 * again. Kept in memory only; what came before a restart is in the queues all the same.
 */
export function createWaves({ read, now, onWave }: Ports) {
  let waves: Known[] = []
  const waveOf = new Map<number, Known>()

  const forget = (wave: Known) => {
    waves = waves.filter(other => other !== wave)
    for (const id of wave.members.keys()) waveOf.delete(id)
  }

  const join = (wave: Known, post: WavePost) => {
    wave.members.set(post.id, post)
    waveOf.set(post.id, wave)
    wave.lastMs = Math.max(wave.lastMs, Date.parse(post.submittedAt))
  }

  const begin = (posts: readonly WavePost[]): Known => {
    const firstId = Math.min(...posts.map(post => post.id))
    const wave: Known = { firstId, members: new Map(), lastMs: 0, toldPosts: 0, toldMs: -Infinity }
    waves.push(wave)
    for (const post of posts) join(wave, post)
    if (waves.length > MAX_WAVES) forget(waves[0]!)
    return wave
  }

  /** Whether a post of that time can still be part of a wave. */
  const isNews = (submittedAt: string): boolean => now().getTime() - Date.parse(submittedAt) <= NEWS_MS

  /** A post that waits has come in, and these earlier ones are like it. */
  const note = (commentId: number, alike: readonly number[]): void => {
    const known = alike.map(id => waveOf.get(id)).find(wave => wave !== undefined)
    const posts = read(known === undefined ? [commentId, ...alike] : [commentId])
    const post = posts.find(({ id }) => id === commentId)
    if (post === undefined || post.isWaiting === 0 || !isNews(post.submittedAt)) return
    const atMs = Date.parse(post.submittedAt)
    if (known !== undefined && Math.abs(atMs - known.lastMs) <= WINDOW_MS) return join(known, post)
    if (known !== undefined) forget(known)
    const near = posts.filter(({ submittedAt }) => Math.abs(atMs - Date.parse(submittedAt)) <= WINDOW_MS)
    const authors = new Set(near.map(({ authorId }) => authorId))
    if (near.length >= WAVE_POSTS && authors.size >= WAVE_AUTHORS) begin(near)
  }

  /** Tells of waves that are new, or have grown; to be called when posts have come in, and now and then. */
  const look = (): void => {
    const nowMs = now().getTime()
    for (const wave of waves) {
      const { members, toldPosts, toldMs } = wave
      if (members.size < GROWTH * toldPosts || nowMs - toldMs < TOLD_AGAIN_MS) continue
      wave.toldPosts = members.size
      wave.toldMs = nowMs
      onWave(toldOf(wave))
    }
  }

  return { isNews, note, look, hasWaves: () => waves.length > 0 }
}

function toldOf({ firstId, members }: Known): Wave {
  const times = [...members.values()].map(post => Date.parse(post.submittedAt))
  const minutes = Math.max(1, Math.ceil((Math.max(...times) - Math.min(...times)) / MINUTE_MS))
  const authors = new Set([...members.values()].map(post => post.authorId)).size
  return { commentId: firstId, posts: members.size, authors, minutes }
}
