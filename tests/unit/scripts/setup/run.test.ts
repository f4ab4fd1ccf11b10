import { expect, test } from 'vitest'
import { SetupProblem, run } from '../../../../scripts/setup/run.mjs'

const node = (script: string) => run(process.execPath, ['-e', script], { problem: 'It did not work.' })

test('what a program prints is returned, and its complaints are dropped when it succeeds', async () => {
  expect(await node('console.error("noise"); console.log("answer")')).toBe('answer\n')
})

test('a failed program becomes a sentence, with all it said beside it', async () => {
  const failure: unknown = await node('console.error("why"); console.log("what"); process.exit(3)').catch(
    error => error,
  )
  if (!(failure instanceof SetupProblem)) throw new Error('a SetupProblem was expected')
  expect(failure.message).toBe('It did not work.')
  expect(failure.output).toMatch(/what[\s\S]*why[\s\S]*ended with code 3/)
})

test('a program that does not exist becomes the same sentence', async () => {
  await expect(run('no-such-program', [], { problem: 'It did not work.' })).rejects.toThrow('It did not work.')
})
