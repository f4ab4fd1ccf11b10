import { useAnswer } from '../../app/answers.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { CommandKey } from '../../commands/CommandKey.tsx'
import { commandOfDigit, openSaved } from '../../commands/run-lists.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import './queue-nav.css'

/** The lists that people keep, with their counts and keys. */
export function SavedNav() {
  const { desk } = useWorkplace()
  const words = useWords().screen.search
  const saved = useAnswer('saved.list') ?? []
  const open = useUi(state => state.list.savedId)
  const counts = useUi(state => state.savedCounts)
  if (saved.length === 0) return null
  return (
    <nav className="queue-nav saved-nav" aria-label={words.saved.label}>
      <ul>
        {saved.map(one => {
          const count = counts.get(one.id)
          return (
            <li key={one.id}>
              <button
                type="button"
                className="queue-link"
                aria-current={one.id === open ? 'true' : undefined}
                onMouseDown={event => event.preventDefault()}
                onClick={() => openSaved(desk, one)}
              >
                <Untrusted className="queue-name" text={one.name} />
                <span className="queue-count">{count === undefined ? '' : words.few(count.count, count.isMore)}</span>
                <span className="queue-age">
                  {one.digit === null ? null : <CommandKey id={commandOfDigit(one.digit)} />}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
