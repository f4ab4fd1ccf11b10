import { memo, useMemo } from 'react'
import type { Hit } from '../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { segment, type Segment } from '../../text/segments.ts'

type Props = Readonly<{ text: string; hits: readonly Hit[] }>

/** The tried text: plain text nodes only, what is hit marked in the colour of its level, hidden characters made visible. */
export const MarkedText = memo(function MarkedText({ text, hits }: Props) {
  const spans = useMemo(() => hits.filter(hit => hit.end > hit.start), [hits])
  const segments = useMemo(() => segment(text, spans), [text, spans])
  return (
    <p className="trial-marked" dir="auto">
      {segments.map(piece => (
        <Piece key={`${piece.start} ${piece.kind}`} piece={piece} hits={spans} />
      ))}
    </p>
  )
})

function Piece({ piece, hits }: Readonly<{ piece: Segment; hits: readonly Hit[] }>) {
  const { language } = useWorkplace()
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
  const found = piece.hits.flatMap(index => hits[index] ?? [])
  if (found.length === 0) return content
  const worst = Math.max(...found.map(hit => hit.severity))
  const names = [...new Set(found.map(hit => hit.explain[language]))].join(' · ')
  return (
    <mark className="post-mark" data-level={worst} data-tip={names} tabIndex={0}>
      {content}
    </mark>
  )
}
