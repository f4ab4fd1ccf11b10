import type { CommandId } from '../../../shared/commands.ts'
import { Period, type Statistics } from '../../../shared/statistics.ts'
import { dateTime } from '../../app/ages.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'

const show = {
  today: 'statistics.today',
  shift: 'statistics.shift',
  week: 'statistics.week',
  month: 'statistics.month',
} as const satisfies Record<Period, CommandId>

/** The title, the choice of the period, and what can be done with the figures. */
export function Head({ statistics }: Readonly<{ statistics: Statistics | null }>) {
  const { language, settings } = useWorkplace()
  const words = useWords().screen.statistics
  const period = useUi(state => state.statistics.period)
  const asTables = useUi(state => state.statistics.asTables)
  return (
    <header className="statistics-head">
      <h1 className="statistics-title">
        {words.title}
        <span className="on-paper">{`: ${words.periodNames[period]}`}</span>
      </h1>
      <div className="statistics-periods" role="group" aria-label={words.periodLabel}>
        {Period.options.map(option => (
          <CommandButton key={option} id={show[option]} showKey pressed={option === period}>
            {words.periods[option]}
          </CommandButton>
        ))}
      </div>
      <p className="statistics-when">
        {statistics === null ? words.counting : words.counted(dateTime(statistics.until, language, settings.timeZone))}
      </p>
      <div className="statistics-actions">
        <CommandButton id="statistics.tables" showKey pressed={asTables}>
          {words.tables}
        </CommandButton>
        <CommandButton id="statistics.export" showKey>
          {words.export}
        </CommandButton>
        <CommandButton id="statistics.print" showKey>
          {words.print}
        </CommandButton>
        <CommandButton id="statistics.back" showKey kind="quiet">
          {words.toDesk}
        </CommandButton>
      </div>
    </header>
  )
}
