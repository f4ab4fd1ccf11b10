import { type SubmitEvent, useState } from 'react'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { ask } from '../../commands/ask.ts'
import { Button } from '../../parts/Button.tsx'

/** How many of a hundred decisions somebody else judges anew; a senior may change it, everybody may know it. */
export function OpinionShare({ maySet }: Readonly<{ maySet: boolean }>) {
  const share = useAnswer('opinion.share')
  if (share === undefined) return null
  return <ShareForm key={share.percent} percent={share.percent} maySet={maySet} />
}

function ShareForm({ percent, maySet }: Readonly<{ percent: number; maySet: boolean }>) {
  const { desk } = useWorkplace()
  const { opinion } = useWords().screen.waiting
  const save = useWords().screen.moderator.save
  const [typed, setTyped] = useState(String(percent))
  const wanted = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null
  const isValid = wanted !== null && wanted <= 100
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isValid && wanted !== percent) void ask(desk, 'opinion.setShare', { percent: wanted })
  }
  return (
    <form className="moderator-share" onSubmit={onSubmit}>
      <label className="field-label" htmlFor="opinion-share">
        {opinion.share}
      </label>
      <div className="moderator-new">
        <input
          id="opinion-share"
          className="field"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          value={typed}
          readOnly={!maySet}
          aria-invalid={isValid ? undefined : true}
          aria-describedby="opinion-share-hint"
          onChange={event => setTyped(event.target.value)}
        />
        <span className="moderator-unit">{opinion.percent}</span>
        {maySet ? (
          <Button type="submit" disabled={!isValid || wanted === percent}>
            {save}
          </Button>
        ) : null}
      </div>
      <p className="field-hint" id="opinion-share-hint">
        {isValid ? opinion.shareHint : opinion.shareWrong}
      </p>
    </form>
  )
}
