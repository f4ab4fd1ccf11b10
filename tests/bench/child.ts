import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Runs a script of this folder in a Node process of its own and returns what it sends; memory and caches are then its own. */
export async function inOwnProcess<Result>(script: string, order: object): Promise<Result> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), [], { stdio: 'inherit' })
  let result: { value: Result } | null = null
  child.on('message', value => {
    result = { value: value as Result }
  })
  child.send({ order })
  const [code] = await once(child, 'exit')
  if (code !== 0 || result === null) throw new Error(`${script} ended with code ${code}`)
  return (result as { value: Result }).value
}

/** The other side: takes the order, sends the result, ends. */
export function answerParent(work: (order: never) => Promise<unknown>): void {
  process.once('message', (message: { order: never }) => {
    void work(message.order).then(result => process.send?.(result, () => process.disconnect()))
  })
}
