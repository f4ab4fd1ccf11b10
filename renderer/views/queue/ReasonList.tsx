import { decide } from '../../app/decide.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Picker, type PickerItem } from '../../parts/Picker.tsx'
import { useFocusBack } from './focus-back.ts'

/** Every reason there is, found by typing; over the lower part of the post, closed by Escape. */
export function ReasonList() {
  const { desk, language } = useWorkplace()
  const words = useWords().screen.bar
  const reasons = useAnswer('reason.list') ?? []
  useFocusBack()
  const items = reasons.map((reason): PickerItem => ({
    id: reason.code,
    search: `${reason.label[language]} ${reason.code} ${reason.meaning[language]}`,
    content: (
      <>
        <span className="picker-title">
          {reason.label[language]}
          <span className="picker-why">{reason.meaning[language]}</span>
        </span>
        <span className="picker-keys">
          {reason.needsNote ? words.needsNote : ''} {reason.code}
        </span>
      </>
    ),
  }))
  return (
    <section className="reason-list" aria-label={words.allReasons}>
      <Picker
        label={words.allReasons}
        placeholder={words.filterReasons}
        emptyText={words.noReasonFound}
        items={items}
        onPick={code => decide(desk, 'delete', code, '')}
      />
    </section>
  )
}
