import type { Statistics } from '../../../shared/statistics.ts'
import { may } from '../../../shared/rights.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { DataTable } from './DataTable.tsx'
import { decidedIn } from './figures.ts'
import { Panel } from './Panel.tsx'

/** Who decided what. The core gives others' figures to seniors only. */
export function PeoplePanel({ statistics }: Readonly<{ statistics: Statistics }>) {
  const words = useWords()
  const { people: w, seconds, none } = words.screen.statistics
  const isSenior = may(useAnswer('app.state')?.moderator, 'lead')
  const time = (ms: number | null) => (ms === null ? none : seconds(ms))
  return (
    <Panel title={isSenior ? w.title : w.titleOwn} wide note={isSenior ? null : w.onlyOwn}>
      {statistics.people.length === 0 ? (
        <p className="panel-empty">{w.none}</p>
      ) : (
        <DataTable
          caption={isSenior ? w.title : w.titleOwn}
          heads={[w.name, w.decided, w.approve, w.delete, w.escalate, w.later, w.undone, w.median, w.p90]}
          rows={statistics.people.map(({ id, name, actions, undone, pace }) => ({
            id,
            head: <Untrusted className="data-person" text={name} />,
            cells: [
              words.number(decidedIn(actions)),
              words.number(actions.approve),
              words.number(actions.delete),
              words.number(actions.escalate),
              words.number(actions.later),
              words.number(undone),
              time(pace.medianMs),
              time(pace.p90Ms),
            ],
          }))}
        />
      )}
    </Panel>
  )
}
