import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '../../../shared/case.ts'
import type { AnswerOf } from '../../api.ts'
import { dateTime } from '../../app/ages.ts'
import { savePaper } from '../../app/cases.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Button } from '../../parts/Button.tsx'

/** The papers that were made of a case, each with its version; they can be saved once they are printed. */
export function CasePapers({ view }: Readonly<{ view: CaseView }>) {
  const { desk, language, settings } = useWorkplace()
  const words = useWords().screen.cases
  const { data: papers = [] } = useQuery<AnswerOf<'paper.list'>>({ queryKey: ['paper.list', { caseId: view.id }] })
  if (papers.length === 0) return null
  return (
    <section className="case-section" aria-labelledby="case-papers">
      <h3 id="case-papers">{words.sections.papers}</h3>
      <ul className="case-rows">
        {papers.map(({ id, kind, number, version, madeAt, madeBy, prints }) => (
          <li key={id} className="case-row">
            <div>
              <p>
                <strong>{words.paper.kinds[kind].title}</strong> {number}, {words.paper.version(version)}
              </p>
              <p className="case-row-more">
                {dateTime(madeAt, language, settings.timeZone)} · {madeBy} ·{' '}
                {prints.length === 0 ? words.paper.printing : words.paper.printed(prints.length)}
              </p>
            </div>
            {prints.length === 0 ? null : (
              <Button
                kind="quiet"
                label={words.paper.saveOf(words.paper.kinds[kind].title)}
                onPress={() => void savePaper(desk, view.id, id)}
              >
                {words.paper.save}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
