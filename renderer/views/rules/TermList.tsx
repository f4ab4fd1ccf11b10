import { useId, useRef, useState } from 'react'
import type { RuleForm } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'
import { matches } from '../../text/fold.ts'
import type { SetField } from './set-field.ts'
import { type PlacedTerm, TermBox } from './TermBox.tsx'
import { TermDetail } from './TermDetail.tsx'
import { useRefusalSentence } from './use-field.ts'
import type { Refusal } from '../../app/rules-desk.ts'

type Props = Readonly<{ form: RuleForm; set: SetField; isLocked: boolean }>

/** So many terms are drawn; the search narrows longer lists. */
const SHOWN = 100

/** The rule's own terms: searched, added, and each with its mode and exceptions. */
export function TermList({ form, set, isLocked }: Props) {
  const words = useWords().screen.rules.form
  const conditions = useWords().screen.rules.conditions
  const id = useId()
  const detail = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const problem = useRefusalSentence(refusal)
  const all: readonly PlacedTerm[] = form.terms.map((term, place) => ({ ...term, place }))
  const found = typed.trim() === '' ? all : all.filter(term => matches(`${term.text} ${term.except.join(' ')}`, typed))
  const shown = found.slice(0, SHOWN)
  const at = Math.max(
    0,
    shown.findIndex(term => term.place === chosen),
  )
  const active = shown[at]
  const others = form.conditions.filter(kind => kind !== 'terms')

  const add = async () => {
    const text = typed.trim()
    if (text === '' || isLocked) return
    const known = all.find(term => term.text === text)
    if (known !== undefined) return setChosen(known.place)
    const answer = await set(['terms', form.terms.length], text)
    setRefusal(answer)
    if (answer !== null) return
    setTyped('')
    setChosen(form.terms.length)
  }
  const remove = async () => {
    if (active !== undefined && !isLocked) setRefusal(await set(['terms', active.place], null))
  }
  if (form.terms.length === 0) return <p className="rules-soft form-note">{words.termsInFile}</p>
  return (
    <div className="terms">
      <div className="terms-head">
        <label className="field-label" htmlFor={`${id}-find`}>
          {words.terms} <span className="rules-soft">{form.terms.length}</span>
        </label>
        <input
          id={`${id}-find`}
          className="field"
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder={`${words.findTerm} · ${words.addTermHint}`}
          value={typed}
          aria-invalid={problem === '' ? undefined : true}
          aria-describedby={`${id}-problem`}
          onChange={event => setTyped(event.target.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            void add()
          }}
        />
      </div>
      <p id={`${id}-problem`} className="field-problem">
        {problem}
      </p>
      <TermBox
        id={id}
        terms={shown}
        chosen={active}
        onChoose={setChosen}
        onEdit={() => detail.current?.querySelector('textarea')?.focus()}
        onRemove={() => void remove()}
      />
      {shown.length === 0 ? <p className="rules-soft">{words.noTerm}</p> : null}
      {found.length > SHOWN ? <p className="rules-soft">{words.moreTerms(found.length - SHOWN)}</p> : null}
      {active === undefined ? null : (
        <div ref={detail}>
          <TermDetail
            key={`${active.place} ${active.text}`}
            term={active}
            set={(path, value) => set(['terms', active.place, ...path], value)}
            onRemove={() => void remove()}
            isLocked={isLocked}
          />
        </div>
      )}
      {others.length === 0 ? null : (
        <p className="rules-soft form-note">{words.moreConditions(others.map(kind => conditions[kind]).join(', '))}</p>
      )}
    </div>
  )
}
