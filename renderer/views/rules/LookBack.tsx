import { useState } from 'react'
import { useWords, useWorkplace } from '../../app/context.ts'
import { addException } from '../../app/rules-orders.ts'
import { type Editor, isDraft } from '../../app/rules-state.ts'
import { BacktestPanel } from './backtest/BacktestPanel.tsx'

/** The look back on what people decided, for the chosen rule or for the whole pack. */
export function LookBack({ editor }: Readonly<{ editor: Editor }>) {
  const { desk } = useWorkplace()
  const words = useWords().screen.rules
  const [isWhole, setWhole] = useState(editor.ruleId === null)
  return (
    <div className="editor-backtest">
      {editor.ruleId === null ? null : (
        <label className="editor-scope">
          <input type="checkbox" checked={!isWhole} onChange={event => setWhole(!event.target.checked)} />
          {words.try.only} <code className="rules-soft">{editor.ruleId}</code>
        </label>
      )}
      <BacktestPanel
        pack={editor.pack}
        yaml={isDraft(editor) ? editor.yaml : null}
        ruleId={isWhole ? null : editor.ruleId}
        onException={(word, ruleId) => void addException(desk, { word, ruleId, term: null })}
      />
    </div>
  )
}
