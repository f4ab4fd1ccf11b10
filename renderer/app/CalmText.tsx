import { useEffect, useSyncExternalStore } from 'react'
import { blocksFor, maskWords } from '../text/mask.ts'
import { Untrusted } from '../parts/Untrusted.tsx'
import { useUi, useWords, useWorkplace } from './context.ts'
import { currentRow, type UiState } from './state.ts'

type Props = Readonly<{ id: number; text: string; className?: string; revealed?: boolean }>

/** Lines of a post: in the calm view with the words that rules hit behind blocks, and wholly hidden until these are known. */
export function CalmText({ id, text, className, revealed = false }: Props) {
  const { settings } = useWorkplace()
  return settings.calm && !revealed ? (
    <Hidden id={id} text={text} className={className} />
  ) : (
    <Untrusted text={text} {...(className === undefined ? {} : { className })} />
  )
}

function Hidden({ id, text, className }: Readonly<{ id: number; text: string; className: string | undefined }>) {
  const { masks } = useWorkplace().desk
  const words = useSyncExternalStore(masks.subscribe, () => masks.wordsOf(id))
  useEffect(() => {
    if (words === null) masks.want(id)
  }, [masks, words, id])
  if (words === null) return <Blocks text={text} whole />
  return (
    <span className={className}>
      {maskWords(text, words).map((piece, place) =>
        // the pieces of one text never change their order
        // oxlint-disable-next-line react/no-array-index-key
        piece.isHidden ? <Blocks key={place} text={piece.text} /> : <Untrusted key={place} text={piece.text} />,
      )}
    </span>
  )
}

/** Something hidden: blocks for the eyes, two words for the ears. */
export function Blocks({ text, whole = false }: Readonly<{ text: string; whole?: boolean }>) {
  const words = useWords().screen.calm
  return (
    <>
      <span className="calm-blocks" aria-hidden="true">
        {blocksFor(text)}
      </span>
      <span className="visually-hidden">{whole ? words.hiddenText : words.hidden}</span>
    </>
  )
}

/** The post on the screen hides words, and nobody has asked to see them yet. */
export function useMasking(): boolean {
  const { settings } = useWorkplace()
  const revealed = useUi(isRevealed)
  return settings.calm && !revealed
}

/** The post on the screen was asked to show everything. */
export const isRevealed = (state: UiState): boolean =>
  state.revealed !== null && state.revealed === currentRow(state)?.id
