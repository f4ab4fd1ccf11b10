import type { AuthorView } from '../../../shared/author.ts'
import type { CommandId } from '../../../shared/commands.ts'
import type { SanctionKind } from '../../../shared/domain.ts'
import { holds, sanctionsIn } from '../../app/author-orders.ts'
import { useNow } from '../../app/clock.ts'
import { useWords } from '../../app/context.ts'
import type { Panel } from '../../app/panel.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { FileLine } from './FileLine.tsx'
import { SanctionForm } from './SanctionForm.tsx'

type Props = Readonly<{ view: AuthorView; panel: Extract<Panel, { kind: 'author' }> }>

const buttons: ReadonlyArray<readonly [SanctionKind, CommandId]> = [
  ['warning', 'author.warn'],
  ['premoderation', 'author.premoderate'],
  ['suspension', 'author.suspend'],
  ['ban', 'author.ban'],
]

/** What holds against the author, what held before, and the ways to add to it. */
export function Sanctions({ view, panel }: Props) {
  const words = useWords().screen.authors
  const now = useNow()
  const active = sanctionsIn(view, now)
  const past = view.file.filter(entry => entry.kind !== 'note' && !holds(entry, now))
  return (
    <section className="author-section" aria-labelledby="author-sanctions">
      <h3 className="author-heading" id="author-sanctions">
        {words.sanctions}
      </h3>
      {active.length === 0 ? <p className="author-soft">{words.noSanctions}</p> : null}
      <ul className="file-list">
        {active.map(entry => (
          <FileLine key={entry.id} entry={entry} holds />
        ))}
      </ul>
      {panel.form === null ? (
        <div className="sanction-buttons">
          {buttons.map(([kind, id]) => (
            <CommandButton key={id} id={id} showKey kind={kind === 'ban' ? 'stop' : 'plain'}>
              {words.buttons[kind]}
            </CommandButton>
          ))}
        </div>
      ) : (
        <SanctionForm key={panel.form.kind} form={panel.form} panel={panel} usualReason={view.usualReason} />
      )}
      {past.length === 0 ? null : (
        <details className="file-past">
          <summary>{words.pastSanctions(past.length)}</summary>
          <ul className="file-list">
            {past.map(entry => (
              <FileLine key={entry.id} entry={entry} holds={false} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
