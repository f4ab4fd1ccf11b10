import { useUi, useWords } from '../../app/context.ts'

/** For ears only: what the last key did, and how much is left. */
export function Announcer() {
  const words = useWords()
  const saying = useUi(state => state.saying)
  const done = saying === null ? '' : words.recorded[saying.action]
  const sentence =
    saying === null
      ? ''
      : words.screen.strip.said(saying.posts === 1 ? done : `${words.posts(saying.posts)} ${done}`, saying.left)
  return (
    <p className="visually-hidden" aria-live="polite" data-saying={saying?.id}>
      {sentence}
    </p>
  )
}
