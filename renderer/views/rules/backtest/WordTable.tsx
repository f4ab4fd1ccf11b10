import { type KeyboardEvent, useRef, useState } from 'react'
import type { BacktestResult } from '../../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../../app/context.ts'
import { ariaKeys } from '../../../commands/aria-keys.ts'
import { CommandKey } from '../../../commands/CommandKey.tsx'
import { useOwnKeys } from '../../../commands/own-keys.ts'
import { useSay } from '../../../commands/say.ts'
import { Kbd } from '../../../parts/Kbd.tsx'
import { Untrusted } from '../../../parts/Untrusted.tsx'
import { walked, wayOf } from './walked.ts'

type Props = Readonly<{
  words: BacktestResult['words']
  chosen: string | null
  onChoose: (word: string) => void
  onException: ((word: string) => void) | undefined
}>

const WORDS_AT_FIRST = 50

/** The distinct words that were hit. One stop for Tab; arrows walk, Enter shows the posts, X proposes an exception. */
export function WordTable({ words, chosen, onChoose, onException }: Props) {
  const { bindings, language, mac } = useWorkplace()
  const say = useSay()
  const keys = useOwnKeys('backtest.next', 'backtest.previous', 'backtest.except')
  const screen = useWords().screen.backtest
  const [at, setAt] = useState(0)
  const [shown, setShown] = useState(WORDS_AT_FIRST)
  const [proposed, setProposed] = useState<string | null>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  if (words.length === 0) return <p className="backtest-note">{screen.noWords}</p>
  const rows = words.slice(0, shown)
  const propose = (word: string) => {
    onException?.(word)
    setProposed(word)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const command = keys.commandOf(event)
    const to = walked(wayOf(command, event), at, rows.length)
    const word = rows[at]?.word
    if (to !== null) {
      setAt(to)
      body.current?.querySelectorAll<HTMLElement>('.word-button')[to]?.focus()
    } else if (command === 'backtest.except' && word !== undefined && onException !== undefined) propose(word)
    else return
    event.preventDefault()
  }
  const exceptKey = ariaKeys(bindings['backtest.except'][0], mac)
  const fresh = words.filter(word => word.isNew).length
  return (
    <div className="backtest-words">
      <div className="word-scroll">
        <table className="backtest-table word-table">
          <caption className="backtest-caption">
            {screen.words} <span className="backtest-meaning">{screen.wordCount(words.length)}</span>
            {fresh === 0 ? null : <span className="backtest-meaning">{screen.newWords(fresh)}</span>}
          </caption>
          <thead>
            <tr>
              <th scope="col">{screen.word}</th>
              <th scope="col">{screen.wordPosts}</th>
              <th scope="col">{screen.wordDeleted}</th>
            </tr>
          </thead>
          <tbody ref={body} data-part="words" data-own-chords={keys.chords}>
            {rows.map((row, place) => (
              <tr key={row.word} data-chosen={row.word === chosen || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="word-button"
                    aria-pressed={row.word === chosen}
                    aria-keyshortcuts={onException === undefined ? undefined : exceptKey}
                    tabIndex={place === Math.min(at, rows.length - 1) ? 0 : -1}
                    onFocus={() => setAt(place)}
                    onKeyDown={onKeyDown}
                    onClick={() => onChoose(row.word)}
                  >
                    <Untrusted text={row.word} />
                  </button>
                  {row.isNew ? (
                    <span className="chip word-new" data-tip={screen.isNewTip}>
                      {screen.isNew}
                    </span>
                  ) : null}
                </th>
                <td>{row.posts}</td>
                <td>
                  {screen.percent(row.deleted / row.posts)}
                  <span className="word-share" aria-hidden="true">
                    <progress max={row.posts} value={row.deleted} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="backtest-keys">
        <span>
          <CommandKey id="backtest.words" /> {screen.toWordsKeys}
        </span>
        <span>
          <Kbd keys="Enter" language={language} mac={mac} /> {screen.wordKeys}
        </span>
        {onException === undefined ? null : (
          <span>
            <CommandKey id="backtest.except" /> {screen.exceptionKeys}
          </span>
        )}
        {words.length > shown ? (
          <button type="button" className="backtest-more" onClick={() => setShown(words.length)}>
            {screen.moreWords(words.length - shown)}
          </button>
        ) : null}
      </p>
      <p className="backtest-hint" aria-live="polite">
        {proposed === null ? '' : say(screen.proposed(proposed))}
      </p>
    </div>
  )
}
