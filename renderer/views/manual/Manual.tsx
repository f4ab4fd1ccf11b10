import { use, useEffect, useRef } from 'react'
import type { ManualPageId } from '../../../shared/manual.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { bookIn, found } from './book.ts'
import { Contents } from './Contents.tsx'
import { ManualText } from './ManualText.tsx'
import './manual.css'
import './manual-text.css'
import './manual-print.css'

/** The manual over whatever is on the screen: its pages at the left, the one that is read at the right. */
export function Manual() {
  const { desk, language, run } = useWorkplace()
  const words = useWords().screen.manual
  const id = useUi(state => state.manual?.page)
  const typed = useUi(state => state.manual?.typed ?? '')
  const pages = use(bookIn(language))
  const page = pages.find(each => each.id === id)
  const text = useRef<HTMLElement>(null)

  const turn = (next: ManualPageId) => desk.atOnce(() => desk.store.step({ type: 'manual.turned', page: next }))
  const read = () => text.current?.focus({ preventScroll: true })
  useEffect(() => {
    const element = text.current
    element?.scrollTo(0, 0)
    if (element === null || !element.contains(document.activeElement)) return
    // the new page is said like the first one was
    element.blur()
    element.focus({ preventScroll: true })
  }, [id])

  return (
    <Dialog label={words.title} className="manual" onClose={() => run('manual.close')}>
      <div className="dialog-head">
        <h1 className="dialog-title">{words.title}</h1>
        <CommandButton id="manual.print" showKey kind="quiet">
          {words.print}
        </CommandButton>
        <CommandButton id="manual.close" showKey kind="quiet">
          {words.close}
        </CommandButton>
      </div>
      <div className="manual-open">
        <Contents pages={found(pages, typed)} current={id} typed={typed} onTurn={turn} onRead={read} />
        {page === undefined ? null : (
          <article
            className="manual-page"
            ref={text}
            tabIndex={0}
            aria-labelledby="manual-page-title"
            // here they move the text under the eyes
            data-own-chords="ArrowDown ArrowUp"
          >
            <h2 id="manual-page-title" className="manual-page-title">
              {page.title}
            </h2>
            <ManualText
              blocks={page.blocks}
              onFollow={next => {
                desk.store.step({ type: 'manual.typed', typed: '' })
                turn(next)
                read()
              }}
            />
          </article>
        )}
      </div>
    </Dialog>
  )
}
