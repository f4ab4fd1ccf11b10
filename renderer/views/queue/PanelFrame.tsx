import type { ReactNode } from 'react'
import { useWords } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { useFocusBack } from './focus-back.ts'

type Props = Readonly<{ title: ReactNode; label: string; foot: ReactNode; children: ReactNode }>

/** The frame of a panel: its name and the way back above, its keys below. The focus goes in with the list inside and comes back. */
export function PanelFrame({ title, label, foot, children }: Props) {
  const words = useWords().screen.authors.thread
  useFocusBack()
  return (
    <aside className="desk-panel" aria-label={label}>
      <div className="panel-head">
        <h2 className="panel-title">{title}</h2>
        <CommandButton id="panel.close" showKey kind="quiet">
          {words.keys.close}
        </CommandButton>
      </div>
      {children}
      <div className="panel-foot">{foot}</div>
    </aside>
  )
}
