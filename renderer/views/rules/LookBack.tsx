import { useState } from 'react'
import { useWords, useWorkplace } from '../../app/context.ts'
import { addException } from '../../app/rules-orders.ts'
import { type Editor, isDraft } from '../../app/rules-state.ts'
import { BacktestPanel } from './backtest/BacktestPanel.tsx'

/** The look back on what people decided, for the chosen rule or for the whole pack. */
export function LookBack({ editor }: Readonly<{ editor: Editor }>) {
  const { desk } = useWorkplace()
  const words = useWords().screen.backtest
  const [isWhole, setWhole] = useState(editor.ruleId === null)
  return (
    <div className="editor-backtest">
      <BacktestPanel
        pack={editor.pack}
        yaml={isDraft(editor) ? editor.yaml : null}
        ruleId={isWhole ? null : editor.ruleId}
        beside={
          editor.ruleId === null ? null : (
            <label className="backtest-choice">
              <input type="checkbox" checked={!isWhole} onChange={event => setWhole(!event.target.checked)} />
              {words.onlyRule(editor.ruleId)}
            </label>
          )
        }
        onException={(word, ruleId) => void addException(desk, { word, ruleId, term: null })}
      />
    </div>
  )
}
