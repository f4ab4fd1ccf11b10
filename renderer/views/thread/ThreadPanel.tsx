import { type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useAsked } from '../../app/answers.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import type { Panel } from '../../app/panel.ts'
import { currentRow } from '../../app/state.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { KeyHint } from '../queue/KeyHint.tsx'
import { PanelFrame } from '../queue/PanelFrame.tsx'
import { ThreadRow } from './ThreadRow.tsx'
import './thread.css'

/** The article and the thread around the post, as a tree to walk through. */
export function ThreadPanel({ panel }: Readonly<{ panel: Extract<Panel, { kind: 'thread' }> }>) {
  const { desk, run } = useWorkplace()
  const words = useWords().screen
  const view = useAsked('thread.read', { commentId: panel.center })
  const currentId = useUi(state => currentRow(state)?.id ?? null)
  const tree = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => tree.current?.focus({ preventScroll: true }), [])
  const isHere = view?.posts.some(post => post.id === panel.marked) === true
  const shown = useRef<number | null>(null)
  useEffect(() => {
    if (!isHere) return
    const block = shown.current === panel.center ? 'nearest' : 'center'
    document.getElementById(`thread-${panel.marked}`)?.scrollIntoView({ block })
    shown.current = panel.center
  }, [isHere, panel.marked, panel.center])
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null
    if (row === null) return
    const id = Number(row.dataset['id'])
    if (id === panel.marked) run('panel.show')
    else desk.store.step({ type: 'panel.marked', marked: id })
  }
  const keys = words.authors.thread.keys
  return (
    <PanelFrame
      title={words.authors.thread.title}
      label={words.authors.thread.label}
      foot={
        <>
          <KeyHint keys="ArrowRight">{keys.unfold}</KeyHint>
          <KeyHint keys="ArrowLeft">{keys.parent}</KeyHint>
          <KeyHint keys="Enter">{keys.show}</KeyHint>
          <KeyHint keys="Home">{words.authors.thread.current}</KeyHint>
        </>
      }
    >
      <div className="panel-body">
        {view === undefined ? null : (
          <section className="thread-article" aria-label={words.context.article}>
            <p className="card-eyebrow">
              <Untrusted text={view.article.section} />
              {view.article.section === '' ? '' : ' · '}
              {words.context.comments(view.article.comments)}
            </p>
            <p className="article-title">
              <Untrusted text={view.article.title === '' ? words.context.noTitle : view.article.title} />
            </p>
            <p className="article-lead">
              <Untrusted text={view.article.lead === '' ? words.context.noLead : view.article.lead} />
            </p>
            <CommandButton id="article.open" showKey kind="quiet" disabled={view.article.url === null}>
              {words.context.open}
            </CommandButton>
          </section>
        )}
        {view?.parentMissing === true ? <p className="panel-soft">{words.context.parentMissing}</p> : null}
        {view !== undefined && view.levelsAbove > 0 ? (
          <p className="panel-soft">{words.authors.thread.levels(view.levelsAbove)}</p>
        ) : null}
        <div
          ref={tree}
          className="panel-list thread-tree"
          role="tree"
          tabIndex={0}
          aria-label={words.authors.thread.title}
          aria-activedescendant={isHere ? `thread-${panel.marked}` : undefined}
          onClick={onClick}
          onKeyDown={() => undefined}
        >
          {view?.posts.map(post => (
            <ThreadRow
              key={post.id}
              post={post}
              isMarked={post.id === panel.marked}
              isCurrent={post.id === currentId}
            />
          ))}
        </div>
      </div>
    </PanelFrame>
  )
}
