import { useState, useSyncExternalStore } from 'react'
import type { CommentView } from '../../../shared/domain.ts'
import { useWorkplace } from '../../app/context.ts'

/** The last view whose post was on the screen; where no post is painted, the view itself. */
export function useBehindPost(view: CommentView | null, isPainted: boolean): CommentView | null {
  const { paint } = useWorkplace().desk
  const painted = useSyncExternalStore(paint.subscribe, () => paint.last()?.id ?? null)
  const [shown, setShown] = useState(view)
  if (view === shown) return view
  if (view !== null && shown !== null && isPainted && view.id !== shown.id && view.id !== painted) return shown
  setShown(view)
  return view
}
