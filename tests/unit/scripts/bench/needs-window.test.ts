import { expect, test } from 'vitest'
import { needsWindow } from '../../../../scripts/bench/needs-window.mjs'

test.each([
  [[], true],
  [['--sizes', '1000,20000'], true],
  [['--fresh'], true],
  [['keys'], true],
  [['checks', 'start'], true],
  [['--only', 'core,keys'], true],
  [['checks'], false],
  [['recheck', 'backtest', 'import', '--sizes', '1000,20000', '--fresh'], false],
  [['--only=recheck', '--only', 'core,checks'], false],
  [['reheck'], false],
])('%j: %s', (words, needed) => {
  expect(needsWindow(words)).toBe(needed)
})
