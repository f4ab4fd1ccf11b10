import { expect, test } from 'vitest'
import { countPlaywright, countVitest, lineFor, settle, sum } from '../../../../scripts/suites/count.mjs'

const counts = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped })
const vitestReport = (broken: number) => ({
  numPassedTests: 5,
  numFailedTests: 2,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{}] },
    { status: 'failed', assertionResults: [{}] },
    ...Array.from({ length: broken }, () => ({ status: 'failed', assertionResults: [] })),
  ],
})

test('vitest: tests are counted, and a file that could not be loaded counts as one failure', () => {
  expect(countVitest(vitestReport(0))).toEqual(counts(5, 2, 2))
  expect(countVitest(vitestReport(3))).toEqual(counts(5, 5, 2))
})

test('Playwright: a test that passed at the second try counts as failed', () => {
  expect(countPlaywright({ stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 3 } })).toEqual(counts(7, 3, 3))
})

test('a suite that went well counts as it is', () => {
  expect(settle(0, counts(3, 0))).toEqual(counts(3, 0))
  expect(settle(1, counts(3, 2))).toEqual(counts(3, 2))
})

test.each([
  ['that left no report', 0, null, counts(0, 1)],
  ['that crashed after its tests passed', 1, counts(3, 0), counts(3, 1)],
  ['in which nothing ran', 0, counts(0, 0), counts(0, 1)],
  ['in which everything was skipped', 0, counts(0, 0, 4), counts(0, 1, 4)],
  ['that crashed before its first test', 1, counts(0, 0), counts(0, 1)],
])('a suite %s is a failure', (_, exitCode, reported, expected) => {
  expect(settle(exitCode, reported)).toEqual(expected)
})

test('the sum goes over all suites', () => {
  expect(sum([counts(1, 0), counts(20, 3, 1), counts(300, 0)])).toEqual(counts(321, 3, 1))
})

test('the last line is plain, and names skipped tests only when there are some', () => {
  expect(lineFor(counts(321, 0))).toBe('321 passed, 0 failed')
  expect(lineFor(counts(3, 1, 2))).toBe('3 passed, 1 failed, 2 skipped')
})
