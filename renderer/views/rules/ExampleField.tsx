import { Trash2 } from 'lucide-react'
import { useId } from 'react'
import type { ConditionKind, RuleForm } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'
import { Button } from '../../parts/Button.tsx'
import type { SetField } from './set-field.ts'
import { useField } from './use-field.ts'

type Props = Readonly<{
  kind: 'hit' | 'miss'
  place: number
  text: string
  form: RuleForm
  fails: boolean
  set: SetField
  isLocked: boolean
  onRemove: () => void
}>

/** Conditions about more than the text. Examples of rules that have them may carry facts, which must stay. */
const BEYOND_TEXT: ReadonlySet<ConditionKind> = new Set([
  'accountAge',
  'deletedShare',
  'sanctioned',
  'firstPost',
  'flood',
  'sameText',
  'similar',
  'notices',
  'section',
  'article',
  'hour',
])

/** One example, with what is wrong with it. */
export function ExampleField({ kind, place, text, form, fails, set, isLocked, onRemove }: Props) {
  const words = useWords().screen.rules
  const id = useId()
  const hasFacts = form.conditions.some(condition => BEYOND_TEXT.has(condition))
  const path = ['examples', kind, place, ...(hasFacts ? ['text'] : [])]
  const field = useField(text, typed => set(path, typed.trim()))
  const sentence =
    field.problem === '' ? (kind === 'hit' ? words.editor.notHit : words.editor.wronglyHit) : field.problem
  const isTroubled = fails || field.problem !== ''
  return (
    <div className="example-body">
      <div className="form-line">
        <textarea
          className="field form-text"
          rows={1}
          spellCheck={false}
          readOnly={isLocked}
          aria-label={`${kind === 'hit' ? words.form.hits : words.form.misses}: ${words.form.example(place + 1)}`}
          aria-invalid={isTroubled || undefined}
          aria-describedby={isTroubled ? id : undefined}
          value={field.shown}
          onChange={event => field.type(event.target.value)}
          onBlur={field.send}
        />
        <Button kind="quiet" label={words.form.removeExample} tip={words.form.removeExample} onPress={onRemove}>
          <Trash2 aria-hidden="true" />
        </Button>
      </div>
      {isTroubled ? (
        <p id={id} className="field-problem">
          {sentence}
        </p>
      ) : null}
    </div>
  )
}
