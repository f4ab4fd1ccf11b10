import { useEffect, useRef } from 'react'
import { keepDraft, replaceDraft } from '../../app/rules-files.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { focusList } from '../../commands/focus.ts'
import { useSay } from '../../commands/say.ts'
import { Button } from '../../parts/Button.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'

/** A chosen file whose pack has another draft: a person says which of the two it shall be. */
export function WaitingFile() {
  const { desk } = useWorkplace()
  const words = useWords().screen.rules.imported
  const say = useSay()
  const waiting = useUi(state => state.rules.waiting)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (waiting !== null) box.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus()
  }, [waiting])
  if (waiting === null) return null
  const keep = () => {
    keepDraft(desk)
    focusList()
  }
  const replace = () => {
    void replaceDraft(desk)
    focusList()
  }
  return (
    <section ref={box} className="refused-file" role="alert" aria-labelledby="waiting-title">
      <div className="refused-head">
        <h2 id="waiting-title">{words.draftThere(waiting.pack)}</h2>
      </div>
      <p>
        <Untrusted text={say(words.draftMeans(waiting.file))} />
      </p>
      <p>
        <Button firstFocus onPress={keep}>
          {words.keepDraft}
        </Button>{' '}
        <Button onPress={replace}>{words.replaceDraft}</Button>
      </p>
    </section>
  )
}
