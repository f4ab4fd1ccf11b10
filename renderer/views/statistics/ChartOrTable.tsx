import type { ReactNode } from 'react'
import { useUi } from '../../app/context.ts'

type Props = Readonly<{ label: string; chart: ReactNode; table: ReactNode }>

/** A chart, or the table behind it. While the chart is shown, screen readers read the table. */
export function ChartOrTable({ label, chart, table }: Props) {
  const asTables = useUi(state => state.statistics.asTables)
  if (asTables)
    return (
      <div className="table-box" role="group" aria-label={label} tabIndex={0}>
        {table}
      </div>
    )
  return (
    <>
      {chart}
      <div className="unseen">{table}</div>
    </>
  )
}
