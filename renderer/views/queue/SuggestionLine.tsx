import { Fragment } from 'react'
import type { CommentView } from '../../../shared/domain.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Kbd } from '../../parts/Kbd.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'

type Props = Readonly<{ view: CommentView | null; asking: boolean }>

const TERMS_SHOWN = 4

/** What the rules propose, and the written words that are the why. */
export function SuggestionLine({ view, asking }: Props) {
  const { language, mac } = useWorkplace()
  const words = useWords().screen.bar
  const reasons = useAnswer('reason.list')
  const suggestion = view?.suggestion ?? null
  if (view === null) return <p className="bar-line" />
  if (suggestion === null)
    return (
      <p className="bar-line bar-soft">
        {asking ? words.chooseReason : words.noSuggestion}
        {asking ? <LeaveHint /> : null}
      </p>
    )
  const label = reasons?.find(reason => reason.code === suggestion.reason)?.label[language] ?? suggestion.reason
  const terms = [...new Set(suggestion.because.flatMap(index => writtenAt(view, index)))].slice(0, TERMS_SHOWN)
  return (
    <p className="bar-line">
      {suggestion.action === 'delete' ? (
        <Kbd keys="D D" language={language} mac={mac} />
      ) : (
        <Kbd keys="E" language={language} mac={mac} />
      )}
      <span className="bar-soft">{words.suggestion}</span>
      <strong>{suggestion.action === 'escalate' ? words.suggestEscalate(label) : label}</strong>
      {terms.length === 0 ? null : (
        <span className="bar-why">
          {words.because('')}
          {terms.map((term, place) => (
            <Fragment key={term}>
              {place === 0 ? '' : ', '}
              <Untrusted className="bar-term" text={term} />
            </Fragment>
          ))}
        </span>
      )}
      {asking ? <LeaveHint /> : null}
    </p>
  )
}

function LeaveHint() {
  const { language, mac } = useWorkplace()
  const words = useWords().screen.bar
  return (
    <span className="bar-leave">
      <Kbd keys="Escape" language={language} mac={mac} /> {words.leave}
    </span>
  )
}

function writtenAt(view: CommentView, index: number): string[] {
  const hit = view.hits[index]
  return hit === undefined ? [] : [view.text.slice(hit.start, hit.end)]
}
