// Adds up what the suites counted.

/** @typedef {Readonly<{ passed: number, failed: number, skipped: number }>} Counts */

/** One check that is right or wrong as a whole. @param {boolean} isRight @returns {Counts} */
export function countOne(isRight) {
  return { passed: isRight ? 1 : 0, failed: isRight ? 0 : 1, skipped: 0 }
}

/**
 * What vitest's JSON report says. A file that could not even be loaded has no tests to fail, so it counts itself.
 * @param {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly unknown[] }[],
 * }} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const brokenFiles = report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * What Playwright's JSON report says. A test that needed a second try is not one to rely on, so it counts as failed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}

/**
 * The counts of one suite, made honest: a runner that crashed, or a suite in which nothing ran, is a failure of its own.
 * @param {number} exitCode
 * @param {Counts | null} counts null when there is no report
 * @returns {Counts}
 */
export function settle(exitCode, counts) {
  if (counts === null) return countOne(false)
  const ranNothing = counts.passed + counts.failed === 0
  const failedUnseen = exitCode !== 0 && counts.failed === 0
  return ranNothing || failedUnseen ? { ...counts, failed: counts.failed + 1 } : counts
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce((total, each) => ({
    passed: total.passed + each.passed,
    failed: total.failed + each.failed,
    skipped: total.skipped + each.skipped,
  }))
}

/** The plain line. @param {Counts} counts */
export function lineFor({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
