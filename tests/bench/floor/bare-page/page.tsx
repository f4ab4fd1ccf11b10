import { useLayoutEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { createPaintWatch, windowFrames } from '../../../../renderer/app/paint.ts'
import { corpusRow } from '../../corpus/world.ts'

// The least that React can do on a key: one long text takes the place of another one.

const ROWS_PER_TEXT = 8

const textFrom = (first: number) =>
  Array.from({ length: ROWS_PER_TEXT }, (_, offset) => corpusRow(first + offset, { terms: [] }).text).join(' ')
const texts = [textFrom(0), textFrom(ROWS_PER_TEXT)]

const watch = createPaintWatch(windowFrames(), () => performance.mark('post-painted'))

function Page() {
  const [turn, setTurn] = useState(0)
  useLayoutEffect(() => watch.wrote({ id: turn, revision: 1 }), [turn])
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      event.preventDefault()
      event.stopPropagation()
      flushSync(() => setTurn(known => known + 1))
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
  return <p>{texts[turn % texts.length]}</p>
}

createRoot(document.body).render(<Page />)
