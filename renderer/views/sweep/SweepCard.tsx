import { memo } from 'react'
import type { SweepPost } from '../../../shared/domain.ts'
import { Age } from '../../app/Age.tsx'
import { useWords } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'

type Props = Readonly<{ post: SweepPost; isCurrent: boolean; isLeft: boolean }>

/** One post of the page. */
export const SweepCard = memo(function SweepCard({ post, isCurrent, isLeft }: Props) {
  const words = useWords().screen.sweep
  return (
    <div
      id={`sweep-${post.id}`}
      role="option"
      className="sweep-card"
      aria-selected={!isLeft}
      data-id={post.id}
      data-current={isCurrent || undefined}
      data-left={isLeft || undefined}
    >
      <p className="sweep-card-head">
        <Untrusted className="sweep-author" text={post.authorName} />
        <Untrusted className="sweep-article" text={post.articleTitle === '' ? post.section : post.articleTitle} />
        <Age className="sweep-age" since={post.submittedAt} />
      </p>
      {post.parent === null ? null : (
        <p className="sweep-parent">
          <span className="visually-hidden">{words.answersTo} </span>
          <Untrusted text={post.parent} />
        </p>
      )}
      <p className="sweep-text">
        <Untrusted text={post.text} />
      </p>
      {isLeft ? <p className="sweep-mark">{words.stays}</p> : null}
    </div>
  )
})
