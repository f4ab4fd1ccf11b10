import { useEffect } from 'react'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { SideLane } from '../queue/SideLane.tsx'
import { Strip } from '../queue/Strip.tsx'
import { Overview } from './Overview.tsx'
import { PackEditor } from './PackEditor.tsx'
import { StatusLine } from './StatusLine.tsx'
import './rules-view.css'

/** The view of the rules: all packs and rules, or the one pack that is being edited. */
export function RulesView() {
  const { desk } = useWorkplace()
  const words = useWords().screen.rules
  const isEditing = useUi(state => state.rules.editor !== null)
  useEffect(() => {
    const keep = () => void desk.rules.keep()
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [desk])
  return (
    <div className="rules">
      <main className="rules-main" aria-label={words.title}>
        {isEditing ? <PackEditor /> : <Overview />}
      </main>
      <SideLane />
      <Strip lead={<StatusLine />} />
    </div>
  )
}
