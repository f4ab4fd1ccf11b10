import { Trash2 } from 'lucide-react'
import type { RuleForm } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'
import { listOf } from '../../app/rules-values.ts'
import { Button } from '../../parts/Button.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { FormField } from './FormField.tsx'
import type { SetField } from './set-field.ts'

type Props = Readonly<{
  term: RuleForm['terms'][number]
  set: SetField
  onRemove: () => void
  isLocked: boolean
}>

/** One term with its mode and exceptions. */
export function TermDetail({ term, set, onRemove, isLocked }: Props) {
  const words = useWords().screen.rules.form
  const isOfFile = isLocked || term.list !== null
  return (
    <div className="term-detail">
      <div className="form-row form-row-half">
        <FormField
          label={words.term}
          value={term.text}
          disabled={isOfFile}
          commit={typed => set(['text'], typed.trim())}
          beside={
            <Button
              kind="quiet"
              label={words.removeTerm(term.text)}
              tip={words.removeTerm(term.text)}
              onPress={onRemove}
            >
              <Trash2 aria-hidden="true" />
            </Button>
          }
        />
        <ChoiceField
          label={words.termMode}
          value={term.mode ?? ''}
          options={[['', words.asRule], ...Object.entries(words.modes)]}
          disabled={isLocked}
          commit={chosen => set(['mode'], chosen === '' ? null : chosen)}
        />
      </div>
      {term.list === null ? null : <p className="rules-soft">{words.ofList(term.list)}</p>}
      {term.gap === null ? null : <p className="rules-soft">{words.gap(term.gap)}</p>}
      <FormField
        label={words.except}
        value={term.except.join('\n')}
        hint={words.exceptHint}
        isList
        disabled={isOfFile}
        commit={typed => {
          const list = listOf(typed, '\n')
          return set(['except'], list.length === 0 ? null : list)
        }}
      />
    </div>
  )
}
