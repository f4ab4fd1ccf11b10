import { Check } from 'lucide-react'
import { memo } from 'react'
import type { SimilarPost, TextPart } from '../../../shared/domain.ts'
import { Age } from '../../app/Age.tsx'
import { CalmText, useMasking } from '../../app/CalmText.tsx'
import { useWords } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { Severity } from './Severity.tsx'
import { StatusWord } from './StatusWord.tsx'

type Props = Readonly<{ post: SimilarPost; isReference: boolean; isCurrent: boolean; isPicked: boolean }>

/** One post of a group: who, when, how alike, and its text with what differs from the first one. */
export const SimilarRow = memo(function SimilarRow({ post, isReference, isCurrent, isPicked }: Props) {
  const words = useWords().screen.many.similar
  const masking = useMasking()
  const isDecided = post.status === 'approved' || post.status === 'deleted'
  return (
    <div
      id={`similar-${post.commentId}`}
      role="option"
      className="similar-row"
      aria-selected={isPicked}
      data-current={isCurrent || undefined}
      data-decided={isDecided || undefined}
      data-similar={post.commentId}
    >
      <span className="pick-box" data-picked={isPicked || undefined}>
        {isPicked ? <Check aria-hidden="true" /> : null}
      </span>
      <span className="similar-meta">
        <Untrusted className="similar-author" text={post.authorName} />
        <StatusWord status={post.status} />
        <span className="similar-likeness">
          {isReference
            ? words.compared
            : post.isSameText
              ? words.sameText
              : words.alike(Math.round(post.similarity * 100))}
        </span>
        {post.hits === 0 ? null : (
          <span className="similar-hits">
            {post.severity === 0 ? null : <Severity level={post.severity} />} {words.hits(post.hits)}
          </span>
        )}
        <Age className="similar-age" since={post.submittedAt} />
      </span>
      <p className="similar-text">
        {masking ? (
          <CalmText id={post.commentId} text={textOf(post.parts)} />
        ) : (
          post.parts.map((part, place) => (
            // parts have no identity beside their place
            // oxlint-disable-next-line react/no-array-index-key
            <Part key={place} part={part} />
          ))
        )}
        {post.isCut ? <span className="similar-cut"> {words.cut}</span> : null}
      </p>
    </div>
  )
})

/** What the post says, without what it lacks. */
const textOf = (parts: readonly TextPart[]) => parts.map(part => (part.kind === 'removed' ? '' : part.text)).join('')

/** Underlined where the text has it alone, struck through where it lacks it; said in words for those who do not see it. */
function Part({ part }: Readonly<{ part: TextPart }>) {
  const words = useWords().screen.many.similar
  if (part.kind === 'same' || part.text.trim() === '')
    return part.kind === 'removed' ? null : <Untrusted text={part.text} />
  const Tag = part.kind === 'added' ? 'ins' : 'del'
  return (
    <Tag className="similar-part">
      <span className="visually-hidden">{words[part.kind]} </span>
      <Untrusted text={part.text} />
    </Tag>
  )
}
