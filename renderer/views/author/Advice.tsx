import type { SanctionAdvice } from '../../../shared/author.ts'
import { useWords } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'

/** The four circumstances of Art. 23(3) DSA, what they speak for, and the way to take it. */
export function Advice({ advice }: Readonly<{ advice: SanctionAdvice }>) {
  const words = useWords().screen.authors
  const { proposal, because } = advice
  return (
    <section className="author-section" aria-labelledby="author-advice">
      <h3 className="author-heading" id="author-advice">
        {words.advice}
      </h3>
      <ul className="advice-list">
        {because.map((why, place) => (
          <li key={why.key} className={place === because.length - 1 ? 'advice-result' : undefined}>
            {words.because(why)}
          </li>
        ))}
      </ul>
      {proposal === null ? null : (
        <CommandButton id="author.propose" showKey>
          {words.proposal}: {words.proposed(proposal.kind, proposal.hours)} – {words.follow}
        </CommandButton>
      )}
    </section>
  )
}
