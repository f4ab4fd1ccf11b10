import { useLayoutEffect, useRef } from 'react'
import type { Statistics } from '../../../shared/statistics.ts'
import { useFigures } from '../../app/answers.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { SideLane } from '../queue/SideLane.tsx'
import { Strip } from '../queue/Strip.tsx'
import { ActionsPanel } from './ActionsPanel.tsx'
import { AgreementPanel } from './AgreementPanel.tsx'
import { FlowPanel } from './FlowPanel.tsx'
import { Head } from './Head.tsx'
import { PacePanel } from './PacePanel.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'
import { QueuesPanel } from './QueuesPanel.tsx'
import { ReasonsPanel } from './ReasonsPanel.tsx'
import { RulesPanel } from './RulesPanel.tsx'
import { spanLabels } from './span-labels.ts'
import { Tiles } from './Tiles.tsx'
import { WaitingPanel } from './WaitingPanel.tsx'
import './statistics.css'
import './print.css'

/** The figures of a period: charts or the tables behind them. */
export function StatisticsView() {
  const words = useWords().screen.statistics
  const period = useUi(state => state.statistics.period)
  const savedAs = useUi(state => state.statistics.savedAs)
  const statistics = useFigures(period) ?? null
  const page = useRef<HTMLElement>(null)
  useLayoutEffect(() => page.current?.focus({ preventScroll: true }), [])
  return (
    <div className="statistics">
      <Head statistics={statistics} />
      <main
        className="statistics-page"
        ref={page}
        tabIndex={0}
        aria-label={words.title}
        aria-busy={statistics === null}
      >
        {statistics === null ? null : <Figures statistics={statistics} />}
      </main>
      <SideLane />
      <Strip
        lead={
          <p className="statistics-said" role="status">
            {savedAs === null ? '' : words.saved(savedAs)}
          </p>
        }
      />
    </div>
  )
}

function Figures({ statistics }: Readonly<{ statistics: Statistics }>) {
  const { language } = useWorkplace()
  const labels = spanLabels(statistics.period, statistics.spans, language)
  return (
    <div className="panels">
      <Tiles statistics={statistics} />
      <FlowPanel statistics={statistics} labels={labels} />
      <WaitingPanel statistics={statistics} labels={labels} />
      <ActionsPanel statistics={statistics} labels={labels} />
      <QueuesPanel />
      <PacePanel statistics={statistics} />
      <ReasonsPanel statistics={statistics} />
      <PeoplePanel statistics={statistics} />
      <AgreementPanel statistics={statistics} />
      <RulesPanel />
    </div>
  )
}
