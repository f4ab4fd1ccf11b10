// The suites of `npm test`, in the order in which they run: what fails fastest comes first.

/**
 * @typedef {Readonly<{
 *   name: string,
 *   kind: 'check' | 'vitest' | 'playwright',
 *   command: readonly string[],
 *   needsApp?: boolean, needsDisplay?: boolean, isLong?: boolean, onlyIfExists?: string,
 * }>} Suite `check` counts as one; the other kinds count their tests
 */

const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', '--project']

/** @type {readonly Suite[]} */
export const suites = [
  { name: 'format', kind: 'check', command: ['npm', 'run', '--silent', 'format:check'] },
  { name: 'lint', kind: 'check', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'typecheck', kind: 'check', command: ['npm', 'run', '--silent', 'typecheck'] },
  { name: 'docs', kind: 'check', command: ['scripts/docs.mjs', '--check'], onlyIfExists: 'scripts/docs.mjs' },
  {
    name: 'unit',
    kind: 'vitest',
    command: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'],
  },
  { name: 'screens', kind: 'playwright', command: [...playwright, 'screens'], needsApp: true },
  { name: 'app', kind: 'playwright', command: [...playwright, 'app'], needsApp: true, needsDisplay: true },
  {
    name: 'crash',
    kind: 'playwright',
    command: [...playwright, 'crash'],
    needsApp: true,
    needsDisplay: true,
    isLong: true,
  },
  { name: 'pack', kind: 'check', command: ['scripts/pack-check.mjs'], needsApp: true, isLong: true },
]

/**
 * The suites to run. `only` names some of them, long or not; otherwise the long ones run when `long` is set.
 * @param {Readonly<{ only: readonly string[], long: boolean }>} options
 * @returns {readonly Suite[]}
 */
export function chooseSuites({ only, long }) {
  return suites.filter(suite => (only.length > 0 ? only.includes(suite.name) : long || !suite.isLong))
}
