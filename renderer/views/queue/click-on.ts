import { goTo, type Desk } from '../../app/desk.ts'
import { currentRow } from '../../app/state.ts'

type Modifiers = Readonly<{ shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }>

/**
 * A click on the row at that place, as lists everywhere understand it: alone it goes there, with Shift it picks all from the current row, or
 * from the one picked last, with Ctrl (on a Mac Cmd) it picks this one.
 */
export function clickOn(desk: Desk, index: number, { shiftKey, ctrlKey, metaKey }: Modifiers): void {
  const { store } = desk
  const { picked, list } = store.get()
  // second opinions are given one by one
  const isPicking = (shiftKey || ctrlKey || metaKey) && list.selection.where !== 'opinion'
  const atMs = desk.nowMs()
  const current = currentRow(store.get())
  if (isPicking && shiftKey && picked.ids.size === 0 && current !== null)
    store.step({ type: 'picked.toggled', id: current.id, atMs })
  goTo(desk, index)
  const row = list.rows[index]
  if (!isPicking || row === undefined) return
  if (shiftKey) store.step({ type: 'picked.range', index, atMs })
  else store.step({ type: 'picked.toggled', id: row.id, atMs })
}
