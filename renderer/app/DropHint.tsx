import { useUi, useWords } from './context.ts'
import './drop-hint.css'

/** Shown while a file is held over the window. */
export function DropHint() {
  const words = useWords().screen.import
  const dragging = useUi(state => state.dragging)
  return dragging ? <div className="drop-hint">{words.dropHere}</div> : null
}
