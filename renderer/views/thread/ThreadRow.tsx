import type { ThreadPost } from '../../../shared/thread.ts'
import { Age } from '../../app/Age.tsx'
import { CalmText, isRevealed } from '../../app/CalmText.tsx'
import { useUi, useWords } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { StatusWord } from '../queue/StatusWord.tsx'

type Props = Readonly<{ post: ThreadPost; isMarked: boolean; isCurrent: boolean }>

/** Deeper levels are drawn no further in, or nothing would be left of the line. */
const MAX_INDENT = 7

/** One post of the tree; what is left out around it is said in its place. */
export function ThreadRow({ post, isMarked, isCurrent }: Props) {
  const revealed = useUi(isRevealed)
  const words = useWords().screen.authors.thread
  return (
    <div
      id={`thread-${post.id}`}
      data-id={post.id}
      role="treeitem"
      className="panel-row thread-row"
      data-depth={Math.min(MAX_INDENT, post.depth)}
      aria-level={post.depth + 1}
      aria-selected={isMarked}
      aria-current={isCurrent || undefined}
      aria-expanded={post.answers === 0 ? undefined : post.unfolded}
    >
      {post.leftOutBefore === 0 ? null : <p className="thread-gap">⋮ {words.before(post.leftOutBefore)}</p>}
      <p className="glimpse-head">
        <Untrusted className="glimpse-author" text={post.authorName} />
        <StatusWord status={post.status} />
        {isCurrent ? <span className="row-here">{words.current}</span> : null}
        <Age className="glimpse-age" since={post.submittedAt} />
      </p>
      <p className="glimpse-text" data-lines={isMarked || isCurrent ? 'all' : 'short'}>
        <CalmText id={post.id} text={post.text} revealed={revealed} />
      </p>
      {post.unfolded || post.answers === 0 ? null : <p className="thread-gap">▸ {words.answers(post.answers)}</p>}
      {post.leftOutAfter === 0 ? null : <p className="thread-gap">⋮ {words.after(post.leftOutAfter)}</p>}
    </div>
  )
}
