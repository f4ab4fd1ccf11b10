import type { ReactNode } from 'react'

export type DataRow = Readonly<{ id: string; head: ReactNode; cells: readonly ReactNode[] }>

type Props = Readonly<{
  caption: string
  /** Of the first column, then of the others. */
  heads: readonly string[]
  rows: readonly DataRow[]
}>

/** A table of figures whose first column says what the others are about. */
export function DataTable({ caption, heads, rows }: Props) {
  return (
    <table className="data-table">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {heads.map(head => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, head, cells }) => (
          <tr key={id}>
            <th scope="row">{head}</th>
            {cells.map((cell, place) => (
              <td key={heads[place + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
