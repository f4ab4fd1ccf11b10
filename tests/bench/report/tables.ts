import type { MeasuredImport } from '../databases.ts'
import type { Results, SizeResults } from '../results.ts'
import type { Spread } from '../spread.ts'
import type { PressFigures } from '../window/keys.ts'
import type { StartSummary } from '../window/starts.ts'
import { cells, count, megabytes, ms, times } from './format.ts'
import { backtestTable, recheckTable } from './job-tables.ts'
import type { Table } from './table.ts'

const PAGE_ROWS = 100

/** The tables of what was measured, without those of parts that did not run. */
export function tablesOf(results: Results): Table[] {
  return [
    keyTable(results),
    openingTable(results),
    decisionTable(results),
    requestTable(results),
    searchTable(results),
    importTable(results),
    checkTable(results),
    startTable(results),
    recheckTable(results),
    backtestTable(results),
  ].filter(table => table.rows.length > 0)
}

function keyTable({ sizes, bareKeys }: Results): Table {
  const line = (name: string, figures: PressFigures): string[] => [
    name,
    ...cells(figures.work),
    bareKeys === null ? '' : times(figures.work.p95, bareKeys.work.p95),
    ...cells(figures.latency),
    bareKeys === null ? '' : times(figures.latency.p95, bareKeys.latency.p95),
    ms(figures.mainThread.total),
    figures.layoutShift.toFixed(4),
    `${figures.painted} of ${figures.presses}`,
  ]
  const measured = sizes.flatMap(({ size, keys }) => (keys === undefined ? [] : [{ size, keys }]))
  return {
    title: 'Key to next post painted (ms)',
    head: [
      'Comments',
      ...['p50', 'p95', 'p99'].map(name => `work ${name}`),
      '× bare',
      ...['p50', 'p95', 'p99'].map(name => `to the frame ${name}`),
      '× bare',
      'all work per press',
      'layout shift',
      'painted',
    ],
    rows: [
      ...(bareKeys === null ? [] : [line('bare React page', bareKeys)]),
      ...measured.map(({ size, keys }) => line(count(size), keys)),
    ],
    notes: measured.map(
      ({ size, keys }) =>
        `At ${count(size)} comments ${keys.asked} decisions were asked for by key and ${keys.stored} are in the database.`,
    ),
  }
}

function openingTable({ sizes, bareKeys }: Results): Table {
  return {
    title: 'Key to the first post of another queue (ms)',
    head: ['Comments', 'p50', 'p95', 'p99', '× bare key (p95)', 'painted'],
    rows: sizes.flatMap(({ size, keys }) =>
      keys === undefined
        ? []
        : [
            [
              count(size),
              ...cells(keys.openings.latency),
              bareKeys === null ? '' : times(keys.openings.latency.p95, bareKeys.latency.p95),
              `${keys.openings.painted} of ${keys.openings.presses}`,
            ],
          ],
    ),
    notes: [],
  }
}

function decisionTable({ sizes }: Results): Table {
  const lines = (result: SizeResults): string[][] => {
    const { insert } = result
    const line = (name: string, spread: Spread | undefined) =>
      spread === undefined
        ? []
        : [[count(result.size), name, ...cells(spread), insert === undefined ? '' : times(spread.p50, insert.p50)]]
    return [
      ...line('bare insert of the same row', insert),
      ...line('comment.decide in the core', result.core?.requests['comment.decide']),
      ...line('comment.decide from the page', result.keys?.decideRoundTrip),
      ...line('a question to the shell from the page', result.keys?.shellRoundTrip),
    ]
  }
  return {
    title: 'One decision (ms)',
    head: ['Comments', 'what', 'p50', 'p95', 'p99', '× insert (p50)'],
    rows: sizes.flatMap(lines),
    notes: [],
  }
}

function requestTable({ sizes }: Results): Table {
  const measured = sizes.flatMap(({ size, core }) => (core === undefined ? [] : [{ size, requests: core.requests }]))
  const names = Object.keys(measured[0]?.requests ?? {}).filter(name => name !== 'comment.decide')
  const line = (name: string): string[] => {
    const spreads = measured.map(({ requests }) => requests[name])
    const [first, last] = [spreads[0], spreads.at(-1)]
    return [
      name,
      ...spreads.map(spread => (spread === undefined ? '' : cells(spread).join(' / '))),
      first === undefined || last === undefined ? '' : times(last.p50, first.p50),
    ]
  }
  return {
    title: 'Questions to the core, without a window (ms, p50 / p95 / p99)',
    head: ['Request', ...measured.map(({ size }) => count(size)), 'growth (p50)'],
    rows: names.map(line),
    notes: [
      `A page has ${PAGE_ROWS} rows. Counts come with queue.list.`,
      ...sizes
        .filter(({ core, imported }) => core !== undefined && imported.flagged < PAGE_ROWS)
        .map(
          ({ size, imported }) =>
            `At ${count(size)} comments only ${imported.flagged} are in Flagged, less than a page.`,
        ),
    ],
  }
}

function searchTable({ sizes }: Results): Table {
  const measured = sizes.flatMap(({ size, core }) => (core === undefined ? [] : [{ size, search: core.search }]))
  const lines = ({ size, search }: (typeof measured)[number]) =>
    search.kinds.map(({ name, asked, bare }) => [
      count(size),
      name,
      ...cells(asked),
      bare === null ? '' : ms(bare.p95),
      bare === null ? '' : times(asked.p50, bare.p50),
    ])
  return {
    title: 'Searching everything (ms to the first 100 posts, without a window)',
    head: ['Comments', 'what', 'p50', 'p95', 'p99', 'bare index p95', '× bare (p50)'],
    rows: measured.flatMap(lines),
    notes:
      measured.length === 0 ? [] : ['Newest first unless it says otherwise. The bare index gives numbers, no posts.'],
  }
}

function importTable({ sizes }: Results): Table {
  return {
    title: 'Import with all checks and indexes',
    head: [
      'Comments',
      'comments/s',
      'bare inserts (comments/s)',
      '× bare',
      'seconds',
      'with hits',
      'memory at most (MB)',
      'database (MB)',
      'measured',
    ],
    rows: sizes.map(({ size, imported }) => [
      count(size),
      count(imported.rowsPerSecond),
      ...floorCells(imported),
      imported.seconds.toFixed(1),
      `${((imported.flagged / imported.waiting) * 100).toFixed(1)} %`,
      megabytes(imported.peakBytes),
      megabytes(imported.databaseBytes),
      imported.isReused ? `earlier, ${imported.madeAt.slice(0, 10)}` : 'in this run',
    ]),
    notes: [],
  }
}

function floorCells({ rowsPerSecond, floor }: MeasuredImport): string[] {
  if (floor === undefined) return ['', '']
  return [count(floor.rowsPerSecond), times(floor.rowsPerSecond, rowsPerSecond)]
}

function checkTable({ sizes }: Results): Table {
  return {
    title: 'Rule checks on one core',
    head: ['Comments', 'terms', 'checks alone (comments/s)', 'check.text (comments/s)'],
    rows: sizes.flatMap(({ size, core }) =>
      core === undefined
        ? []
        : [[count(size), count(core.check.terms), count(core.check.bare), count(core.check.throughRequests)]],
    ),
    notes: [
      'With every condition of the shipped packs. What is to be reached is judged by the bench of the checks (bench-checks.md).',
    ],
  }
}

function startTable({ sizes }: Results): Table {
  const line = (name: string, start: StartSummary, empty: StartSummary): string[] => [
    name,
    ms(start.medianMs),
    `${ms(start.fastestMs)}–${ms(start.slowestMs)}`,
    times(start.medianMs, empty.medianMs),
    ...memoryCells(start, empty),
  ]
  return {
    title: 'Start to first post painted, and memory of all processes',
    head: ['Comments', 'start (ms)', 'range', '× empty', 'resident (MB)', '× empty', 'proportional (MB)', '× empty'],
    rows: sizes.flatMap(({ size, start }) =>
      start === undefined
        ? []
        : [line('empty window', start.empty, start.empty), line(count(size), start.app, start.empty)],
    ),
    notes: [],
  }
}

function memoryCells({ memory }: StartSummary, { memory: floor }: StartSummary): string[] {
  if (memory === null || floor === null) return ['', '', '', '']
  return [
    megabytes(memory.resident),
    times(memory.resident, floor.resident),
    megabytes(memory.proportional),
    times(memory.proportional, floor.proportional),
  ]
}
