import { useWords } from '../../app/context.ts'

/** Says at a post that it is shown for a second opinion, and what that means. */
export function OpinionHint() {
  const words = useWords().screen.waiting.opinion
  return (
    <p className="post-decision post-opinion">
      <strong>{words.title}.</strong> {words.hint}
    </p>
  )
}
