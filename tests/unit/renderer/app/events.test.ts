import { expect, test } from 'vitest'
import { listenToEvents } from '../../../../renderer/app/events.ts'
import { openQueue } from '../../../../renderer/app/desk.ts'
import { aPaperDesk, settled } from '../../../fixtures/paper-desk.ts'

function aListeningDesk() {
  const paper = aPaperDesk()
  const ran: string[] = []
  listenToEvents(paper.desk, id => void ran.push(id))
  return { ...paper, ran }
}

test('only commands that exist run from the menu', () => {
  const { emit, ran } = aListeningDesk()
  emit({ name: 'command.chosen', payload: { id: 'help.keys' } })
  emit({ name: 'command.chosen', payload: { id: 'case.gone' } })
  emit({ name: 'command.chosen', payload: { id: 'toString' } })
  expect(ran).toEqual(['help.keys'])
})

test('an import is told once when it ends, not while it runs', () => {
  const { desk, emit } = aListeningDesk()
  const state = (now: string) => ({ name: 'import.changed', payload: { id: 'i1', state: now } }) as never
  for (const now of ['running', 'running', 'finished', 'finished']) emit(state(now))
  expect(desk.store.get().lane.map(note => note.what.kind)).toEqual(['import'])
})

test('an offered file opens the import, a refused one is said in the lane', () => {
  const { desk, emit } = aListeningDesk()
  emit({ name: 'file.refused', payload: { key: 'fileEmpty', values: { file: 'a.csv' } } })
  emit({ name: 'file.offered', payload: { token: 't' } as never })
  expect([desk.store.get().lane.length, desk.store.get().dialog]).toEqual([
    1,
    { kind: 'import', probe: { token: 't' } },
  ])
})

test('an empty list fills by itself when posts come in', async () => {
  const { desk, emit, answer, inputsOf } = aListeningDesk()
  answer('selection.page', () => ({ rows: [], next: null, newestId: 0 }))
  desk.store.step({ type: 'desk.shown', atDesk: true })
  await openQueue(desk, 'incoming')
  emit({ name: 'queues.changed', payload: {} })
  await settled()
  expect(inputsOf('selection.page')).toHaveLength(2)
})
