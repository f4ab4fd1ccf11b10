import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { type Editor, isDraft, isOvertaken, versionInForce } from '../../app/rules-state.ts'
import { rebase } from '../../app/rules-orders.ts'
import { focusList } from '../../commands/focus.ts'
import { Button } from '../../parts/Button.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { RecheckLine } from './RecheckLine.tsx'
import { RulesButton } from './RulesButton.tsx'

/** Which pack it is, whether it differs from what is in force, its views, and what can be done with it. */
export function EditorHead({ editor }: Readonly<{ editor: Editor }>) {
  const { desk, language } = useWorkplace()
  const words = useWords().screen.rules
  const pack = useAnswer('pack.list')?.packs.find(one => one.name === editor.pack)
  const inForce = versionInForce(editor.versions)
  const base = editor.versions.find(version => version.packId === editor.basedOn)
  const rebaseNow = () => {
    void rebase(desk)
    focusList()
  }
  return (
    <header className="editor-head">
      <div className="rules-head">
        <RulesButton id="rules.back" kind="quiet">
          {editor.panel === 'edit' ? words.commands.back : words.commands.edit}
        </RulesButton>
        <h1 className="rules-title">
          <Untrusted text={pack?.title[language] ?? editor.pack} />
        </h1>
        <p className="editor-state">
          <span className="rules-chip">
            {inForce === null ? words.neverPublished : words.editor.inForce(inForce.version)}
          </span>
          {pack?.shadowVersion == null ? null : (
            <span className="rules-chip" data-tone="accent">
              {words.shadow(pack.shadowVersion)}
            </span>
          )}
          <DraftWord editor={editor} />
        </p>
        <RecheckLine shape="head" />
        <div className="rules-actions">
          <RulesButton id="rules.publish" kind="main">
            {words.commands.publish}
          </RulesButton>
        </div>
      </div>
      <nav className="editor-bar" aria-label={words.editor.panels}>
        <RulesButton id="rules.form" kind="quiet" pressed={editor.panel === 'edit'}>
          {words.commands.edit}
        </RulesButton>
        <RulesButton id="rules.backtest" kind="quiet" pressed={editor.panel === 'backtest'}>
          {words.commands.backtest}
        </RulesButton>
        <RulesButton id="rules.versions" kind="quiet" pressed={editor.panel === 'versions'}>
          {words.commands.versions}
        </RulesButton>
        <span className="editor-gap" />
        <RulesButton id="rules.add" kind="quiet">
          {words.commands.add}
        </RulesButton>
        <RulesButton id="rules.undo" kind="quiet">
          {words.commands.undo}
        </RulesButton>
        <RulesButton id="rules.discard" kind="quiet">
          {words.commands.discard}
        </RulesButton>
        <RulesButton id="rules.shadow" kind="quiet">
          {pack?.shadowVersion == null ? words.commands.startShadow : words.commands.endShadow}
        </RulesButton>
        {/* its key means something else in the look back */}
        {editor.panel === 'backtest' ? null : (
          <RulesButton id="rules.export" kind="quiet">
            {words.commands.export}
          </RulesButton>
        )}
      </nav>
      {isOvertaken(editor) && inForce !== null ? (
        <p className="editor-conflict" role="alert">
          {words.editor.conflict(inForce.version, base?.version ?? null)}
          <Button onPress={() => desk.store.step({ type: 'rules.difference' })}>{words.editor.lookAtDifference}</Button>
          <Button onPress={rebaseNow}>{words.editor.rebase(inForce.version)}</Button>
        </p>
      ) : null}
    </header>
  )
}

function DraftWord({ editor }: Readonly<{ editor: Editor }>) {
  const words = useWords().screen.rules.editor
  if (!editor.ready) return <span className="rules-soft">{words.loading}</span>
  if (!isDraft(editor)) return <span className="rules-soft">{words.unchanged}</span>
  const isSaved = editor.saved?.yaml === editor.yaml
  return (
    <span className="rules-chip" data-tone="accent">
      {isSaved ? words.saved : words.saving}
    </span>
  )
}
