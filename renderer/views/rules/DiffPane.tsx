import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Input } from '../../../shared/contract.ts'
import type { DiffLine } from '../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { useSay } from '../../commands/say.ts'
import type { Editor, VersionKey } from '../../app/rules-state.ts'
import { countsOf, hunksOf, type DiffPiece } from './diff-hunks.ts'

type Props = Readonly<{ editor: Editor; from: VersionKey | null; to: VersionKey | null }>

const PIECES_SHOWN = 2000
const CONTEXT_LINES = 3

/** What changes from one version to another, line by line, with what stays the same folded. */
export function DiffPane({ editor, from, to }: Props) {
  const words = useWords().screen.rules.versions
  const versions = useWords().screen.rules
  const say = useSay()
  const lines = useDiff(editor, from, to)
  const pieces = useMemo(() => hunksOf(lines ?? [], CONTEXT_LINES), [lines])
  const name = (key: VersionKey | null) => {
    const version = editor.versions.find(one => one.packId === key)
    return version === undefined ? words.draft : versions.version(version.version)
  }
  const counts = countsOf(lines ?? [])
  const isSame = counts.added + counts.removed === 0
  const isAlone = from === null || to === null
  return (
    <section className="diff" aria-labelledby="diff-title" tabIndex={0}>
      <h2 className="diff-title" id="diff-title">
        {isAlone || from === to ? words.diff : words.from(name(from), name(to))}
        {lines === null || isSame || from === to ? null : (
          <span className="rules-soft"> {words.counts(counts.added, counts.removed)}</span>
        )}
      </h2>
      {isAlone ? (
        <p className="rules-soft">{words.alone}</p>
      ) : from === to ? (
        <p className="rules-soft">{say(words.itself)}</p>
      ) : null}
      {lines !== null && isSame && from !== to ? <p className="rules-soft">{words.same}</p> : null}
      {from === to || isSame ? null : (
        <ol className="diff-lines">
          {pieces.slice(0, PIECES_SHOWN).map((piece, place) => (
            <Piece key={`${place} ${piece.kind}`} piece={piece} />
          ))}
        </ol>
      )}
      {pieces.length > PIECES_SHOWN ? <p className="rules-soft">{words.cut(PIECES_SHOWN)}</p> : null}
    </section>
  )
}

function Piece({ piece }: Readonly<{ piece: DiffPiece }>) {
  const words = useWords().screen.rules.versions
  if (piece.kind === 'skipped') return <li className="diff-skipped">{words.skipped(piece.count)}</li>
  const sign = piece.kind === 'added' ? '+' : piece.kind === 'removed' ? '−' : ''
  return (
    <li className="diff-line" data-kind={piece.kind}>
      <span className="diff-number" aria-hidden="true">
        {piece.newLine ?? piece.oldLine}
      </span>
      <span className="diff-sign" aria-hidden="true">
        {sign}
      </span>
      {piece.kind === 'same' ? null : (
        <span className="visually-hidden">{piece.kind === 'added' ? words.added : words.removed}: </span>
      )}
      <code>{piece.text}</code>
    </li>
  )
}

type Side = Input<'pack.diff'>['from']

/** The lines between two sides; null while they are on their way. */
function useDiff(editor: Editor, from: VersionKey | null, to: VersionKey | null): readonly DiffLine[] | null {
  const { desk } = useWorkplace()
  const side = (key: VersionKey): Side => (key === 'draft' ? { yaml: editor.yaml } : { packId: key })
  const isAsked = from !== null && to !== null && from !== to
  const hasDraft = from === 'draft' || to === 'draft'
  const { data } = useQuery({
    queryKey: ['pack.diff', editor.pack, from, to, hasDraft ? editor.edition : 0, hasDraft ? editor.ticket : 0],
    enabled: isAsked,
    gcTime: 60_000,
    queryFn: async () => {
      if (!isAsked) return null
      const reply = await desk.api.request('pack.diff', { pack: editor.pack, from: side(from), to: side(to) })
      return reply.ok ? reply.value.lines : null
    },
  })
  return isAsked ? (data ?? null) : null
}
