/** A share from 0 to 1 as a bar in a table; the figure stands beside it. */
export function BarCell({ share }: Readonly<{ share: number }>) {
  return (
    <svg className="bar-cell" aria-hidden="true" focusable="false">
      <rect className="bar-cell-ground" width="100%" height="100%" />
      <rect className="chart-cool" width={`${(100 * share).toFixed(2)}%`} height="100%" />
    </svg>
  )
}
