// The program's own entry, held back until the test driver has taken hold of the process: a driver that attaches while the
// page is on its way can miss it and then waits for ever.
import { syncBuiltinESMExports } from 'node:module'
import workerThreads from 'node:worker_threads'
import { app } from 'electron'

const ready = app.whenReady()
const { promise, resolve } = Promise.withResolvers()
app.whenReady = () => promise
globalThis.startDesk = () => ready.then(resolve)

// a spec can end the database thread, which nobody else has a handle on
workerThreads.Worker = class extends workerThreads.Worker {
  constructor(...given) {
    super(...given)
    globalThis.endDatabaseThread = () => this.terminate()
  }
}
syncBuiltinESMExports()

await import('../../../out/main/index.js')
