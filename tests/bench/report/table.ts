/** A table with a heading and sentences under it. Cells are plain text; all but the first column are right-aligned. */
export type Table = Readonly<{
  title: string
  head: readonly string[]
  rows: ReadonlyArray<readonly string[]>
  notes: readonly string[]
}>

/** For a terminal: columns lined up with spaces. */
export function asText({ title, head, rows, notes }: Table): string {
  const lines = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map(line => (line[column] ?? '').length)))
  const drawn = lines.map(line =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '),
  )
  return [title, '', ...drawn, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n')
}

/** For docs/bench.md. */
export function asMarkdown({ title, head, rows, notes }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = line(head.map((_, column) => (column === 0 ? ':--' : '--:')))
  return [`## ${title}`, '', line(head), rule, ...rows.map(line), '', ...notes.flatMap(note => [note, ''])].join('\n')
}
