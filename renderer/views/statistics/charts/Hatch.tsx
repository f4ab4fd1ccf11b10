/** Stripes for what must be told from a plain colour without seeing colours. */
export function Hatch({ id }: Readonly<{ id: string }>) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="chart-hatch-ground" width="5" height="5" />
      <rect className="chart-cool" width="2.5" height="5" />
    </pattern>
  )
}
