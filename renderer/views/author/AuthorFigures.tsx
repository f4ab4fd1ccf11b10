import type { Status } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'

const figures = ['approved', 'deleted', 'escalated', 'pending'] as const satisfies readonly Status[]

/** What became of an author's posts: counts, and shares of what is decided. */
export function AuthorFigures({ counts }: Readonly<{ counts: Readonly<Record<Status, number>> }>) {
  const words = useWords().screen.context
  const decided = counts.approved + counts.deleted + counts.escalated
  return (
    <dl className="figures">
      {figures.map(name => (
        <div key={name} className="figure" data-status={counts[name] === 0 ? undefined : name}>
          <dt>{words.figures[name]}</dt>
          <dd>
            {counts[name]}
            <span className="figure-share">
              {name === 'pending' || counts[name] === 0 ? '' : words.share(Math.round((100 * counts[name]) / decided))}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
