import { memo } from 'react'
import { useUi } from '../../app/context.ts'
import { AuthorPanel } from '../author/AuthorPanel.tsx'
import { ShiftPanel } from '../shift/ShiftPanel.tsx'
import { ThreadPanel } from '../thread/ThreadPanel.tsx'
import './panel.css'

/** What stands beside the post in place of its surroundings, if something does. */
export const Panel = memo(function Panel() {
  const panel = useUi(state => state.panel)
  switch (panel?.kind) {
    case undefined:
      return null
    case 'thread':
      return <ThreadPanel panel={panel} />
    case 'author':
      return <AuthorPanel key={panel.authorId} panel={panel} />
    case 'shift':
      return <ShiftPanel panel={panel} />
  }
})
