import { type PointerEvent, useEffect, useRef } from 'react'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { sweptPosts } from '../../app/sweep-state.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { SideLane } from '../queue/SideLane.tsx'
import { Strip } from '../queue/Strip.tsx'
import { SweepCard } from './SweepCard.tsx'
import './sweep.css'

/** A page of short posts by known authors, read together: what is left out stays, the rest is approved with one key. */
export function SweepView() {
  const { desk } = useWorkplace()
  const words = useWords().screen.sweep
  const sweep = useUi(state => state.sweep)
  const page = useRef<HTMLDivElement>(null)
  const empty = useRef<HTMLDivElement>(null)
  const { ticket, phase, posts } = sweep
  const isEmpty = phase === 'reading' && posts.length === 0
  useEffect(() => {
    if (phase !== 'reading') return
    const shown = page.current ?? empty.current
    shown?.focus({ preventScroll: true })
    page.current?.scrollTo(0, 0)
    const frame = requestAnimationFrame(() => desk.store.step({ type: 'sweep.shown', ticket, atMs: desk.nowMs() }))
    return () => cancelAnimationFrame(frame)
  }, [desk, phase, ticket])
  const current = posts[sweep.index]
  const currentId = current?.id
  useEffect(() => {
    if (currentId !== undefined) document.querySelector(`#sweep-${currentId}`)?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  const onPointerUp = (event: PointerEvent) => {
    if (event.button !== 0) return
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null
    const index = posts.findIndex(post => String(post.id) === card?.dataset['id'])
    if (index !== -1) desk.atOnce(() => desk.store.step({ type: 'sweep.toggled', index }))
  }
  return (
    <div className="sweep">
      <main className="sweep-main" aria-label={words.title}>
        <div className="sweep-head">
          <h1 className="sweep-title">{words.title}</h1>
          <p className="sweep-why">{words.why}</p>
        </div>
        {isEmpty ? (
          <div className="sweep-empty" tabIndex={-1} ref={empty}>
            <p>{words.empty}</p>
            <CommandButton id="sweep.leave" showKey kind="main" />
          </div>
        ) : (
          <div
            className="sweep-page"
            role="listbox"
            aria-multiselectable="true"
            aria-label={words.page}
            aria-busy={phase !== 'reading'}
            aria-activedescendant={current === undefined ? undefined : `sweep-${current.id}`}
            tabIndex={0}
            ref={page}
            onPointerUp={onPointerUp}
          >
            {posts.map((post, index) => (
              <SweepCard key={post.id} post={post} isCurrent={index === sweep.index} isLeft={sweep.left.has(post.id)} />
            ))}
          </div>
        )}
        <div className="sweep-foot">
          <CommandButton id="sweep.approve" showKey kind="go" disabled={phase !== 'reading' || posts.length === 0}>
            {words.approve(sweptPosts(sweep).length)}
          </CommandButton>
          <CommandButton id="sweep.except" showKey disabled={posts.length === 0} />
          <CommandButton id="sweep.undo" showKey />
          <CommandButton id="sweep.leave" showKey kind="quiet" />
          <output className="sweep-left">{sweep.left.size === 0 ? '' : words.left(sweep.left.size)}</output>
        </div>
      </main>
      <SideLane />
      <Strip />
    </div>
  )
}
