import type { Statistics } from '../../../shared/statistics.ts'
import { useWords } from '../../app/context.ts'
import { totalsOf, waitingIn } from './figures.ts'

/** The few figures that one looks for first. */
export function Tiles({ statistics }: Readonly<{ statistics: Statistics }>) {
  const words = useWords()
  const { tiles, seconds, none } = words.screen.statistics
  const totals = totalsOf(statistics)
  const waiting = waitingIn(statistics.spans.at(-1)?.waiting ?? null)
  const before = waitingIn(statistics.waitingBefore)
  const { medianMs, p90Ms } = statistics.pace
  const entries = [
    { name: tiles.arrived, value: words.number(totals.arrived), note: tiles.arrivedDecided(totals.arrivedDecided) },
    { name: tiles.decided, value: words.number(totals.people), note: tiles.decidedNote(totals.later) },
    {
      name: tiles.waiting,
      value: waiting === null ? none : words.number(waiting),
      note: tiles.waitingNote(waiting === null || before === null ? null : waiting - before),
    },
    {
      name: tiles.pace,
      value: medianMs === null ? none : seconds(medianMs),
      note: p90Ms === null ? tiles.paceNone : tiles.paceNote(seconds(p90Ms)),
    },
    { name: tiles.automatic, value: words.number(totals.automatic), note: tiles.automaticNote },
    { name: tiles.undone, value: words.number(totals.undone), note: tiles.undoneNote },
  ]
  return (
    <section className="tiles" aria-label={tiles.label}>
      <dl className="tiles-list">
        {entries.map(({ name, value, note }) => (
          <div key={name} className="tile">
            <dt className="tile-name">{name}</dt>
            <dd className="tile-value">{value}</dd>
            <dd className="tile-note">{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
