import { type CommandId, allCommands } from '../../shared/commands.ts'
import type { AppEvent } from '../../shared/contract.ts'
import type { ImportState } from '../../shared/domain.ts'
import type { ProblemKey } from '../../shared/errors.ts'
import { openSelection, refreshList, type Desk } from './desk.ts'
import { endBatch } from './many.ts'
import { lookForArrivals } from './selection-desk.ts'
import { outdateSweep } from './sweep.ts'

/** Joins the events of core and shell to the desk. Returns what takes them apart again. */
export function listenToEvents(desk: Desk, run: (id: CommandId) => void): () => void {
  const ended = new Set<string>()
  return desk.api.onEvent(event => {
    desk.answers.hear(event)
    switch (event.name) {
      case 'comment.changed':
        outdateSweep(desk, event.payload.ids)
        desk.masks.forget(event.payload.ids)
        return desk.buffer.outdate(event.payload.ids)
      case 'author.changed':
        desk.store.step({ type: 'author.changed', ...event.payload })
        return desk.buffer.outdateAuthor(event.payload.id)
      case 'queues.changed':
        desk.savedCounter.wake()
        return void lookAround(desk)
      case 'batch.changed':
        return event.payload.state === 'running' ? undefined : endBatch(desk, event.payload, () => refreshList(desk))
      case 'wave.seen':
        return desk.store.step({ type: 'lane.added', what: { kind: 'wave', wave: event.payload } })
      case 'import.changed':
        return tellEnd(desk, event.payload, ended)
      case 'command.chosen':
        return runChosen(event.payload.id, run)
      case 'file.offered':
        return desk.store.step({ type: 'dialog.changed', dialog: { kind: 'import', probe: event.payload } })
      case 'file.refused':
        return tellRefusal(desk, event.payload)
      case 'rules.changed':
        desk.masks.forget()
        return void desk.rules.refresh()
      case 'saved.changed':
        return void desk.answers.refresh('saved.list').then(desk.savedCounter.wake)
      case 'settings.changed':
        return void desk.answers.refresh('settings.get').then(desk.buffer.fill)
      case 'history.changed':
      case 'case.changed':
      case 'print.waiting':
      case 'app.changed':
      case 'backtest.changed':
      case 'recheck.changed':
      case 'statistics.changed':
      case 'reference.changed':
      case 'sources.changed':
      case 'statements.changed':
        return
    }
  })
}

/** Posts that come in wait until they are taken in; only an empty list, where nothing can move, fills by itself. */
async function lookAround(desk: Desk): Promise<void> {
  await desk.answers.refresh('queue.list')
  if (!desk.store.get().atDesk) return
  await lookForArrivals(desk)
  const { list, flights } = desk.store.get()
  const isEmpty = list.ready && !list.loading && list.next === null && list.rows.length === 0
  if (isEmpty && list.fresh > 0 && flights.size === 0)
    await openSelection(desk, list.selection, { savedId: list.savedId })
}

function tellEnd(desk: Desk, state: ImportState, ended: Set<string>): void {
  if (state.state === 'running' || ended.has(state.id)) return
  ended.add(state.id)
  desk.store.step({ type: 'lane.added', what: { kind: 'import', state } })
  void desk.answers.refresh('app.state')
}

function runChosen(id: string, run: (id: CommandId) => void): void {
  const command = allCommands.find(([known]) => known === id)
  if (command !== undefined) run(command[0])
}

function tellRefusal(desk: Desk, { key, values }: Extract<AppEvent, { name: 'file.refused' }>['payload']): void {
  desk.store.step({
    type: 'lane.added',
    what: {
      kind: 'problem',
      problem: { code: 'FILE', key: key as ProblemKey, values },
      commentId: null,
      authorName: null,
    },
  })
}
