import { useState } from 'react'
import type { BacktestList, BacktestResult, BacktestState } from '../../../../shared/domain.ts'
import { useWords } from '../../../app/context.ts'
import { BacktestPosts } from './BacktestPosts.tsx'
import { ConfusionTable } from './ConfusionTable.tsx'
import { WordTable } from './WordTable.tsx'

type Props = Readonly<{
  state: BacktestState
  result: BacktestResult
  isDraft: boolean
  onException: ((word: string, ruleId: string | null) => void) | undefined
}>

/** Where a word leads: only these lists hold posts that the candidate hits. */
const listFor = (list: BacktestList, word: BacktestResult['words'][number]): BacktestList => {
  if (list === 'caught' && word.deleted > 0) return list
  return word.deleted < word.posts ? 'wronglyCaught' : 'caught'
}

/** The result: the figures, the words that were hit, and the posts behind them. */
export function BacktestResults({ state, result, isDraft, onException }: Props) {
  const words = useWords().screen.backtest
  const [list, setList] = useState<BacktestList>(() => firstList(result))
  const [word, setWord] = useState<string | null>(null)
  const { candidate, inForce, counts } = result
  const decided = candidate.hitDeleted + candidate.hitApproved + candidate.missDeleted + candidate.missApproved
  if (decided === 0) return <p className="backtest-note">{words.nothingDecided}</p>
  const chosen = (name: string) => {
    const found = result.words.find(candidateWord => candidateWord.word === name)
    setWord(name === word ? null : name)
    if (found !== undefined && name !== word) setList(listFor(list, found))
  }
  return (
    <div className="backtest-results">
      <div className="backtest-figures-side">
        <ConfusionTable candidate={candidate} inForce={inForce} comparedWith={state.comparedWith} isDraft={isDraft} />
        {inForce === null ? null : (
          <p className="backtest-difference">
            {(counts.newlyCaught ?? 0) + (counts.noLongerCaught ?? 0) === 0
              ? words.same
              : words.differs(
                  counts.newlyCaught ?? 0,
                  counts.noLongerCaught ?? 0,
                  candidate.hitDeleted - inForce.hitDeleted,
                  candidate.hitApproved - inForce.hitApproved,
                )}
          </p>
        )}
        <p className="backtest-hint">{words.intervalNote}</p>
        <WordTable
          words={result.words}
          chosen={word}
          onChoose={chosen}
          onException={onException === undefined ? undefined : name => onException(name, state.ruleId)}
        />
      </div>
      <BacktestPosts
        id={state.id}
        list={list}
        counts={counts}
        word={word}
        onList={next => {
          setList(next)
          if (next === 'missed' || next === 'noLongerCaught') setWord(null)
        }}
        onClear={() => setWord(null)}
      />
    </div>
  )
}

/** What is new is looked at first, then what goes wrong. */
function firstList({ counts }: BacktestResult): BacktestList {
  const order: readonly BacktestList[] = ['newlyCaught', 'noLongerCaught', 'wronglyCaught', 'missed', 'caught']
  return order.find(list => (counts[list] ?? 0) > 0) ?? 'newlyCaught'
}
