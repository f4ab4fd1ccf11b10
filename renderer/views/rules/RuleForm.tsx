import { memo } from 'react'
import type { RuleForm as RuleFields } from '../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import type { PackCheck } from '../../app/rules-state.ts'
import { type FieldPath, listOf, setField } from '../../app/rules-values.ts'
import { RulesButton } from './RulesButton.tsx'
import { ExampleList } from './ExampleList.tsx'
import { FormField } from './FormField.tsx'
import { RuleHead } from './RuleHead.tsx'
import type { SetField } from './set-field.ts'
import { TermList } from './TermList.tsx'
import './rule-form.css'

type Props = Readonly<{
  pack: string
  form: RuleFields | null
  failed: PackCheck['failed']
  isLocked: boolean
  isReady: boolean
}>

/** The chosen rule's fields. Each change goes into the text; what is typed into the text comes back here. */
export const RuleForm = memo(function RuleForm({ pack, form, failed, isLocked, isReady }: Props) {
  const { desk } = useWorkplace()
  const words = useWords().screen.rules
  if (form === null)
    return (
      <div className="rule-form" data-rules-part="form">
        <p className="rules-soft">{isReady ? words.editor.noRule : ''}</p>
      </div>
    )
  const set: SetField = (path, value) => desk.rules.change(() => setField(form.id, path, value))
  const fails = failed.filter(one => one.ruleId === form.id)
  const text = (label: string, value: string, path: FieldPath) => (
    <FormField label={label} value={value} disabled={isLocked} commit={typed => set(path, typed.trim())} />
  )
  const check = form.check ?? { de: '', en: '' }
  const setCheck = (fresh: typeof check) => set(['check'], fresh.de === '' && fresh.en === '' ? null : fresh)
  return (
    <div className="rule-form" key={form.id} data-rules-part="form" role="group" aria-label={words.editor.form}>
      <RuleHead pack={pack} form={form} set={set} isLocked={isLocked} />
      {text(words.form.explainDe, form.explain.de, ['explain', 'de'])}
      {text(words.form.explainEn, form.explain.en, ['explain', 'en'])}
      <TermList form={form} set={set} isLocked={isLocked} />
      <ExampleList kind="hit" form={form} failed={fails} set={set} isLocked={isLocked} />
      <ExampleList kind="miss" form={form} failed={fails} set={set} isLocked={isLocked} />
      <FormField
        label={words.form.checkDe}
        value={check.de}
        disabled={isLocked}
        commit={typed => setCheck({ de: typed.trim(), en: check.en === '' ? typed.trim() : check.en })}
      />
      <FormField
        label={words.form.checkEn}
        value={check.en}
        disabled={isLocked}
        commit={typed => setCheck({ de: check.de === '' ? typed.trim() : check.de, en: typed.trim() })}
      />
      <FormField
        label={words.form.statutes}
        value={form.statutes.join(', ')}
        hint={words.form.statutesHint}
        disabled={isLocked}
        commit={typed => {
          const list = listOf(typed, ',')
          return set(['statutes'], list.length === 0 ? null : list)
        }}
      />
      <div>
        <RulesButton id="rules.remove" kind="quiet">
          {words.commands.remove}
        </RulesButton>
      </div>
      {isLocked ? <p className="form-locked">{words.editor.formLocked}</p> : null}
    </div>
  )
})
