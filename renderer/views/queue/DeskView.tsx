import { useCallback, useLayoutEffect } from 'react'
import type { CommentView } from '../../../shared/domain.ts'
import { useUi, useWords } from '../../app/context.ts'
import { currentRow, currentView } from '../../app/state.ts'
import { ActionBar } from './ActionBar.tsx'
import { Announcer } from './Announcer.tsx'
import { ContextPane } from './ContextPane.tsx'
import { EmptyQueue } from './EmptyQueue.tsx'
import { Panel } from './Panel.tsx'
import { PaneEdge } from './PaneEdge.tsx'
import { PostPane } from './PostPane.tsx'
import { QueuePane } from './QueuePane.tsx'
import { SimilarPane } from './SimilarPane.tsx'
import { SideLane } from './SideLane.tsx'
import { Strip } from './Strip.tsx'
import { useBehindPost } from './behind-post.ts'
import { useTopOn } from './top-on.ts'
import './desk-view.css'
import './desk-magnified.css'

const PAGE_SHARE = 0.85

/** The desk: the queue on the left, the post in the middle, what surrounds it on the right, the shift at the bottom. */
export function DeskView() {
  const words = useWords().screen
  const view = useUi(currentView)
  const isEmpty = useUi(state => state.list.ready && currentRow(state) === null && state.list.next === null)
  const similar = useUi(state => state.similar)
  const id = similar === null ? (view?.id ?? null) : -similar.commentId
  const panel = useUi(state => state.panel?.kind)
  const single = useUi(state => state.single)
  const work = useTopOn<HTMLDivElement>(id)
  const post = useTopOn<HTMLElement>(id)

  const turnPages = useCallback(
    (pages: number) => {
      // in a narrow window post and context scroll together, in a wide one each by itself
      const scroller = [post.current, work.current].find(element => element !== null && canScroll(element))
      scroller?.scrollBy({ top: pages * scroller.clientHeight * PAGE_SHARE })
    },
    [post, work],
  )

  return (
    <div className="desk" data-panel={panel} data-single={single || undefined}>
      <QueuePane onPage={turnPages} />
      <div className="desk-work" ref={work}>
        <main className="desk-post" ref={post} tabIndex={0} aria-label={words.post.label}>
          {similar === null ? <Post view={view} isEmpty={isEmpty} /> : <SimilarPane similar={similar} />}
        </main>
        <Around view={view} isPainted={similar === null} />
      </div>
      <Panel />
      <section className="pane-edges" aria-label={words.settings.edges.label}>
        <PaneEdge pane="left" />
        <PaneEdge pane="right" />
      </section>
      <ActionBar />
      <SideLane />
      <Strip />
      <Announcer />
    </div>
  )
}

function Post({ view, isEmpty }: Readonly<{ view: CommentView | null; isEmpty: boolean }>) {
  if (view !== null) return <PostPane view={view} />
  return isEmpty ? <EmptyQueue /> : null
}

/**
 * What surrounds the post follows right behind it (docs/decisions/0065-the-post-first.md). It is drawn anew for each post, so that nothing
 * moves on the screen; whoever stood in it with the keys stands in the list again.
 */
function Around({ view, isPainted }: Readonly<{ view: CommentView | null; isPainted: boolean }>) {
  const words = useWords().screen
  const shown = useBehindPost(view, isPainted)
  useLayoutEffect(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('.queue-list')?.focus({ preventScroll: true })
  })
  return (
    <aside
      key={shown?.id}
      className="desk-context"
      data-behind={shown?.id !== view?.id || undefined}
      tabIndex={0}
      aria-label={words.context.label}
    >
      {shown === null ? null : <ContextPane view={shown} />}
    </aside>
  )
}

const canScroll = (element: HTMLElement) => element.scrollHeight > element.clientHeight && element.clientHeight > 0
