import { useWords } from '../../app/context.ts'
import { currentCheck, currentForm, type PackCheck } from '../../app/rules-state.ts'
import { AskLine } from './AskLine.tsx'
import { EditorHead } from './EditorHead.tsx'
import { LookBack } from './LookBack.tsx'
import { RefusedFile } from './RefusedFile.tsx'
import { RuleForm } from './RuleForm.tsx'
import { RuleList } from './RuleList.tsx'
import { TrialBox } from './TrialBox.tsx'
import { useEditor } from './use-editor.ts'
import { VersionsPanel } from './VersionsPanel.tsx'
import { WaitingFile } from './WaitingFile.tsx'
import { YamlPane } from './YamlPane.tsx'
import './pack-editor.css'

const none: PackCheck['failed'] = []

/** One pack: its rules as form and text with the box to try them, its versions, or the look back. */
export function PackEditor() {
  const words = useWords().screen.rules
  const editor = useEditor()
  if (editor === null) return null
  const check = currentCheck(editor)
  const isFaulty = (check?.problems.length ?? 0) > 0
  const failed = editor.check?.failed ?? none
  return (
    <section className="editor" aria-label={words.editor.label(editor.pack)}>
      <EditorHead editor={editor} />
      <RefusedFile />
      <WaitingFile />
      {editor.asking === null ? null : <AskLine key={editor.asking.kind} asking={editor.asking} />}
      {editor.panel === 'edit' ? (
        <div className="editor-body">
          <RuleList forms={editor.forms} ruleId={editor.ruleId} failed={failed} />
          <div className="editor-work">
            <RuleForm
              pack={editor.pack}
              form={currentForm(editor)}
              failed={failed}
              isLocked={isFaulty}
              isReady={editor.ready}
            />
            <YamlPane editor={editor} />
          </div>
          <TrialBox trial={editor.trial} waits={isFaulty} />
        </div>
      ) : null}
      {editor.panel === 'versions' ? <VersionsPanel editor={editor} /> : null}
      {editor.panel === 'backtest' && editor.ready ? <LookBack editor={editor} /> : null}
    </section>
  )
}
