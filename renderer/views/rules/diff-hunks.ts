import type { DiffLine } from '../../../shared/domain.ts'

/** A line that is drawn, or a run of equal lines that is folded. */
export type DiffPiece = DiffLine | Readonly<{ kind: 'skipped'; count: number }>

/** The changed lines with a few equal ones around each; longer equal runs become one entry. */
export function hunksOf(lines: readonly DiffLine[], context: number): DiffPiece[] {
  const near = new Uint8Array(lines.length)
  for (const [at, line] of lines.entries())
    if (line.kind !== 'same') near.fill(1, Math.max(0, at - context), Math.min(lines.length, at + context + 1))
  const pieces: DiffPiece[] = []
  for (let at = 0; at < lines.length;) {
    const start = at
    while (at < lines.length && near[at] === 0) at++
    if (at - start === 1) pieces.push(lines[start]!)
    else if (at > start) pieces.push({ kind: 'skipped', count: at - start })
    for (; at < lines.length && near[at] === 1; at++) pieces.push(lines[at]!)
  }
  return pieces
}

/** How many lines are new and how many are gone. */
export function countsOf(lines: readonly DiffLine[]): Readonly<{ added: number; removed: number }> {
  return {
    added: lines.filter(line => line.kind === 'added').length,
    removed: lines.filter(line => line.kind === 'removed').length,
  }
}
