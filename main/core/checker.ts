import { parentPort, workerData } from 'node:worker_threads'
import type { CheckerSettings, FromChecker, ToChecker } from './pool/messages.ts'
import { createChecker } from './pool/serve.ts'

// A thread that checks texts beside the core's. It reads the database and writes nothing.
const port = parentPort!
const answer = createChecker(workerData as CheckerSettings)

port.on('message', (message: ToChecker) => {
  void answer(message).then((reply: FromChecker) => port.postMessage(reply))
})
