import { QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { Api } from '../../../../renderer/api.ts'
import { createAnswers } from '../../../../renderer/app/answers.ts'
import { aPaperDesk, settled } from '../../../fixtures/paper-desk.ts'

test('many changes during one question are gathered into one more question', async () => {
  const { desk, inputsOf } = aPaperDesk()
  for (let change = 0; change < 10; change++) desk.answers.hear({ name: 'queues.changed', payload: {} })
  await settled()
  expect(inputsOf('queue.list')).toHaveLength(2)
  expect(desk.answers.peek('queue.list')?.[0]?.count).toBe(3)
})

test('the state of an import is taken from its event, newest first, without asking', async () => {
  const { desk, asked } = aPaperDesk()
  const state = { id: 'i1', state: 'running', read: 10 } as never
  desk.answers.client.setQueryData(['import.list'], [{ id: 'i0' }, { id: 'i1', read: 1 }])
  desk.answers.hear({ name: 'import.changed', payload: state })
  await settled()
  expect([desk.answers.peek('import.list'), asked]).toEqual([[state, { id: 'i0' }], []])
})

test('a refused question is kept as a problem that can be shown', async () => {
  const api: Api = {
    request: async () => ({
      ok: false,
      problem: { code: 'DATABASE', key: 'databaseCorrupt', values: { file: 'a.db' } },
    }),
    onEvent: () => () => {},
    offerFile: async () => ({ ok: false, problem: { code: 'FILE', key: 'fileGone' } }),
  }
  const answers = createAnswers(api)
  await expect(answers.need('app.state')).rejects.toMatchObject({ code: 'DATABASE', values: { file: 'a.db' } })
})

test('figures are asked for by period; news of one period, and whatever moves the queues, has those on the screen asked anew', async () => {
  const { desk, inputsOf } = aPaperDesk()
  const { client, hear, figures, recount } = desk.answers
  const look = (period: string) =>
    new QueryObserver(client, { queryKey: ['statistics.read', period] }).subscribe(() => {})
  const leave = look('today')
  await settled()
  expect(figures('today')).toBeNull()
  hear({ name: 'statistics.changed', payload: { period: 'week' } })
  await settled()
  expect(inputsOf('statistics.read')).toEqual([{ period: 'today' }])
  hear({ name: 'statistics.changed', payload: { period: 'today' } })
  await settled()
  hear({ name: 'queues.changed', payload: {} })
  await settled()
  expect(inputsOf('statistics.read')).toHaveLength(3)
  leave()
  await recount()
  expect(inputsOf('statistics.read')).toHaveLength(3)
  look('today')()
  await settled()
  expect(inputsOf('statistics.read')).toHaveLength(4)
})
