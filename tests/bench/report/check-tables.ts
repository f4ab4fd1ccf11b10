import { type List, METHOD_NAMES, type MethodName, SIZES } from '../checks/methods.ts'
import type { Rate } from '../checks/rates.ts'
import { type CheckResults, type MethodResult, resultOf } from '../checks/results.ts'
import { count, ms } from './format.ts'
import type { Table } from './table.ts'

const sizeHead = SIZES.map(size => `${count(size)} terms`)

/** The tables of a run of the checks part. */
export function checkTablesOf(results: CheckResults): Table[] {
  return [
    oneCoreTable(results),
    poolTable(results),
    shippedTable(results),
    buildTable(results),
    hitTable(results),
    recallTable(results),
    innocentTable(results),
  ]
}

/** The middle one, and how far the farthest of the passes lies from it. */
function rateCell({ median, slowest, fastest }: Rate): string {
  const away = Math.max(fastest - median, median - slowest) / median
  return `${count(median)} ±${Math.round(away * 100)} %`
}

/** One row for each method, one cell for each size. */
function rowsOf(results: CheckResults, cell: (result: MethodResult) => string): string[][] {
  return METHOD_NAMES.map(method => [method, ...cellsOf(results, method, cell)])
}

function cellsOf(results: CheckResults, method: MethodName, cell: (result: MethodResult) => string): string[] {
  return SIZES.map(size => {
    const result = resultOf(results, method, size)
    return result === undefined ? '' : cell(result)
  })
}

type RateOf = (result: MethodResult) => Rate

/** How many times as many comments as the peer. */
export function timesPeer(results: CheckResults, peer: MethodName, list: List, rate: RateOf): number | null {
  const [own, other] = [resultOf(results, 'Freigabe', list), resultOf(results, peer, list)]
  return own === undefined || other === undefined ? null : rate(own).median / rate(other).median
}

function ratioRow(results: CheckResults, peer: MethodName, rate: RateOf): string[] {
  const ratios = SIZES.map(size => timesPeer(results, peer, size, rate))
  return [
    `Freigabe ÷ ${peer}`,
    ...ratios.map(ratio => (ratio === null ? '' : `${ratio.toFixed(ratio < 10 ? 1 : 0)} ×`)),
  ]
}

const ratioRows = (results: CheckResults, rate: RateOf): string[][] =>
  METHOD_NAMES.filter(name => name !== 'Freigabe').map(peer => ratioRow(results, peer, rate))

function oneCoreTable(results: CheckResults): Table {
  const rate: RateOf = ({ oneCore }) => oneCore.rate
  return {
    title: 'Comments per second on one core',
    head: ['Method', ...sizeHead],
    rows: [
      ...rowsOf(results, result => rateCell(rate(result))),
      [
        'Freigabe, by processor time',
        ...cellsOf(results, 'Freigabe', ({ oneCore }) => rateCell(oneCore.rateOfProcessor)),
      ],
      ...ratioRows(results, rate),
    ],
    notes: [
      'The middle one of five passes, and how far the farthest pass lies from it. Freigabe answers with all hits and their places, the others with yes or no.',
      ...sampleNotes(results),
    ],
  }
}

/** Which methods did not read all of the comments, since they are slow. */
function sampleNotes(results: CheckResults): string[] {
  const { count: all } = results.texts
  return METHOD_NAMES.flatMap(method => {
    const samples = SIZES.map(size => resultOf(results, method, size)?.oneCore.sample ?? all)
    if (samples.every(sample => sample >= all)) return []
    return [`${method} read ${samples.map(count).join(', ')} of the ${count(all)} comments, taken evenly.`]
  })
}

function poolTable(results: CheckResults): Table {
  const rate: RateOf = ({ pool }) => pool.rate
  const threads = results.measured[0]?.pool.threads ?? 0
  const gain = cellsOf(
    results,
    'Freigabe',
    ({ oneCore, pool }) => `${(pool.rate.median / oneCore.rate.median).toFixed(2)} ×`,
  )
  return {
    title: `Comments per second on a pool of ${threads} threads`,
    head: ['Method', ...sizeHead],
    rows: [
      ...rowsOf(results, result => rateCell(rate(result))),
      ['Freigabe, pool ÷ one core', ...gain],
      ...ratioRows(results, rate),
    ],
    notes: ['Texts go to the threads in slices and the answers come back as copies; both is part of the time.'],
  }
}

function shippedTable(results: CheckResults): Table {
  const result = resultOf(results, 'Freigabe', 'shipped')
  const { packs, rules, terms } = results.shipped
  return {
    title: 'All shipped packs, all conditions on',
    head: [
      'Packs',
      'rules',
      'terms',
      'one core (comments/s)',
      'by processor time',
      'pool (comments/s)',
      'build (ms)',
      'with hits',
    ],
    rows:
      result === undefined
        ? []
        : [
            [
              count(packs),
              count(rules),
              count(terms),
              rateCell(result.oneCore.rate),
              rateCell(result.oneCore.rateOfProcessor),
              rateCell(result.pool.rate),
              ms(result.oneCore.buildMs),
              percent(result.oneCore.hitShare),
            ],
          ],
    notes: ['Facts about author, time and other comments are unknown here: they come from the database.'],
  }
}

function buildTable(results: CheckResults): Table {
  return {
    title: 'Building the list (ms)',
    head: ['Method', ...sizeHead],
    rows: rowsOf(results, ({ oneCore }) => `${ms(oneCore.buildMs)} (${ms(oneCore.firstBuildMs)})`),
    notes: [
      'From the terms in memory to the first answer: the middle one of five builds, and in brackets the first of a new process.',
    ],
  }
}

function hitTable(results: CheckResults): Table {
  return {
    title: 'Share of comments with a hit',
    head: ['Method', ...sizeHead],
    rows: rowsOf(results, ({ oneCore }) => percent(oneCore.hitShare)),
    notes: [
      'Of the comments in its sample. The lists are the same; what differs is what each method takes for a word of the list.',
    ],
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

function recallTable({ recall }: CheckResults): Table {
  const groups = recall[0]?.figures.groups ?? []
  const found = (place: number) =>
    recall.map(({ figures }) => {
      const group = figures.groups[place]
      return group === undefined ? '' : `${group.cases - group.missed.length}/${group.cases}`
    })
  const sums = recall.map(({ figures }) => {
    const cases = figures.groups.reduce((sum, group) => sum + group.cases, 0)
    return `${cases - figures.groups.reduce((sum, group) => sum + group.missed.length, 0)}/${cases}`
  })
  return {
    title: 'Disguises found',
    head: ['Group', ...recall.map(({ method }) => method)],
    rows: [...groups.map(({ name }, place) => [name, ...found(place)]), ['all', ...sums]],
    notes: [
      'The groups and cases are those of the tests. Each text is looked at with a list of the one word that is in it.',
    ],
  }
}

function innocentTable({ recall }: CheckResults): Table {
  return {
    title: 'False alarms on innocent texts',
    head: ['Method', 'texts', 'flagged', 'share'],
    rows: recall.map(({ method, figures: { innocents } }) => [
      method,
      count(innocents.texts),
      count(innocents.flagged.length),
      percent(innocents.flagged.length / innocents.texts),
    ]),
    notes: [
      `Looked at with all ${count(recall[0]?.figures.innocents.terms ?? 0)} terms that make a hit alone in the shipped packs.`,
      ...recall
        .filter(({ method, figures }) => method === 'Freigabe' && figures.innocents.flagged.length > 0)
        .map(({ figures }) => `Flagged by Freigabe: ${figures.innocents.flagged.join(', ')}.`),
    ],
  }
}
