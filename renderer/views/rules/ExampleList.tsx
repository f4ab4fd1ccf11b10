import { Check, Plus, X } from 'lucide-react'
import { useId, useState } from 'react'
import type { FailedExample, RuleForm } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'
import type { Refusal } from '../../app/rules-desk.ts'
import { Button } from '../../parts/Button.tsx'
import { ExampleField } from './ExampleField.tsx'
import type { SetField } from './set-field.ts'
import { useRefusalSentence } from './use-field.ts'

type Props = Readonly<{
  kind: 'hit' | 'miss'
  form: RuleForm
  failed: readonly FailedExample[]
  set: SetField
  isLocked: boolean
}>

/** Texts that the rule must hit, or must leave alone; each says whether it does. */
export function ExampleList({ kind, form, failed, set, isLocked }: Props) {
  const words = useWords().screen.rules
  const id = useId()
  const [typed, setTyped] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const problem = useRefusalSentence(refusal)
  const texts = kind === 'hit' ? form.hits : form.misses
  const fails = (text: string) => failed.some(one => one.expected === kind && one.text === text)
  const add = async () => {
    if (typed.trim() === '' || isLocked) return
    const answer = await set(['examples', kind, texts.length], typed.trim())
    setRefusal(answer)
    if (answer === null) setTyped('')
  }
  return (
    <fieldset className="examples">
      <legend className="field-label">{kind === 'hit' ? words.form.hits : words.form.misses}</legend>
      <ul>
        {texts.map((text, place) => (
          <li key={`${place} ${texts.length}`} className="example" data-fails={fails(text) || undefined}>
            {fails(text) ? (
              <X className="example-mark" aria-hidden="true" />
            ) : (
              <Check className="example-mark" aria-hidden="true" />
            )}
            <ExampleField
              kind={kind}
              place={place}
              text={text}
              form={form}
              fails={fails(text)}
              set={set}
              isLocked={isLocked}
              onRemove={() => void set(['examples', kind, place], null).then(setRefusal)}
            />
          </li>
        ))}
      </ul>
      <div className="form-line">
        <input
          className="field"
          type="text"
          autoComplete="off"
          aria-label={`${kind === 'hit' ? words.form.hits : words.form.misses}: ${words.form.addExample}`}
          placeholder={words.form.addExample}
          aria-describedby={`${id}-problem`}
          value={typed}
          onChange={event => setTyped(event.target.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            void add()
          }}
        />
        <Button kind="quiet" label={words.form.addExample} tip={words.form.addExample} onPress={() => void add()}>
          <Plus aria-hidden="true" />
        </Button>
      </div>
      <p id={`${id}-problem`} className="field-problem">
        {problem}
      </p>
    </fieldset>
  )
}
