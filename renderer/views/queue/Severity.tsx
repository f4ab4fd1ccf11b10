import { useWords } from '../../app/context.ts'
import './severity.css'

/** How serious a hit is, as a number on its colour; without the colour where it no longer counts. */
export function Severity({ level, quiet = false }: Readonly<{ level: number; quiet?: boolean }>) {
  const words = useWords().screen.queues
  return (
    <span className="severity" data-level={quiet ? undefined : level}>
      <span className="visually-hidden">{words.level} </span>
      {level}
    </span>
  )
}
