import { describe, expect, it } from 'vitest'
import { SWEEP_MAX_CHARACTERS, type SweepFacts, sweepObstacles } from '../../../../shared/rules/sweep.ts'

const HARMLESS: SweepFacts = {
  characters: 80,
  lines: 1,
  hits: 0,
  links: 0,
  decided: { decided: 20, deleted: 0 },
  isSanctioned: false,
  objections: 0,
}

describe('what keeps a post out of the sweep', () => {
  it.each<[string, Partial<SweepFacts>, readonly string[]]>([
    ['nothing', {}, []],
    ['the longest text that is read at a glance', { characters: SWEEP_MAX_CHARACTERS, lines: 4 }, []],
    ['one character more', { characters: SWEEP_MAX_CHARACTERS + 1 }, ['tooLong']],
    ['a text in many lines', { lines: 5 }, ['tooLong']],
    ['a hit', { hits: 1 }, ['hits']],
    ['a link', { links: 1 }, ['links']],
    ['an author with four approved posts', { decided: { decided: 4, deleted: 0 } }, ['author']],
    ['an author with five approved posts', { decided: { decided: 5, deleted: 0 } }, []],
    ['one deletion among the last posts', { decided: { decided: 20, deleted: 1 } }, ['author']],
    ['a sanction in force', { isSanctioned: true }, ['sanction']],
    ['an open notice', { objections: 1 }, ['objections']],
    ['all of it', { characters: 999, hits: 2, links: 1, objections: 1 }, ['tooLong', 'hits', 'links', 'objections']],
  ])('%s', (_, change, expected) => {
    expect(sweepObstacles({ ...HARMLESS, ...change })).toEqual(expected)
  })
})
