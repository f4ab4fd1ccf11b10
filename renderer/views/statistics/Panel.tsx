import { type ReactNode, useId } from 'react'

type Props = Readonly<{ title: string; wide?: boolean; note?: string | null; legend?: ReactNode; children: ReactNode }>

/** One figure of the page with its title, and below it what it means. */
export function Panel({ title, wide = false, note = null, legend, children }: Props) {
  const id = useId()
  return (
    <section className="panel" data-wide={wide || undefined} aria-labelledby={id}>
      <header className="figures-head">
        <h2 className="figures-title" id={id}>
          {title}
        </h2>
        {legend}
      </header>
      {children}
      {note === null ? null : <p className="panel-note">{note}</p>}
    </section>
  )
}
