import { useWords } from '../../app/context.ts'
import './severity.css'

/** How serious a hit is, as a number on its colour. */
export function Severity({ level }: Readonly<{ level: number }>) {
  const words = useWords().screen.queues
  return (
    <span className="severity" data-level={level}>
      <span className="visually-hidden">{words.level} </span>
      {level}
    </span>
  )
}
