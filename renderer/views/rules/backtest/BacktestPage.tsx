import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { BacktestList } from '../../../../shared/domain.ts'
import type { AnswerOf } from '../../../api.ts'
import { useWords, useWorkplace } from '../../../app/context.ts'
import { useOwnKeys } from '../../../commands/own-keys.ts'
import { Button } from '../../../parts/Button.tsx'
import { Untrusted } from '../../../parts/Untrusted.tsx'
import { BacktestPost } from './BacktestPost.tsx'
import { walked, wayOf } from './walked.ts'

type Props = Readonly<{
  id: string
  list: BacktestList
  word: string | null
  onClear: () => void
}>

const PAGE_ROWS = 20
const KEPT_MS = 60_000

/** One list, page by page. One stop for Tab; the keys walk on over the end of a page. */
export function BacktestPage({ id, list, word, onClear }: Props) {
  const { desk } = useWorkplace()
  const words = useWords().screen.backtest
  const [from, setFrom] = useState(0)
  const [at, setAt] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const keys = useOwnKeys('backtest.next', 'backtest.previous', 'backtest.nextPage', 'backtest.previousPage')
  /** Which post of the next page takes the focus when it is here. */
  const landing = useRef<'first' | 'last' | null>(null)
  const { data, isPlaceholderData } = useQuery<AnswerOf<'backtest.page'> | null>({
    queryKey: ['backtest.page', id, list, word, from],
    gcTime: KEPT_MS,
    placeholderData: known => known,
    queryFn: async () => {
      const reply = await desk.api.request('backtest.page', { id, list, word, from, limit: PAGE_ROWS })
      return reply.ok ? reply.value : null
    },
  })
  const rows = data?.rows ?? []
  const total = data?.total ?? 0

  const focusRow = (place: number) => {
    setAt(place)
    box.current?.querySelectorAll<HTMLElement>('.backtest-post')[place]?.focus()
  }
  useEffect(() => {
    if (landing.current === null || isPlaceholderData || data == null) return
    const posts = box.current?.querySelectorAll<HTMLElement>('.backtest-post')
    posts?.[landing.current === 'first' ? 0 : posts.length - 1]?.focus()
    landing.current = null
  }, [data, isPlaceholderData])

  const turn = (pages: 1 | -1, land: 'first' | 'last' | null) => {
    const to = from + pages * PAGE_ROWS
    if (to < 0 || to >= total) return
    landing.current = land
    setAt(0)
    setFrom(to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const command = keys.commandOf(event)
    const way = wayOf(command, event)
    const to = walked(way, at, rows.length)
    if (command === 'backtest.nextPage') turn(1, 'first')
    else if (command === 'backtest.previousPage') turn(-1, 'first')
    else if (to === null) return
    else if (to !== at || way === 'first' || way === 'last') focusRow(to)
    else if (way === 'previous') turn(-1, 'last')
    else turn(1, 'first')
    event.preventDefault()
  }
  return (
    <>
      <div className="backtest-line">
        {word === null ? null : (
          <>
            <Untrusted text={words.onlyWord(word)} />
            <Button kind="quiet" onPress={onClear}>
              {words.clearWord}
            </Button>
          </>
        )}
        {total === 0 ? null : <span>{words.shown(from + 1, Math.min(from + PAGE_ROWS, total), total)}</span>}
        {total > PAGE_ROWS ? (
          <span className="backtest-pager">
            <Button kind="quiet" disabled={from === 0} part="previousPage" onPress={() => turn(-1, null)}>
              {words.previousPage}
            </Button>
            <Button kind="quiet" disabled={from + PAGE_ROWS >= total} part="nextPage" onPress={() => turn(1, null)}>
              {words.nextPage}
            </Button>
          </span>
        ) : null}
      </div>
      {data === undefined ? <p className="backtest-note">{words.loading}</p> : null}
      {data === null ? <p className="backtest-bad">{words.gone}</p> : null}
      {data != null && total === 0 ? (
        <p className="backtest-note">{word === null ? words.empty[list] : words.emptyWord(word)}</p>
      ) : null}
      {rows.length === 0 ? null : (
        <div
          ref={box}
          className="backtest-rows"
          data-part="posts"
          data-own-chords={keys.chords}
          role="listbox"
          tabIndex={-1}
          aria-label={words.lists[list]}
          onKeyDown={onKeyDown}
        >
          {rows.map((row, place) => (
            <BacktestPost
              key={row.id}
              row={row}
              at={from + place + 1}
              total={total}
              isCurrent={place === Math.min(at, rows.length - 1)}
              onFocus={() => setAt(place)}
            />
          ))}
        </div>
      )}
    </>
  )
}
