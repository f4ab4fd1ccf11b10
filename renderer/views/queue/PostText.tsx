import { memo, startTransition, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { isMasked } from '../../../shared/calm.ts'
import { type Hit, Language } from '../../../shared/domain.ts'
import { spansOf, type TextTerm } from '../../../shared/search-words.ts'
import { Blocks } from '../../app/CalmText.tsx'
import { useWords } from '../../app/context.ts'
import { segment, type Segment } from '../../text/segments.ts'
import { ruleKey } from './hit-groups.ts'

type Props = Readonly<{
  text: string
  hits: readonly Hit[]
  language: string | null
  /** The hit on which the keys stand, by its place among the hits. */
  focused?: number | null
  /** What a search looked for; its places are marked. */
  sought?: readonly TextTerm[]
  /** Words that rules hit stand behind blocks until the focus is on them. */
  masking?: boolean
}>

const nothing: readonly TextTerm[] = []

/** So much is drawn in the first frame; it fills any pane. The rest of a very long post follows right behind. */
const FIRST_CHARACTERS = 4000
/** The first marks can be reached by Tab; hundreds of stops would help nobody. */
const TABBABLE_MARKS = 20

/** The post itself: plain text nodes only, hits marked on the original characters, hidden characters made visible. */
export const PostText = memo(function PostText({
  text,
  hits,
  language,
  focused = null,
  sought = nothing,
  masking = false,
}: Props) {
  const [whole, setWhole] = useState(text.length <= FIRST_CHARACTERS)
  const box = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (!whole) startTransition(() => setWhole(true))
  }, [whole])
  useLayoutEffect(() => {
    if (focused !== null) box.current?.querySelector('[data-hit-focus]')?.scrollIntoView({ block: 'nearest' })
  }, [focused])
  const shown = whole ? text : text.slice(0, FIRST_CHARACTERS)
  const segments = useMemo(() => segment(shown, hits, spansOf(shown, sought)), [shown, hits, sought])
  return (
    <p className="post-text" dir="auto" lang={Language.safeParse(language).data} ref={box}>
      {segments.map((piece, place) => (
        <Piece
          key={`${piece.start} ${piece.kind}`}
          piece={piece}
          hits={hits}
          tabbable={place < TABBABLE_MARKS * 2}
          focused={focused !== null && piece.hits.includes(focused)}
          masking={masking}
        />
      ))}
    </p>
  )
})

type PieceProps = Readonly<{
  piece: Segment
  hits: readonly Hit[]
  tabbable: boolean
  focused: boolean
  masking: boolean
}>

function Piece({ piece, hits, tabbable, focused, masking }: PieceProps) {
  const words = useWords().screen
  if (piece.kind === 'host')
    return (
      <bdi className="post-host" data-tip={words.post.linkGoesTo(piece.host)}>
        {piece.host}
      </bdi>
    )
  const plain =
    piece.kind === 'hidden' ? (
      <span className="post-hidden" data-tip={words.post.hidden(words.characters[piece.what])}>
        {piece.label}
      </span>
    ) : (
      <Plain text={piece.text} link={piece.link} />
    )
  const content = piece.found ? <mark className="post-found">{plain}</mark> : plain
  if (piece.hits.length === 0) return content
  const isHidden = masking && !focused && piece.hits.some(index => hits[index] !== undefined && isMasked(hits[index]))
  const counting = piece.hits.flatMap(index => (hits[index]?.falseAlarm === true ? [] : [hits[index]?.severity ?? 1]))
  return (
    <mark
      className="post-mark"
      // what is a false alarm in the eyes of a person is no longer coloured
      data-level={counting.length === 0 ? undefined : Math.max(...counting)}
      data-quiet={counting.length === 0 || undefined}
      data-hit-focus={focused || undefined}
      data-tip-hits={piece.hits.join(' ')}
      aria-describedby={[...new Set(piece.hits.flatMap(index => describedBy(hits[index])))].join(' ')}
      data-hidden={isHidden || undefined}
      tabIndex={tabbable ? 0 : undefined}
    >
      {isHidden ? (
        <>
          <span className="calm-cover">
            <Blocks text={piece.kind === 'hidden' ? piece.label : piece.text} />
          </span>
          <span className="calm-word">{content}</span>
        </>
      ) : (
        content
      )}
    </mark>
  )
}

const describedBy = (hit: Hit | undefined) => (hit === undefined ? [] : [`rule-${ruleKey(hit)}`])

function Plain({ text, link }: Readonly<{ text: string; link: boolean }>) {
  const lines = text.replace(/\r\n?/gu, '\n')
  return link ? <span className="post-link">{lines}</span> : lines
}
