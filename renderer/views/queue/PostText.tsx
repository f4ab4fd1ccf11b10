import { memo, startTransition, useEffect, useMemo, useState } from 'react'
import { type Hit, Language } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'
import { segment, type Segment } from '../../text/segments.ts'

type Props = Readonly<{ text: string; hits: readonly Hit[]; language: string | null }>

/** So much is drawn in the first frame; it fills any pane. The rest of a very long post follows right behind. */
const FIRST_CHARACTERS = 4000
/** The first marks can be reached by Tab; hundreds of stops would help nobody. */
const TABBABLE_MARKS = 20

/** The post itself: plain text nodes only, hits marked on the original characters, hidden characters made visible. */
export const PostText = memo(function PostText({ text, hits, language }: Props) {
  const [whole, setWhole] = useState(text.length <= FIRST_CHARACTERS)
  useEffect(() => {
    if (!whole) startTransition(() => setWhole(true))
  }, [whole])
  const shown = whole ? text : text.slice(0, FIRST_CHARACTERS)
  const segments = useMemo(
    () =>
      segment(
        shown,
        hits.filter(hit => hit.start < shown.length),
      ),
    [shown, hits],
  )
  return (
    <p className="post-text" dir="auto" lang={Language.safeParse(language).data}>
      {segments.map((piece, place) => (
        <Piece key={`${piece.start} ${piece.kind}`} piece={piece} hits={hits} tabbable={place < TABBABLE_MARKS * 2} />
      ))}
    </p>
  )
})

type PieceProps = Readonly<{ piece: Segment; hits: readonly Hit[]; tabbable: boolean }>

function Piece({ piece, hits, tabbable }: PieceProps) {
  const words = useWords().screen
  if (piece.kind === 'host')
    return (
      <bdi className="post-host" data-tip={words.post.linkGoesTo(piece.host)}>
        {piece.host}
      </bdi>
    )
  const content =
    piece.kind === 'hidden' ? (
      <span className="post-hidden" data-tip={words.post.hidden(words.characters[piece.what])}>
        {piece.label}
      </span>
    ) : (
      <Plain text={piece.text} link={piece.link} />
    )
  if (piece.hits.length === 0) return content
  const worst = Math.max(...piece.hits.map(index => hits[index]?.severity ?? 1))
  return (
    <mark
      className="post-mark"
      data-level={worst}
      data-tip-hits={piece.hits.join(' ')}
      aria-describedby={piece.hits.map(index => `rule-${hits[index]?.ruleId ?? ''}`).join(' ')}
      tabIndex={tabbable ? 0 : undefined}
    >
      {content}
    </mark>
  )
}

function Plain({ text, link }: Readonly<{ text: string; link: boolean }>) {
  const lines = text.replace(/\r\n?/gu, '\n')
  return link ? <span className="post-link">{lines}</span> : lines
}
