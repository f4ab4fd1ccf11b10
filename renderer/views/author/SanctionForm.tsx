import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { MAX_NOTE_LENGTH, type ReasonCode } from '../../../shared/domain.ts'
import type { z } from 'zod'
import type { Problem } from '../../../shared/errors.ts'
import { giveSanction } from '../../app/author-orders.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import type { Panel, SanctionForm as Form } from '../../app/panel.ts'
import { useSay } from '../../commands/say.ts'
import { sentenceOf } from '../../app/sentence.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Button } from '../../parts/Button.tsx'
import '../../parts/field.css'
import { useFocusBack } from '../queue/focus-back.ts'

type Code = z.infer<typeof ReasonCode>
type Props = Readonly<{
  form: Form
  panel: Extract<Panel, { kind: 'author' }>
  usualReason: Code | null
}>

/** Longer than a year no sanction for a time lasts. */
const MAX_HOURS = 8760
const HOURS_IN = { hours: 1, days: 24 } as const

/** A sanction being filled in: reason, length, note. Enter gives it; what stands against it is said below. */
export function SanctionForm({ form, panel, usualReason }: Props) {
  const { desk, language } = useWorkplace()
  const strings = useWords()
  const say = useSay()
  const words = strings.screen.authors.form
  const reasons = useAnswer('reason.list') ?? []
  const inDays = form.hours === null || form.hours % 24 === 0
  const [reason, setReason] = useState(usualReason ?? reasons[0]?.code ?? '')
  const [unit, setUnit] = useState<keyof typeof HOURS_IN>(inDays ? 'days' : 'hours')
  const [amount, setAmount] = useState(form.hours === null ? '' : String(inDays ? form.hours / 24 : form.hours))
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const isBusy = useRef(false)
  const first = useRef<HTMLSelectElement>(null)
  useFocusBack()
  useEffect(() => first.current?.focus(), [])

  const lasts = form.kind === 'suspension' || form.kind === 'premoderation'
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy.current) return
    isBusy.current = true
    const typed = Math.round(Number(amount.replace(',', '.')) * HOURS_IN[unit])
    const hours = lasts && typed > 0 ? Math.min(MAX_HOURS, typed) : null
    const { authorId, commentId } = panel
    void giveSanction(desk, { authorId, commentId, kind: form.kind, reason, hours, note }).then(refused => {
      isBusy.current = false
      setProblem(refused)
    })
  }
  return (
    <form className="sanction-form" onSubmit={onSubmit} aria-label={words.title(form.kind)}>
      <h4 className="sanction-title">{words.title(form.kind)}</h4>
      <label className="field-label" htmlFor="sanction-reason">
        {words.reason}
      </label>
      <select
        ref={first}
        id="sanction-reason"
        className="field"
        value={reason}
        onChange={event => setReason(event.target.value)}
      >
        {reasons.map(one => (
          <option key={one.code} value={one.code}>
            {one.label[language]}
          </option>
        ))}
      </select>
      {lasts ? (
        <>
          <label className="field-label" htmlFor="sanction-amount">
            {words.amount}
          </label>
          <div className="sanction-length">
            <input
              id="sanction-amount"
              className="field"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
              placeholder={form.kind === 'premoderation' ? words.open : undefined}
              value={amount}
              onChange={event => setAmount(event.target.value)}
            />
            <select
              className="field"
              aria-label={words.unit}
              value={unit}
              onChange={event => setUnit(event.target.value === 'hours' ? 'hours' : 'days')}
            >
              <option value="hours">{words.units.hours}</option>
              <option value="days">{words.units.days}</option>
            </select>
          </div>
        </>
      ) : null}
      <label className="field-label" htmlFor="sanction-note">
        {words.note}
      </label>
      <input
        id="sanction-note"
        className="field"
        type="text"
        autoComplete="off"
        maxLength={MAX_NOTE_LENGTH}
        value={note}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby="sanction-hint"
        onChange={event => setNote(event.target.value)}
      />
      <p id="sanction-hint" className={problem === null ? 'field-hint' : 'field-problem'} role="status">
        {problem === null ? say(words.hint) : sentenceOf(strings, problem)}
      </p>
      <div className="sanction-ways">
        <Button type="submit" kind="main">
          {words.send}
        </Button>
        <CommandButton id="sanction.leave" showKey kind="quiet">
          {words.leave}
        </CommandButton>
      </div>
    </form>
  )
}
