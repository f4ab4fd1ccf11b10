import { type MouseEvent, useLayoutEffect } from 'react'
import { useAsked } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { NEWEST_STEP } from '../../app/panel-moves.ts'
import type { Panel } from '../../app/panel.ts'
import { KeyHint } from '../queue/KeyHint.tsx'
import { PanelFrame } from '../queue/PanelFrame.tsx'
import { useRowWindow } from '../queue/row-window.ts'
import { ShiftRow } from './ShiftRow.tsx'
import { TurnHint } from './TurnHint.tsx'
import { useSteps } from './use-steps.ts'
import './shift.css'

/** Height of a row in px; shift.css draws it so. */
const ROW_PX = 56

/** All steps of the shift, the newest first, with the way back and forth to any of them. */
export function ShiftPanel({ panel }: Readonly<{ panel: Extract<Panel, { kind: 'shift' }> }>) {
  const { desk, run } = useWorkplace()
  const words = useWords().screen.authors.shift
  const total = useAsked('history.page', NEWEST_STEP)?.total ?? 0
  const marked = Math.min(panel.marked ?? total, total)
  const { box, from, to } = useRowWindow({ ticket: 0, index: total - marked, id: marked }, ROW_PX)
  const highest = total - from
  const lowest = Math.max(1, total - to + 1)
  const steps = useSteps(Math.min(lowest, Math.max(1, marked)), Math.max(highest, marked))
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), [box])
  const positions = Array.from({ length: Math.max(0, highest - lowest + 1) }, (_, place) => highest - place)
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null
    if (row === null) return
    const position = Number(row.dataset['id'])
    if (position === marked) run('history.show')
    else desk.store.step({ type: 'panel.marked', marked: position })
  }
  return (
    <PanelFrame
      title={words.title}
      label={words.title}
      foot={
        total === 0 ? null : (
          <>
            <TurnHint steps={steps} marked={marked} total={total} />
            <KeyHint keys="O">{words.show}</KeyHint>
          </>
        )
      }
    >
      {total === 0 ? <p className="panel-soft">{words.none}</p> : null}
      <div
        ref={box}
        className="panel-body panel-list"
        role="listbox"
        tabIndex={0}
        aria-label={words.list}
        aria-activedescendant={total === 0 ? undefined : `step-${marked}`}
        onClick={onClick}
        onKeyDown={() => undefined}
      >
        <div className="shift-rows" role="presentation" style={{ blockSize: total * ROW_PX }}>
          <div role="presentation" style={{ translate: `0 ${from * ROW_PX}px` }}>
            {positions.map(position => (
              <ShiftRow
                key={position}
                position={position}
                step={steps.get(position) ?? null}
                isMarked={position === marked}
                total={total}
              />
            ))}
          </div>
        </div>
      </div>
    </PanelFrame>
  )
}
