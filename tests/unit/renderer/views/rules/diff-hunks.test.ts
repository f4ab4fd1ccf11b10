import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countsOf, hunksOf } from '../../../../../renderer/views/rules/diff-hunks.ts'
import type { DiffLine } from '../../../../../shared/domain.ts'

const aLine = (kind: DiffLine['kind'], text: string = kind): DiffLine => ({ kind, oldLine: 1, newLine: 1, text })
const same = (count: number) => Array.from({ length: count }, (_, at) => aLine('same', `gleich ${at}`))

describe('a comparison', () => {
  test('keeps a few equal lines around a change and folds the rest', () => {
    const pieces = hunksOf([...same(10), aLine('added'), ...same(10)], 3)
    expect(pieces.map(piece => (piece.kind === 'skipped' ? piece.count : piece.kind))).toEqual([
      7,
      'same',
      'same',
      'same',
      'added',
      'same',
      'same',
      'same',
      7,
    ])
  })

  test('does not fold a single line, which would take as much room', () => {
    expect(hunksOf([...same(4), aLine('removed')], 3).map(piece => piece.kind)).toEqual([
      'same',
      'same',
      'same',
      'same',
      'removed',
    ])
  })

  test('counts what is new and what is gone', () => {
    expect(countsOf([aLine('added'), aLine('added'), aLine('removed'), ...same(3)])).toEqual({ added: 2, removed: 1 })
  })

  test('loses no line and shows every change', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('same', 'added', 'removed'), { maxLength: 60 }), kinds => {
        const lines = kinds.map((kind, at) => aLine(kind, String(at)))
        const pieces = hunksOf(lines, 2)
        const count = pieces.reduce((sum, piece) => sum + (piece.kind === 'skipped' ? piece.count : 1), 0)
        const changed = pieces.filter(piece => piece.kind === 'added' || piece.kind === 'removed')
        expect([count, changed]).toEqual([lines.length, lines.filter(line => line.kind !== 'same')])
      }),
    )
  })
})
