import { describe, expect, it } from 'vitest'
import { figuresOf, monthsOf, usualReasonOf } from '../../../../main/core/author-figures.ts'
import type { FileItem } from '../../../../main/core/author-file.ts'
import type { AuthorRecord } from '../../../../main/core/db/author-records.ts'

const AT = new Date('2026-11-22T09:00:00.000Z')
const deleted = (submittedAt: string, reason: string | null = 'N01', severity = 0) => ({
  submittedAt,
  reason,
  severity,
})

const item = (kind: AuthorRecord['kind'], recordedAt: string, endsAt: string | null = null): FileItem => ({
  record: { kind, recordedAt, endsAt } as AuthorRecord,
  isUndone: false,
  end: null,
})

describe('the months of an author', () => {
  it('are twelve, by the calendar of Vienna, with the most frequent reason of each first', () => {
    const months = monthsOf(
      [
        deleted('2026-10-31T22:59:59.000Z', 'N05'),
        deleted('2026-10-31T23:00:00.000Z', 'N05'),
        deleted('2026-11-02T10:00:00.000Z', 'N01'),
        deleted('2026-11-03T10:00:00.000Z', 'N01'),
        deleted('2025-12-31T23:30:00.000Z', null),
        deleted('2025-11-01T10:00:00.000Z', 'N01'),
      ],
      AT,
    )
    expect(months.map(({ month }) => month)).toEqual([
      '2025-12',
      ...Array.from({ length: 11 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`),
    ])
    expect(months.filter(({ reasons }) => reasons.length > 0)).toEqual([
      { month: '2026-01', reasons: [{ reason: null, posts: 1 }] },
      { month: '2026-10', reasons: [{ reason: 'N05', posts: 1 }] },
      {
        month: '2026-11',
        reasons: [
          { reason: 'N01', posts: 2 },
          { reason: 'N05', posts: 1 },
        ],
      },
    ])
  })
})

it('the usual reason is the most frequent one that is known', () => {
  expect(usualReasonOf([])).toBeNull()
  expect(usualReasonOf([deleted('2026-11-01T00:00:00Z', null), deleted('2026-11-01T00:00:00Z', null)])).toBeNull()
  const mixed = ['N05', null, 'N01', null, 'N05', null].map(reason => deleted('2026-11-01T00:00:00Z', reason))
  expect(usualReasonOf(mixed)).toBe('N05')
})

describe('the figures of Art. 23(3) DSA', () => {
  it('count the period only, weigh each post, and look at what came after the warning', () => {
    const figures = figuresOf(
      {
        deleted: [
          deleted('2026-11-21T09:00:00.000Z', 'N01', 5),
          deleted('2026-11-20T09:00:00.000Z', 'N30', 4),
          deleted('2026-11-10T09:00:00.000Z', 'N01'),
          deleted('2026-08-24T09:00:00.000Z', null, 1),
          deleted('2026-08-24T08:59:59.000Z', 'N01', 5),
        ],
        posts: 40,
        items: [
          item('warning', '2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'),
          item('warning', '2026-11-15T00:00:00.000Z', '2027-11-15T00:00:00.000Z'),
          item('suspension', '2025-01-01T00:00:00.000Z', '2025-01-04T00:00:00.000Z'),
          { ...item('suspension', '2025-02-01T00:00:00.000Z'), isUndone: true },
          item('note', '2026-11-16T00:00:00.000Z'),
        ],
        illegalReasons: new Set(['N01']),
      },
      AT,
    )
    expect(figures).toEqual({
      periodDays: 90,
      posts: 40,
      violating: 4,
      illegal: 2,
      worst: 5,
      grave: 2,
      warnedAt: '2026-11-15T00:00:00.000Z',
      afterWarning: 2,
      suspensions: 1,
    })
  })

  it('are nothing for who wrote nothing', () => {
    expect(figuresOf({ deleted: [], posts: 0, items: [], illegalReasons: new Set() }, AT)).toEqual({
      periodDays: 90,
      posts: 0,
      violating: 0,
      illegal: 0,
      worst: 0,
      grave: 0,
      warnedAt: null,
      afterWarning: 0,
      suspensions: 0,
    })
  })
})
