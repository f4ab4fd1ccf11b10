import type { KeyboardEvent } from 'react'
import type { BacktestList, BacktestResult } from '../../../../shared/domain.ts'
import { useWords } from '../../../app/context.ts'

type Props = Readonly<{
  list: BacktestList
  counts: BacktestResult['counts']
  onList: (list: BacktestList) => void
}>

/** What changes first, then what goes wrong, then what is right. */
export const TAB_ORDER: readonly BacktestList[] = ['newlyCaught', 'noLongerCaught', 'wronglyCaught', 'missed', 'caught']

/** The lists as tabs with their counts; the arrows go from one to the next. */
export function ListTabs({ list, counts, onList }: Props) {
  const words = useWords()
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = TAB_ORDER[(TAB_ORDER.indexOf(list) + step + TAB_ORDER.length) % TAB_ORDER.length]
    if (step === 0 || next === undefined) return
    event.preventDefault()
    onList(next)
  }
  return (
    <div className="backtest-tabs" role="tablist" aria-label={words.screen.backtest.listsLabel}>
      {TAB_ORDER.map(name => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`backtest-tab-${name}`}
          className="backtest-tab"
          data-part={name}
          aria-selected={name === list}
          aria-controls="backtest-list"
          tabIndex={name === list ? 0 : -1}
          onKeyDown={onKeyDown}
          onClick={() => onList(name)}
        >
          {words.screen.backtest.lists[name]}
          <span className="backtest-count">{words.number(counts[name] ?? 0)}</span>
        </button>
      ))}
    </div>
  )
}
