import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { CheckerSettings, FromChecker, ToChecker } from './pool/messages.ts'
import { createChecker } from './pool/serve.ts'

// A thread that checks texts beside the core's. It reads the database and changes nothing in it, though it may merge what the core wrote.
// On Linux, and there alone, this speaks of the calling thread and not of the program: who decides goes before what is checked. With less
// distance between them a decision would sit out a slice of the scheduler behind each of its waits for the disk.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_LOW)

const port = parentPort!
const answer = createChecker(workerData as CheckerSettings)

port.on('message', (message: ToChecker) => {
  void answer(message).then((reply: FromChecker) => port.postMessage(reply))
})
