import { parentPort, workerData } from 'node:worker_threads'
import { type List, loadMethod, type MethodName } from './methods.ts'

// One thread of the pool: builds once, then answers slice after slice with all that was found.

export type PoolOrder = Readonly<{ method: MethodName; list: List }>

const { method, list } = workerData as PoolOrder
const check = (await loadMethod(method, list))()
parentPort?.on('message', (texts: readonly string[]) => parentPort?.postMessage(texts.map(check)))
parentPort?.postMessage('ready')
