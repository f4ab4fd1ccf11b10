import { describe, expect, it } from 'vitest'
import { reduceSweep, type SweepStep } from '../../../../renderer/app/reduce-sweep.ts'
import { initialSweep, sweptPosts, type SweepState } from '../../../../renderer/app/sweep-state.ts'
import type { SweepPost } from '../../../../shared/domain.ts'

const aPost = (id: number): SweepPost => ({
  id,
  revision: 1,
  version: 0,
  text: `Beitrag ${id}`,
  authorName: 'Treue Leserin',
  articleTitle: 'Neuer Radweg',
  section: 'Chronik',
  submittedAt: '2026-11-20T10:00:00.000Z',
  parent: null,
})
const PLACE = { at: '2026-11-20T10:00:00.000Z', id: 3 }
const after = (...steps: readonly SweepStep[]): SweepState => steps.reduce(reduceSweep, initialSweep)
const ASKED: SweepStep = { type: 'sweep.asked', ticket: 1, from: null, before: [] }
const ARRIVED: SweepStep = { type: 'sweep.arrived', ticket: 1, posts: [aPost(1), aPost(2), aPost(3)], next: PLACE }

describe('a page of the sweep', () => {
  it('arrives with nothing left out', () => {
    expect(after(ASKED, ARRIVED)).toMatchObject({ phase: 'reading', index: 0, next: PLACE, shownAtMs: null })
  })

  it('ignores the answer for a page that was asked for before', () => {
    expect(after(ASKED, { ...ASKED, ticket: 2 }, ARRIVED).posts).toEqual([])
  })

  it('counts from when it was first drawn', () => {
    const shown = (atMs: number): SweepStep => ({ type: 'sweep.shown', ticket: 1, atMs })
    expect(after(ASKED, ARRIVED, shown(100), shown(900)).shownAtMs).toBe(100)
    expect(after(ASKED, ARRIVED, shown(100), { ...ASKED, ticket: 2 }).shownAtMs).toBeNull()
  })

  it('leaves a post out and takes it in again', () => {
    const out: SweepStep = { type: 'sweep.toggled', index: 1 }
    expect(sweptPosts(after(ASKED, ARRIVED, out)).map(({ id }) => id)).toEqual([1, 3])
    expect(sweptPosts(after(ASKED, ARRIVED, out, out))).toHaveLength(3)
  })

  it('changes nothing while it is being sent', () => {
    const sending: SweepStep = { type: 'sweep.sending' }
    expect(after(ASKED, ARRIVED, sending, { type: 'sweep.toggled', index: 0 }).left.size).toBe(0)
    expect(after(ASKED, ARRIVED, sending, { type: 'sweep.gone', ids: [1] }).posts).toHaveLength(3)
    expect(after(ASKED, ARRIVED, sending, { type: 'sweep.refused' }).phase).toBe('reading')
  })

  it('lets go of posts that somebody else dealt with', () => {
    const gone = after(ASKED, ARRIVED, { type: 'sweep.moved', index: 9 }, { type: 'sweep.gone', ids: [3] })
    expect(gone).toMatchObject({ index: 1, posts: [{ id: 1 }, { id: 2 }] })
  })
})
