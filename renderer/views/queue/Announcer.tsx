import { memo } from 'react'
import { useUi, useWords } from '../../app/context.ts'
import type { Saying } from '../../app/state.ts'

/** For ears only: what the last key did, and how much is left. */
export const Announcer = memo(function Announcer() {
  const words = useWords()
  const saying = useUi(state => state.saying)
  const done = (action: Saying['action']) =>
    action === 'undo' || action === 'redo' ? words.recorded[action] : words.steps[action]
  const sentenceOf = ({ action, posts, left }: Saying) =>
    words.screen.strip.said(posts > 1 ? `${words.posts(posts)} ${done(action)}` : done(action), left)
  const sentence = saying === null ? '' : sentenceOf(saying)
  return (
    <p className="visually-hidden" aria-live="polite" data-saying={saying?.id}>
      {sentence}
    </p>
  )
})
