import type { Desk } from './desk.ts'

/** Files may be dropped anywhere on the page. Returns what stops the listening. */
export function listenToDrops(desk: Desk): () => void {
  const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  const show = (over: boolean) => desk.store.step({ type: 'file.dragged', over })

  const onDragOver = (event: DragEvent) => {
    if (!carriesFile(event)) return
    event.preventDefault()
    show(true)
  }
  const onDragLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) show(false)
  }
  const onDrop = (event: DragEvent) => {
    // without this the window would open the file in place of the desk
    event.preventDefault()
    show(false)
    const file = event.dataTransfer?.files[0]
    if (file !== undefined) void offer(desk, file)
  }

  window.addEventListener('dragover', onDragOver)
  window.addEventListener('dragleave', onDragLeave)
  window.addEventListener('drop', onDrop)
  return () => {
    window.removeEventListener('dragover', onDragOver)
    window.removeEventListener('dragleave', onDragLeave)
    window.removeEventListener('drop', onDrop)
  }
}

async function offer(desk: Desk, file: File): Promise<void> {
  const reply = await desk.api.offerFile(file)
  if (reply.ok) desk.store.step({ type: 'dialog.changed', dialog: { kind: 'import', probe: reply.value } })
  else
    desk.store.step({
      type: 'lane.added',
      what: { kind: 'problem', problem: reply.problem, commentId: null, authorName: null },
    })
}
