import { useRef } from 'react'
import type { BacktestList, BacktestResult } from '../../../../shared/domain.ts'
import { useWords } from '../../../app/context.ts'
import { CommandKey } from '../../../commands/CommandKey.tsx'
import { BacktestPage } from './BacktestPage.tsx'
import { ListTabs } from './ListTabs.tsx'

type Props = Readonly<{
  id: string
  list: BacktestList
  counts: BacktestResult['counts']
  word: string | null
  onList: (list: BacktestList) => void
  onClear: () => void
}>

/** The five lists of posts by keyboard: 1 to 5 choose, J and K walk, the page keys turn. */
export function BacktestPosts({ id, list, counts, word, onList, onClear }: Props) {
  const words = useWords().screen.backtest
  const box = useRef<HTMLElement>(null)
  const choose = (next: BacktestList) => {
    // what had the focus may be about to go
    box.current?.querySelector<HTMLElement>(`#backtest-tab-${next}`)?.focus()
    onList(next)
  }
  return (
    <section ref={box} className="backtest-posts" aria-label={words.listsLabel}>
      <ListTabs list={list} counts={counts} onList={choose} />
      <div role="tabpanel" id="backtest-list" aria-labelledby={`backtest-tab-${list}`} className="backtest-list">
        <BacktestPage
          key={`${list} ${word}`}
          id={id}
          list={list}
          word={word}
          onClear={() => {
            choose(list)
            onClear()
          }}
        />
        <p className="backtest-keys">
          <span>
            <CommandKey id="backtest.newlyCaught" /> – <CommandKey id="backtest.caught" /> {words.listKeys}
          </span>
          <span>
            <CommandKey id="backtest.next" /> <CommandKey id="backtest.previous" /> {words.postKeys}
          </span>
          <span>
            <CommandKey id="backtest.nextPage" /> <CommandKey id="backtest.previousPage" /> {words.pageKeys}
          </span>
        </p>
      </div>
    </section>
  )
}
