import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { answerParent } from '../child.ts'
import type { List, MethodName } from './methods.ts'
import type { PoolOrder } from './pool-worker.ts'
import { PASS_COUNT, PASS_MS, type Rate, rateOf, spaced } from './rates.ts'

// A process of its own: texts go in slices to as many threads as there are cores, and what was found comes back.

export type PoolRunOrder = Readonly<{
  method: MethodName
  list: List
  texts: readonly string[]
  /** Texts in one round, as on one core. */
  sample: number
  /** Comments per second that one core made. */
  perCore: number
}>

export type PoolFigures = Readonly<{ rate: Rate; threads: number }>

const SLICE = 256
/** Slices that wait in front of each thread, so that none of them is ever idle. */
const AHEAD = 2
const SLICES_PER_THREAD = 8

answerParent(async ({ method, list, texts, sample, perCore }: PoolRunOrder): Promise<PoolFigures> => {
  const threads = availableParallelism()
  const workers = await Promise.all(Array.from({ length: threads }, () => startWorker({ method, list })))
  const round = spaced(texts, sample)
  const wanted = Math.max(round.length, (perCore * threads * PASS_MS) / 1000)
  const slices = slicesOf(round, Math.round(wanted / round.length), threads)
  await pass(workers, slices)
  const rates: number[] = []
  for (let turn = 0; turn < PASS_COUNT; turn += 1) rates.push(await pass(workers, slices))
  await Promise.all(workers.map(worker => worker.terminate()))
  return { rate: rateOf(rates), threads }
})

async function startWorker(order: PoolOrder): Promise<Worker> {
  const worker = new Worker(new URL('pool-worker.ts', import.meta.url), { workerData: order })
  await once(worker, 'message')
  return worker
}

function slicesOf(round: readonly string[], rounds: number, threads: number): string[][] {
  const size = Math.max(1, Math.min(SLICE, Math.ceil(round.length / (threads * SLICES_PER_THREAD))))
  const slices = Array.from({ length: Math.ceil(round.length / size) }, (_, place) =>
    round.slice(place * size, (place + 1) * size),
  )
  return Array.from({ length: rounds }, () => slices).flat()
}

/** Comments per second, from the first slice sent to the last answer read. */
async function pass(workers: readonly Worker[], slices: readonly string[][]): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let [next, answered, texts] = [0, 0, 0]
  const send = (worker: Worker) => {
    if (next < slices.length) worker.postMessage(slices[next++])
  }
  const startedMs = performance.now()
  const stops = workers.map(worker => {
    const take = (answers: readonly unknown[]) => {
      texts += answers.length
      answered += 1
      if (answered === slices.length) resolve()
      else send(worker)
    }
    worker.on('message', take).on('error', reject)
    for (let ahead = 0; ahead < AHEAD; ahead += 1) send(worker)
    return () => worker.off('message', take).off('error', reject)
  })
  await promise
  const seconds = (performance.now() - startedMs) / 1000
  for (const stop of stops) stop()
  return texts / seconds
}
