import type { FileEntry } from '../../../shared/author.ts'
import { endEntry } from '../../app/author-orders.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Button } from '../../parts/Button.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { SanctionBadge } from '../queue/SanctionBadge.tsx'

/** One note or sanction: what, why, by whom, until when, and what became of it. */
export function FileLine({ entry, holds }: Readonly<{ entry: FileEntry; holds: boolean }>) {
  const { desk, language } = useWorkplace()
  const words = useWords().screen.authors
  const { kind, note, at, moderatorName, queued } = entry
  const reason = useAnswer('reason.list')?.find(one => one.code === entry.reason)?.label[language]
  return (
    <li className="file-line" data-over={!holds || undefined}>
      <div className="file-head">
        {kind === 'note' ? null : <SanctionBadge kind={kind} />}
        {reason === undefined ? null : <strong className="file-reason">{reason}</strong>}
        {kind === 'note' ? <Untrusted className="file-note" text={note} /> : null}
        {holds ? (
          <span className="file-end">
            <Button
              kind="quiet"
              label={`${words.kinds[kind]} ${kind === 'note' ? words.withdraw : words.lift}`}
              onPress={() => void endEntry(desk, entry.id)}
            >
              {kind === 'note' ? words.withdraw : words.lift}
            </Button>
          </span>
        ) : null}
      </div>
      {kind !== 'note' && note !== '' ? <Untrusted className="file-note" text={note} /> : null}
      <p className="panel-faint">
        <Untrusted text={[words.given(moderatorName, at), ...becameOf(entry, words)].join(' · ')} />
      </p>
      {holds && queued ? <p className="file-queued">{words.queued}</p> : null}
    </li>
  )
}

function becameOf(entry: FileEntry, words: ReturnType<typeof useWords>['screen']['authors']): string[] {
  const { kind, ended, undone, endsAt } = entry
  if (undone) return [words.undone]
  if (ended !== null) return [(kind === 'note' ? words.withdrawn : words.lifted)(ended.moderatorName, ended.at)]
  if (kind === 'note') return []
  if (endsAt === null) return [words.withoutEnd]
  if (Date.parse(endsAt) <= Date.now()) return [words.over(endsAt)]
  return [kind === 'warning' ? words.counts(endsAt) : words.until(endsAt)]
}
