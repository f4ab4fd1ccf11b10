import { type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react'
import type { AuthorPost } from '../../../shared/author.ts'
import { Age } from '../../app/Age.tsx'
import { useAnswer } from '../../app/answers.ts'
import { CalmText, isRevealed } from '../../app/CalmText.tsx'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import type { Panel } from '../../app/panel.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { StatusWord } from '../queue/StatusWord.tsx'

type Props = Readonly<{ posts: readonly AuthorPost[] | null; panel: Extract<Panel, { kind: 'author' }> }>

/** The author's last posts; the marked one shows its whole text. */
export function AuthorPosts({ posts, panel }: Props) {
  const { desk, run } = useWorkplace()
  const words = useWords().screen.authors
  const list = useRef<HTMLDivElement>(null)
  const marked = posts?.some(post => post.id === panel.marked) === true ? panel.marked : (posts?.[0]?.id ?? null)
  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), [])
  const last = useRef(marked)
  useEffect(() => {
    if (last.current === marked) return
    // opening shows the file from its top; only walking scrolls
    if (last.current !== null) document.getElementById(`author-post-${marked}`)?.scrollIntoView({ block: 'nearest' })
    last.current = marked
  }, [marked])
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null
    const id = Number(row?.dataset['id'])
    if (row === null || Number.isNaN(id)) return
    if (id === marked) run('panel.show')
    else desk.store.step({ type: 'panel.marked', marked: id })
  }
  return (
    <section className="author-section author-posts">
      <h3 className="author-heading">{words.posts}</h3>
      <div
        ref={list}
        className="panel-list"
        role="listbox"
        tabIndex={0}
        aria-label={words.posts}
        aria-activedescendant={marked === null ? undefined : `author-post-${marked}`}
        onClick={onClick}
        onKeyDown={() => undefined}
      >
        {posts?.map(post => (
          <PostRow key={post.id} post={post} isMarked={post.id === marked} isCurrent={post.id === panel.commentId} />
        ))}
      </div>
      {posts?.length === 0 ? <p className="panel-soft">{words.noPosts}</p> : null}
    </section>
  )
}

type RowProps = Readonly<{ post: AuthorPost; isMarked: boolean; isCurrent: boolean }>

function PostRow({ post, isMarked, isCurrent }: RowProps) {
  const { language } = useWorkplace()
  const revealed = useUi(isRevealed)
  const words = useWords().screen.authors
  const reason = useAnswer('reason.list')?.find(one => one.code === post.reason)?.label[language]
  return (
    <div
      id={`author-post-${post.id}`}
      data-id={post.id}
      role="option"
      className="panel-row"
      aria-selected={isMarked}
      aria-current={isCurrent || undefined}
    >
      <p className="glimpse-head">
        <StatusWord status={post.status} />
        {reason === undefined ? null : <span className="panel-faint">{reason}</span>}
        {isCurrent ? <span className="row-here">{words.current}</span> : null}
        <Age className="glimpse-age" since={post.submittedAt} />
      </p>
      <p className="glimpse-text" data-lines={isMarked ? 'all' : 'short'}>
        <CalmText id={post.id} text={post.text} revealed={revealed} />
      </p>
      {isMarked && post.articleTitle !== '' ? (
        <p className="panel-faint">
          <Untrusted text={words.under(post.articleTitle)} />
        </p>
      ) : null}
    </div>
  )
}
