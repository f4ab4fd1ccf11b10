import { describe, expect, test } from 'vitest'
import { markHit, walkHits } from '../../../../renderer/app/hits.ts'
import { openQueue } from '../../../../renderer/app/desk.ts'
import { currentView } from '../../../../renderer/app/state.ts'
import { aPaperDesk, settled } from '../../../fixtures/paper-desk.ts'
import { aHit, aView } from '../../../fixtures/screen.ts'

async function onHits() {
  const paper = aPaperDesk([aView(1, { hits: [aHit(0, 3), aHit(5, 8, { severity: 5 })] }), aView(2)])
  await openQueue(paper.desk, 'incoming')
  await settled()
  paper.paint(2000)
  return paper
}

describe('marking a hit', () => {
  test('tells the core which one, takes it back with the next key, and never moves the post', async () => {
    const { desk, inputsOf } = await onHits()
    const first = markHit(desk)
    expect(currentView(desk.store.get())?.hits.map(hit => hit.falseAlarm)).toEqual([false, true])
    const second = markHit(desk)
    await Promise.all([first, second])
    const place = { commentId: 1, revision: 1, pack: 'test', ruleId: 'grobes-wort', start: 5, end: 8 }
    expect(inputsOf('hit.mark')).toEqual([
      { ...place, falseAlarm: true },
      { ...place, falseAlarm: false },
    ])
    expect(desk.store.get().list.index).toBe(0)
  })

  test('on a post that was not painted yet marks nothing', async () => {
    const paper = aPaperDesk([aView(1, { hits: [aHit(0, 3)] })])
    await openQueue(paper.desk, 'incoming')
    await settled()
    await markHit(paper.desk)
    expect(paper.inputsOf('hit.mark')).toEqual([])
    expect(paper.desk.store.get().blocked).toBe('tooEarly')
  })

  test('that is refused is undone and explained beside the work', async () => {
    const paper = await onHits()
    paper.refuse('hit.mark', { code: 'NOT_FOUND', key: 'hitGone' })
    await markHit(paper.desk)
    await settled()
    expect(currentView(paper.desk.store.get())?.hits.map(hit => hit.falseAlarm)).toEqual([false, false])
    expect(paper.desk.store.get().lane.map(note => note.what)).toMatchObject([{ problem: { key: 'hitGone' } }])
  })
})

test('walking focuses one hit after the other', async () => {
  const { desk } = await onHits()
  walkHits(desk, 1)
  expect(desk.store.get().hitFocus?.index).toBe(0)
  walkHits(desk, 1)
  expect(desk.store.get().hitFocus?.index).toBe(1)
})
