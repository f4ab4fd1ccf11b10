import type { CommentGlimpse } from '../../../shared/domain.ts'
import { Age } from '../../app/Age.tsx'
import { CalmText, isRevealed } from '../../app/CalmText.tsx'
import { useUi } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { StatusWord } from './StatusWord.tsx'

type Props = Readonly<{ post: CommentGlimpse; lines: 'short' | 'all'; withAuthor?: boolean }>

/** Another post in small: who, when, what became of it, and its text. */
export function Glimpse({ post, lines, withAuthor = true }: Props) {
  const revealed = useUi(isRevealed)
  return (
    <div className="glimpse">
      <p className="glimpse-head">
        {withAuthor ? <Untrusted className="glimpse-author" text={post.authorName} /> : null}
        <StatusWord status={post.status} />
        <Age className="glimpse-age" since={post.submittedAt} />
      </p>
      <p className="glimpse-text" data-lines={lines}>
        <CalmText id={post.id} text={post.text} revealed={revealed} />
      </p>
    </div>
  )
}
