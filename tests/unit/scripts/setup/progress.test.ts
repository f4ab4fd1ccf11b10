import { expect, test } from 'vitest'
import { createProgress } from '../../../../scripts/setup/progress.mjs'

test('each step is one line that says what happened and, when it took long, how long', () => {
  const times = [0, 400, 1000, 24_000]
  let printed = ''
  const progress = createProgress(
    2,
    (text: string) => (printed += text),
    () => times.shift() ?? 0,
  )
  progress.step('Packages')
  progress.done('present')
  progress.step('Electron')
  progress.note('fetching')
  progress.done('installed')
  expect(printed).toBe('[1/2] Packages … present\n[2/2] Electron … fetching … installed (23 s)\n')
})
