import type { ReactNode } from 'react'
import type { StatementContent } from '../../../shared/statement.ts'
import { dateTime } from '../../app/ages.ts'
import { useWords, useWorkplace } from '../../app/context.ts'

/** The fields of Art. 17(3) DSA as they stand in the record. */
export function StatementFields({ content }: Readonly<{ content: StatementContent }>) {
  const { language, settings } = useWorkplace()
  const words = useWords().screen.statements
  const { names } = words
  const when = (at: string) => dateTime(at, language, settings.timeZone)
  const ends = content.endsAt === null ? words.forGood : words.untilEnd(when(content.endsAt))
  const terms = words.terms(content.clause.number, content.clause.version)
  const rows: ReadonlyArray<readonly [string, ReactNode]> = [
    [names.decision, `${words.restrictions[content.restriction]}, ${when(content.startsAt)}`],
    [names.scope, `${words.territories[content.territory]}, ${ends}`],
    [names.source, words.sources[content.source]],
    [names.automation, words.automation(content.automatedDetection, content.automatedDecision)],
    [names.ground, content.ground === 'law' ? `${words.law(content.legalGround ?? '')}; ${terms}` : terms],
    [names.redress, `${words.profiles[content.redress.profile]}, ${content.redress.version}`],
    [
      names.category,
      <span key="category" className="statement-code">
        {`${content.category.replace('STATEMENT_CATEGORY_', '')} / ${content.keyword.replace('KEYWORD_', '')}`}
      </span>,
    ],
  ]
  return (
    <section className="statement-fields" aria-label={words.fields}>
      <h2 className="statement-heading">{words.fields}</h2>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name} className="statement-field">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
