import { type SubmitEvent, useState } from 'react'
import { useAsked } from '../../app/answers.ts'
import { showCase } from '../../app/cases.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { pickedRows } from '../../app/picked.ts'
import { currentRow } from '../../app/state.ts'
import { ask } from '../../commands/ask.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'

const RECENT = 5

/** Opens a case from the picked posts, or from the one on the screen; or adds them to a case there is. Enter alone does the first. */
export function CaseDialog() {
  const { desk } = useWorkplace()
  const words = useWords().screen.cases
  const row = useUi(currentRow)
  const picked = useUi(state => state.picked)
  const [posts] = useState(() => {
    const many = pickedRows(desk.store.get())
    return many.length > 0 ? many : row === null ? [] : [row]
  })
  const [title, setTitle] = useState(() =>
    words.proposedTitle(posts[0]?.authorName ?? '', posts[0]?.articleTitle ?? ''),
  )
  const recent = useAsked('case.list', { status: 'open', after: null, limit: RECENT })?.rows ?? []
  const close = () => desk.store.step({ type: 'dialog.changed', dialog: null })

  const open = async (event: SubmitEvent) => {
    event.preventDefault()
    const opened = await ask(desk, 'case.open', { commentIds: posts.map(({ id }) => id), title: title.slice(0, 200) })
    if (opened !== null) showCase(desk, opened.caseId)
  }
  const addTo = async (caseId: string) => {
    const view = await ask(desk, 'case.read', { caseId })
    if (view === null) return
    let { version } = view
    for (const { id } of posts.filter(post => !view.items.some(({ commentId }) => commentId === post.id))) {
      const added = await ask(desk, 'case.record', { caseId, version, step: { kind: 'itemAdded', commentId: id } })
      if (added === null) break
      version = added.version
    }
    showCase(desk, caseId)
  }
  return (
    <Dialog label={words.start} className="case-dialog" onClose={close}>
      <div className="dialog-head">
        <h2 className="dialog-title">{words.start}</h2>
        <CommandButton id="dialog.close" showKey kind="quiet" />
      </div>
      <form className="case-start" onSubmit={event => void open(event)}>
        <p className="field-hint">{words.startHint(Math.max(posts.length, picked.ids.size))}</p>
        <label className="field-label" htmlFor="case-start-title">
          {words.sentence.title}
        </label>
        <input
          id="case-start-title"
          className="field"
          type="text"
          autoComplete="off"
          maxLength={200}
          value={title}
          data-first-focus
          onChange={event => setTitle(event.target.value)}
        />
        <div className="case-actions">
          <Button type="submit" kind="main" disabled={posts.length === 0}>
            {words.startNow}
          </Button>
        </div>
      </form>
      {recent.length === 0 ? null : (
        <div className="case-start-recent">
          <h3 className="field-label">{words.addTo}</h3>
          <ul className="case-rows">
            {recent.map(({ id, number, title: name }) => (
              <li key={id}>
                <Button onPress={() => void addTo(id)}>
                  {number} <Untrusted text={name} />
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  )
}
