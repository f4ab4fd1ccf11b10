import { type RefObject, use, useEffect, useRef } from 'react'
import type { ManualPageId } from '../../../shared/manual.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { type BookPage, bookIn, found } from './book.ts'
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

  /** The focus is in the text and not in the list. */
  const isReading = useRef(false)

  const turn = (next: ManualPageId) => desk.atOnce(() => desk.store.step({ type: 'manual.turned', page: next }))
  const read = () => text.current?.focus({ preventScroll: true })
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
      <div
        className="manual-open"
        onFocus={event => (isReading.current = text.current?.contains(event.target) === true)}
      >
        <Contents pages={found(pages, typed)} current={id} typed={typed} onTurn={turn} onRead={read} />
        {page === undefined ? null : (
          <Page
            key={page.id}
            page={page}
            text={text}
            isReading={isReading}
            onFollow={next => {
              desk.store.step({ type: 'manual.typed', typed: '' })
              turn(next)
              read()
            }}
          />
        )}
      </div>
    </Dialog>
  )
}

type PageProps = Readonly<{
  page: BookPage
  text: RefObject<HTMLElement | null>
  isReading: RefObject<boolean>
  onFollow: (page: ManualPageId) => void
}>

/** Each page is an element of its own, so that a scroll that still runs ends with its page; the focus goes along. */
function Page({ page, text, isReading, onFollow }: PageProps) {
  useEffect(() => {
    if (isReading.current) text.current?.focus({ preventScroll: true })
  }, [isReading, text])
  return (
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
      <ManualText blocks={page.blocks} onFollow={onFollow} />
    </article>
  )
}
