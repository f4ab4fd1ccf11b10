import type { CommentView } from '../../../shared/domain.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { isWhole, walkOrder } from '../../app/hit-focus.ts'

/** For ears: the hit on which the keys stand, and what was just said about it. */
export function HitAnnouncer({ view }: Readonly<{ view: CommentView }>) {
  const { language } = useWorkplace()
  const words = useWords().screen.hits
  const focus = useUi(state => state.hitFocus)
  const hit = focus === null ? undefined : view.hits[focus.index]
  return (
    <p className="visually-hidden" aria-live="polite">
      {focus === null || hit === undefined
        ? ''
        : [
            words.at(
              walkOrder(view.hits).indexOf(focus.index) + 1,
              view.hits.length,
              hit.explain[language],
              isWhole(hit) ? words.wholePost : view.text.slice(hit.start, hit.end),
            ),
            ...(focus.said === 'counts' ? [words.unmarked] : hit.falseAlarm ? [words.marked] : []),
          ].join(', ')}
    </p>
  )
}
