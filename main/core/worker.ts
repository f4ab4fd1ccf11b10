import { parentPort, workerData } from 'node:worker_threads'
import { AppError, type Problem, type Reply } from '../../shared/errors.ts'
import { type Core, createCore, type CoreOptions } from './core.ts'
import type { FromWorker, ToWorker } from './client.ts'
import { uuidv7 } from './ids.ts'

// The only thread that opens the database. One message in, one reply out; events in between.
const CLOCK_MS = 60_000
const port = parentPort!
const tell = (message: FromWorker) => port.postMessage(message)
const settings = workerData as Omit<CoreOptions, 'runsAlone' | 'now' | 'newId' | 'onEvent' | 'log'>

const core = open()

function open(): Core | Problem {
  try {
    return createCore({
      ...settings,
      runsAlone: true,
      now: () => new Date(),
      newId: () => uuidv7(Date.now()),
      onEvent: event => tell({ event }),
      log: entry => tell({ log: entry }),
    })
  } catch (error) {
    // A database that cannot be opened is an answer to every request, so that the window can say so.
    if (!(error instanceof AppError)) throw error
    tell({ log: { level: 'error', what: 'start', values: { problem: error.key } } })
    return error.toProblem()
  }
}

async function answer(message: ToWorker): Promise<Reply<unknown>> {
  if (!('dispatch' in core)) return message.kind === 'close' ? { ok: true, value: null } : { ok: false, problem: core }
  switch (message.kind) {
    case 'dispatch':
      return core.dispatch(message.name, message.input)
    case 'offer':
      return core.offerFile(message.path)
    case 'exportCase':
      return core.exportCase(message.caseId, message.edition, message.path)
    case 'nextPrint':
      return { ok: true, value: core.nextPrint(new Set(message.except)) }
    case 'keepPrint':
      return core.keepPrint(message.printed)
    case 'close':
      await core.close()
      return { ok: true, value: null }
  }
}

// Nobody need touch the desk at midnight for a pack to end.
if ('dispatch' in core) setInterval(core.lookAtClock, CLOCK_MS).unref()

port.on('message', (message: ToWorker) => {
  void answer(message).then(reply => {
    tell({ id: message.id, reply })
    if (message.kind === 'close') port.close()
  })
})
