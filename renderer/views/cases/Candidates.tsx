import type { Assessment, Candidate } from '../../../shared/offences.ts'
import { useWords, useWorkplace } from '../../app/context.ts'

type Props = Readonly<{ found: Assessment; left: ReadonlySet<string>; onToggle: (candidate: Candidate) => void }>

/** What the post may be, who must act and until when, and which documents are right for whom; and what is not, and why not. */
export function Candidates({ found, left, onToggle }: Props) {
  const words = useWords()
  const { assistant } = words.screen.cases
  return (
    <>
      <h4 className="case-subhead">{assistant.candidates}</h4>
      {found.candidates.length === 0 ? <p className="field-hint">{assistant.noCandidate}</p> : null}
      {found.candidates.map(candidate => (
        <One
          key={candidate.statute}
          candidate={candidate}
          isTaken={!left.has(candidate.statute)}
          onToggle={() => onToggle(candidate)}
        />
      ))}
      <h4 className="case-subhead">{assistant.documents}</h4>
      <ul className="case-offers">
        {found.documents
          .toSorted((a, b) => Number(b.isOffered) - Number(a.isOffered))
          .map(({ document, isOffered, why }) => (
            <li key={document} data-offered={isOffered || undefined}>
              <strong>{assistant.documentNames[document]}</strong>: {isOffered ? assistant.right : assistant.notRight}{' '}
              {words.law.why(why)}
            </li>
          ))}
      </ul>
    </>
  )
}

function One({
  candidate,
  isTaken,
  onToggle,
}: Readonly<{ candidate: Candidate; isTaken: boolean; onToggle: () => void }>) {
  const { language } = useWorkplace()
  const words = useWords()
  const { law } = words
  const { assistant } = words.screen.cases
  const canBeTaken = candidate.completion !== 'notPunishable' && candidate.behind === null
  return (
    <article className="case-candidate" data-off={!canBeTaken || undefined}>
      <label className="case-check">
        <input type="checkbox" checked={canBeTaken && isTaken} disabled={!canBeTaken} onChange={onToggle} />
        <strong>{candidate.ref}</strong> {candidate.name[language]}
        {candidate.verify ? <em className="case-verify">{law.verify}</em> : null}
      </label>
      <p className="case-row-more">
        {law.types[candidate.type]} · {law.actors[candidate.actor]} · {law.addressees[candidate.addressee]} ·{' '}
        {law.completions[candidate.completion]}
      </p>
      <p className="case-row-more">{law.why(candidate.typeWhy)}</p>
      <p className="case-row-more">
        {law.limitation(candidate.limitation)} {law.limitationHint}
      </p>
      <ul className="case-elements">
        {candidate.elements.map(({ key, text, state, why }) => (
          <li key={key} data-state={state}>
            <span>{assistant.states[state]}</span> {text[language]} <small>{law.why(why)}</small>
          </li>
        ))}
      </ul>
    </article>
  )
}
