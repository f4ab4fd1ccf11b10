import type { CommandId } from '../../shared/commands.ts'
import type { Period } from '../../shared/statistics.ts'
import { wordsIn } from '../app/context.ts'
import type { Desk } from '../app/desk.ts'
import { tableOf } from '../app/statistics-table.ts'
import { ask } from './ask.ts'
import type { Runnable, Situation } from './runnable.ts'

// What the commands of the statistics do, and when they cannot.

type StatisticsCommand = Extract<CommandId, `statistics.${string}` | 'go.statistics'>

const inStatistics = ({ ui }: Situation) =>
  ui.atDesk && ui.view === 'statistics' ? true : ('onlyInStatistics' as const)

const show = (period: Period): Runnable => ({
  can: inStatistics,
  run: desk => desk.atOnce(() => desk.store.step({ type: 'statistics.period', period })),
})

/** Hands the figures on the screen to the shell, which asks for a place and writes them. */
async function save(desk: Desk): Promise<void> {
  const { period } = desk.store.get().statistics
  const statistics = desk.answers.figures(period)
  const reasons = await desk.answers.need('reason.list')
  if (statistics === null) return
  const language = desk.answers.peek('settings.get')?.language ?? 'de'
  const saved = await ask(desk, 'table.save', tableOf(statistics, reasons, language, wordsIn(language)))
  if (saved !== null) desk.store.step({ type: 'statistics.saved', fileName: saved.fileName })
}

export const runStatistics: Readonly<Record<StatisticsCommand, Runnable>> = {
  'go.statistics': {
    can: ({ ui }) => ui.atDesk || 'noDesk',
    run: desk => {
      void desk.answers.recount()
      desk.atOnce(() => desk.store.step({ type: 'view.changed', view: 'statistics' }))
    },
  },
  'statistics.today': show('today'),
  'statistics.shift': show('shift'),
  'statistics.week': show('week'),
  'statistics.month': show('month'),
  'statistics.tables': {
    can: inStatistics,
    run: desk => desk.atOnce(() => desk.store.step({ type: 'statistics.tables' })),
  },
  'statistics.refresh': { can: inStatistics, run: desk => void desk.answers.recount() },
  'statistics.export': {
    can: now => (inStatistics(now) === true ? now.isCounted || 'notCounted' : 'onlyInStatistics'),
    run: desk => void save(desk),
  },
  'statistics.print': { can: inStatistics, run: () => window.print() },
  'statistics.back': {
    can: inStatistics,
    run: desk => desk.atOnce(() => desk.store.step({ type: 'view.changed', view: 'queue' })),
  },
}
