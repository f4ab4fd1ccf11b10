import { useMemo } from 'react'
import type { BacktestRow, Hit } from '../../../../shared/domain.ts'
import { useAnswer } from '../../../app/answers.ts'
import { useWords, useWorkplace } from '../../../app/context.ts'
import { dateTime } from '../../../app/ages.ts'
import { Untrusted } from '../../../parts/Untrusted.tsx'
import { segment, type Segment } from '../../../text/segments.ts'
import { Severity } from '../../queue/Severity.tsx'
import { StatusWord } from '../../queue/StatusWord.tsx'
import { hitGroups } from '../../queue/hit-groups.ts'

type Props = Readonly<{ row: BacktestRow; at: number; total: number; isCurrent: boolean; onFocus: () => void }>

/** One post of a list: what people decided, and what the rules say now, with the words marked. */
export function BacktestPost({ row, at, total, isCurrent, onFocus }: Props) {
  const { language, settings } = useWorkplace()
  const reasons = useAnswer('reason.list')
  const reason = reasons?.find(candidate => candidate.code === row.reason)?.label[language]
  const segments = useMemo(() => segment(row.text, row.hits), [row.text, row.hits])
  return (
    <div
      className="backtest-post"
      role="option"
      aria-selected={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      aria-posinset={at}
      aria-setsize={total}
      onFocus={onFocus}
    >
      <p className="backtest-post-head">
        <StatusWord status={row.status} />
        {reason === undefined ? null : <span>{reason}</span>}
        <Untrusted className="backtest-author" text={row.authorName} />
        {row.section === '' ? null : <Untrusted text={row.section} />}
        <time dateTime={row.submittedAt}>{dateTime(row.submittedAt, language, settings.timeZone)}</time>
      </p>
      <p className="backtest-text" dir="auto">
        {segments.map(piece => (
          <Piece key={`${piece.start} ${piece.kind}`} piece={piece} hits={row.hits} />
        ))}
      </p>
      {row.hits.length === 0 ? null : (
        <p className="backtest-rules">
          {hitGroups(row.hits).map(group => (
            <span key={group.key} className="backtest-rule">
              <Severity level={group.first.severity} /> {group.first.explain[language]}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

function Piece({ piece, hits }: Readonly<{ piece: Segment; hits: readonly Hit[] }>) {
  const words = useWords().screen
  if (piece.kind === 'host') return <bdi className="post-host">{piece.host}</bdi>
  const content =
    piece.kind === 'hidden' ? (
      <span className="post-hidden" data-tip={words.post.hidden(words.characters[piece.what])}>
        {piece.label}
      </span>
    ) : (
      piece.text.replace(/\r\n?/gu, '\n')
    )
  if (piece.hits.length === 0) return content
  const level = Math.max(...piece.hits.map(index => hits[index]?.severity ?? 1))
  return (
    <mark className="post-mark" data-level={level}>
      {content}
    </mark>
  )
}
