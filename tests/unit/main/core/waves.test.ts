import { describe, expect, it } from 'vitest'
import type { WavePost } from '../../../../main/core/db/similar-posts.ts'
import { createWaves, WAVE_AUTHORS, WAVE_POSTS } from '../../../../main/core/waves.ts'
import type { Wave } from '../../../../shared/domain.ts'
import { aDesk, type Desk, SHIPPED } from '../../../fixtures/desk.ts'
import { aRow, type Row } from '../../../fixtures/rows.ts'

const START = Date.parse('2026-11-22T09:00:00Z')
const MINUTE_MS = 60_000

/** Posts that arrive one after the other, each like all earlier ones. */
const arriving = () => {
  const posts: WavePost[] = []
  const told: Wave[] = []
  let nowMs = START
  const waves = createWaves({
    read: ids => posts.filter(post => ids.includes(post.id)),
    now: () => new Date(nowMs),
    onWave: wave => told.push(wave),
  })
  return {
    told,
    look: () => waves.look(),
    arrive: (minute: number, change: Partial<WavePost> = {}) => {
      nowMs = START + minute * MINUTE_MS
      const id = posts.length + 1
      const submittedAt = new Date(nowMs).toISOString()
      posts.push({ id, authorId: id, submittedAt, isWaiting: 1, ...change })
      if (posts.length >= WAVE_POSTS)
        waves.note(
          id,
          posts.slice(-101, -1).map(post => post.id),
        )
      waves.look()
    },
  }
}

describe('a wave', () => {
  it('is told once there are enough posts by enough authors within twenty minutes', () => {
    const { told, arrive } = arriving()
    for (let at = 0; at < WAVE_POSTS - 1; at++) arrive(at)
    expect(told).toEqual([])
    arrive(WAVE_POSTS - 1)
    expect(told).toEqual([{ commentId: 1, posts: WAVE_POSTS, authors: WAVE_POSTS, minutes: WAVE_POSTS - 1 }])
  })

  it('is told again when it has doubled, and a minute has passed', () => {
    const { told, arrive, look } = arriving()
    for (let at = 0; at < 2 * WAVE_POSTS; at++) arrive(at / 100)
    expect(told.map(wave => wave.posts)).toEqual([WAVE_POSTS])
    arrive(1.5)
    look()
    expect(told.map(wave => wave.posts)).toEqual([WAVE_POSTS, 2 * WAVE_POSTS + 1])
    expect(new Set(told.map(wave => wave.commentId)).size).toBe(1)
  })

  it('is none by few authors, in a longer time, of old posts, or of posts that are decided', () => {
    const cases: ReadonlyArray<(arrive: ReturnType<typeof arriving>['arrive'], at: number) => void> = [
      (arrive, at) => arrive(at, { authorId: at % (WAVE_AUTHORS - 1) }),
      (arrive, at) => arrive(at * 15),
      (arrive, at) => arrive(at, { submittedAt: new Date(START - 2 * 86_400_000).toISOString() }),
      (arrive, at) => arrive(at, { isWaiting: 0 }),
    ]
    for (const send of cases) {
      const { told, arrive } = arriving()
      for (let at = 0; at < 30; at++) send(arrive, at)
      expect(told).toEqual([])
    }
  })

  it('that comes back after a pause is a new one', () => {
    const { told, arrive } = arriving()
    for (let at = 0; at < WAVE_POSTS; at++) arrive(at / 10)
    for (let at = 0; at < WAVE_POSTS; at++) arrive(120 + at / 10)
    expect(told.map(({ commentId, posts }) => [commentId, posts])).toEqual([
      [1, WAVE_POSTS],
      [WAVE_POSTS + 1, WAVE_POSTS],
    ])
  })
})

describe('at the desk', () => {
  const TEXT = 'Die Kommission hat uns alle verkauft und niemand redet darüber, bitte weitersagen!'
  const wave = (count: number, change: Partial<Row> = {}): Row[] =>
    Array.from({ length: count }, (_, at) =>
      aRow({
        externalId: `w${at}`,
        text: `${TEXT} ${at}`,
        authorId: `u${at % 9}`,
        authorName: `Nutzer ${at % 9}`,
        submittedAt: new Date(START - 30 * MINUTE_MS + at * 30_000).toISOString(),
        ...change,
      }),
    )
  const wavesOf = (desk: Desk) => desk.told.flatMap(event => (event.name === 'wave.seen' ? [event.payload] : []))

  it('an import tells of the wave that came with it, once, with all its posts', async () => {
    const desk = aDesk({ packsDir: SHIPPED.packsDir })
    await desk.take([
      aRow({ externalId: 'anders', text: 'Der Radweg war längst fällig, sagt mein Nachbar.' }),
      ...wave(31),
    ])
    expect(wavesOf(desk)).toEqual([{ commentId: desk.idOf('w0'), posts: 31, authors: 9, minutes: 15 }])
  })

  it('an archive of decided posts tells nothing', async () => {
    const desk = aDesk({ packsDir: SHIPPED.packsDir })
    await desk.take(wave(31, { status: 'approved' }))
    expect(wavesOf(desk)).toEqual([])
  })
})
