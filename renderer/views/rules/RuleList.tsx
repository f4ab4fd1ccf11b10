import { memo, type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useWords, useWorkplace } from '../../app/context.ts'
import type { Editor, PackCheck } from '../../app/rules-state.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { Severity } from '../queue/Severity.tsx'

type Props = Readonly<{ forms: Editor['forms']; ruleId: string | null; failed: PackCheck['failed'] }>

/** The rules of the pack. J, K and the arrows move in it; the form and the text follow. */
export const RuleList = memo(function RuleList({ forms, ruleId, failed }: Props) {
  const { desk, language } = useWorkplace()
  const words = useWords().screen.rules.editor
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    if (ruleId !== null) document.getElementById(`rule-at-${ruleId}`)?.scrollIntoView({ block: 'nearest' })
  }, [ruleId])
  const onMouseDown = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-rule]') : null
    const id = row?.dataset['rule']
    if (id !== undefined) desk.store.step({ type: 'rules.rule', ruleId: id })
  }
  return (
    <div
      ref={box}
      className="rule-list"
      role="listbox"
      tabIndex={0}
      data-rules-home=""
      aria-label={words.rules}
      aria-activedescendant={forms.some(form => form.id === ruleId) ? `rule-at-${ruleId}` : undefined}
      onMouseDown={onMouseDown}
    >
      {forms.map(form => {
        const fails = failed.filter(one => one.ruleId === form.id).length
        return (
          <div
            key={form.id}
            id={`rule-at-${form.id}`}
            role="option"
            className="rule-item"
            aria-selected={form.id === ruleId}
            data-rule={form.id}
          >
            <Severity level={form.severity} />
            <span className="rule-item-text">
              <Untrusted text={form.explain[language]} />
              <code className="rules-soft">{form.id}</code>
              {fails === 0 ? null : <span className="rule-item-fails">{words.failsHere(fails)}</span>}
            </span>
          </div>
        )
      })}
    </div>
  )
})
