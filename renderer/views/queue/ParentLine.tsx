import type { CommentView } from '../../../shared/domain.ts'
import { CalmText, isRevealed } from '../../app/CalmText.tsx'
import { useUi, useWords } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { StatusWord } from './StatusWord.tsx'
import './parent-line.css'

/** What the post answers, in short, right above it: without it many a post cannot be judged. */
export function ParentLine({ view }: Readonly<{ view: CommentView }>) {
  const revealed = useUi(isRevealed)
  const words = useWords().screen.context
  const { parent, parentMissing } = view
  if (parent === null) return parentMissing ? <p className="parent-line parent-missing">{words.parentMissing}</p> : null
  return (
    <blockquote className="parent-line">
      <p className="parent-head">
        {words.replyTo} <Untrusted className="parent-author" text={parent.authorName} />
        <StatusWord status={parent.status} />
      </p>
      <p className="parent-text">
        <CalmText id={parent.id} text={parent.text} revealed={revealed} />
      </p>
    </blockquote>
  )
}
