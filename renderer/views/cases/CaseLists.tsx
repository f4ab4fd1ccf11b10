import type { CaseState, Damage } from '../../../shared/case.ts'
import { dateTime } from '../../app/ages.ts'
import { doToCase } from '../../app/cases.ts'
import { useNow } from '../../app/clock.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Button } from '../../parts/Button.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { euro } from './euro.ts'
import { useStatutes } from './statutes.ts'

/** Which provisions come into question, against whom, and until when. */
export function CaseOffences({ state }: Readonly<{ state: CaseState }>) {
  const words = useWords().screen.cases
  const statutes = useStatutes()
  if (state.offences.length === 0) return null
  return (
    <section className="case-section" aria-labelledby="case-offences">
      <h3 id="case-offences">{words.sections.offences}</h3>
      <ul className="case-rows">
        {state.offences.map(({ id, statuteId, victimId, limitationDate, assessment }) => (
          <li key={id} className="case-row">
            <div>
              <p>
                <strong>{statutes.find(one => one.id === statuteId)?.ref ?? statuteId}</strong>
                {victimId === null ? '' : `: ${state.parties.find(party => party.id === victimId)?.name ?? ''}`}
              </p>
              <p className="case-row-more">{words.limitation(limitationDate)}</p>
              {assessment === '' ? null : <Untrusted className="case-row-more" text={assessment} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is to be done, and until when; what is done stays with its time. */
export function CaseTasks({ tasks }: Readonly<{ tasks: CaseState['tasks'] }>) {
  const { desk, language, settings } = useWorkplace()
  const words = useWords().screen.cases
  const now = useNow()
  if (tasks.length === 0) return null
  const when = (iso: string) => dateTime(iso, language, settings.timeZone)
  return (
    <section className="case-section" aria-labelledby="case-tasks">
      <h3 id="case-tasks">{words.sections.tasks}</h3>
      <ul className="case-rows">
        {tasks.map(({ id, title, dueAt, doneAt }) => (
          <li key={id} className="case-row" data-done={doneAt !== null || undefined}>
            <div>
              <Untrusted text={title} />
              <p
                className="case-row-more"
                data-late={(doneAt === null && dueAt !== null && Date.parse(dueAt) < now) || undefined}
              >
                {doneAt !== null ? words.doneAt(when(doneAt)) : dueAt === null ? words.noDue : words.due(when(dueAt))}
              </p>
            </div>
            {doneAt === null ? (
              <Button
                kind="quiet"
                label={words.doneOf(title)}
                onPress={() => void doToCase(desk, { kind: 'taskDone', taskId: id, note: '' })}
              >
                {words.done}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the publisher has lost by the posts, with the sum. */
export function CaseDamages({ damages }: Readonly<{ damages: readonly Damage[] }>) {
  const { language } = useWorkplace()
  const words = useWords().screen.cases
  if (damages.length === 0) return null
  const sum = damages.reduce((total, { amountCents }) => total + amountCents, 0)
  return (
    <section className="case-section" aria-labelledby="case-damages">
      <h3 id="case-damages">{words.sections.damages}</h3>
      <table className="case-table">
        <thead>
          <tr>
            <th scope="col">{words.fields.what}</th>
            <th scope="col">{words.fields.invoice}</th>
            <th scope="col">{words.fields.date}</th>
            <th scope="col" className="case-amount">
              {words.fields.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {damages.map(({ id, what, invoice, date, amountCents }) => (
            <tr key={id}>
              <td>
                <Untrusted text={what} />
              </td>
              <td>
                <Untrusted text={invoice} />
              </td>
              <td>{date ?? '–'}</td>
              <td className="case-amount">{euro(amountCents, language)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {words.sum}
            </th>
            <td className="case-amount">{euro(sum, language)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
