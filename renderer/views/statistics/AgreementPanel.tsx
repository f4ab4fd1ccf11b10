import type { AnswerOf } from '../../api.ts'
import type { Statistics } from '../../../shared/statistics.ts'
import { useAnswer, useAsked } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { DataTable } from './DataTable.tsx'
import { Panel } from './Panel.tsx'

type Agreement = AnswerOf<'opinion.agreement'>['overall']

/** How far first decisions and second opinions agree: what to do with a post, and each reason that somebody used. */
export function AgreementPanel({ statistics }: Readonly<{ statistics: Statistics }>) {
  const { language } = useWorkplace()
  const words = useWords()
  const { agreement: w, percent, none } = words.screen.statistics
  const reasons = useAnswer('reason.list') ?? []
  const { spans } = statistics
  const found = useAsked('opinion.agreement', { from: spans[0]?.from ?? null, until: spans.at(-1)?.until ?? null })
  if (found === undefined) return null
  const cells = ({ n, observed, kappa, interval, why }: Agreement) => [
    words.number(n),
    observed === null ? none : percent(observed),
    kappa === null ? none : w.kappaOf(kappa),
    interval === null ? (why === null ? none : w.why[why]) : w.interval(interval.low, interval.high),
  ]
  return (
    <Panel title={w.title} wide note={w.note}>
      {found.overall.n === 0 ? (
        <p className="panel-empty">{w.none}</p>
      ) : (
        <DataTable
          caption={w.title}
          heads={[w.about, w.posts, w.same, w.kappa, w.range]}
          rows={[
            { id: 'overall', head: w.overall, cells: cells(found.overall) },
            ...found.reasons.map(({ reason, agreement }) => ({
              id: reason,
              head: reasons.find(one => one.code === reason)?.label[language] ?? reason,
              cells: cells(agreement),
            })),
          ]}
        />
      )}
    </Panel>
  )
}
