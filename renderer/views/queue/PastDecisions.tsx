import type { CommentView, DecisionRecord } from '../../../shared/domain.ts'
import { Age } from '../../app/Age.tsx'
import { useAnswer } from '../../app/answers.ts'
import { Blocks, useMasking } from '../../app/CalmText.tsx'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { PastObjections } from './PastObjections.tsx'
import { DecidedBy } from './DecidedBy.tsx'

/** What happened to this very post before: decisions, and texts the author has since changed. */
export function PastDecisions({ view }: Readonly<{ view: CommentView }>) {
  const words = useWords().screen
  const masking = useMasking()
  return (
    <>
      {view.decisions.length === 0 ? null : (
        <section className="card" aria-labelledby="card-past">
          <h2 className="card-title" id="card-past">
            {words.context.history}
          </h2>
          <ol className="thread">
            {view.decisions.map(decision => (
              <li key={decision.id}>
                <Past decision={decision} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <PastObjections view={view} />
      {view.earlierTexts.length === 0 ? null : (
        <section className="card" aria-labelledby="card-texts">
          <h2 className="card-title" id="card-texts">
            {words.context.earlier}
          </h2>
          <ol className="thread">
            {view.earlierTexts.map(text => (
              <li key={text.revision} className="glimpse">
                <p className="glimpse-head">
                  {words.post.revision(text.revision)} <Age className="glimpse-age" since={text.receivedAt} />
                </p>
                <p className="glimpse-text" data-lines="all">
                  {masking ? <Blocks text={text.text} whole /> : <Untrusted text={text.text} />}
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function Past({ decision }: Readonly<{ decision: DecisionRecord }>) {
  const { language } = useWorkplace()
  const words = useWords()
  const reason = useAnswer('reason.list')?.find(candidate => candidate.code === decision.reason)
  const isAutomatic = decision.origin.by !== 'person'
  const of = decision.of === null ? '' : words.done[decision.of]
  const action =
    decision.action === 'undo'
      ? words.screen.context.undone(of)
      : decision.action === 'redo'
        ? words.screen.context.redone(of)
        : words.recorded[decision.action]
  return (
    <div className="glimpse">
      <p className="glimpse-head">
        <span className="glimpse-author">{action}</span>
        {isAutomatic ? null : <DecidedBy decision={decision} />}
        <Age className="glimpse-age" since={decision.decidedAt} />
      </p>
      {isAutomatic ? (
        <p className="card-soft">
          <DecidedBy decision={decision} />
        </p>
      ) : null}
      {reason === undefined ? null : <p className="card-soft">{reason.label[language]}</p>}
      {decision.notices + decision.complaints === 0 ? null : (
        <p className="card-soft">{words.screen.notices.decided(decision.notices, decision.complaints)}</p>
      )}
      {decision.note === '' ? null : (
        <p className="glimpse-text" data-lines="all">
          <Untrusted text={decision.note} />
        </p>
      )}
    </div>
  )
}
