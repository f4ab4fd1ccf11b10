// Uses a freshly built binding on a thread that ends: the place where a binding for another runtime breaks.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Worker, isMainThread, workerData } from 'node:worker_threads'

if (isMainThread) {
  const [packageFolder, binding] = process.argv.slice(2)
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { packageFolder, binding } })
  worker.on('error', error => {
    console.error(error)
    process.exitCode = 1
  })
} else {
  const Database = createRequire(import.meta.url)(workerData.packageFolder)
  const database = new Database(':memory:', { nativeBinding: workerData.binding })
  database.exec('CREATE VIRTUAL TABLE words USING fts5(word); CREATE TABLE rows (id INTEGER PRIMARY KEY) STRICT')
  const insert = database.prepare('INSERT INTO rows DEFAULT VALUES')
  database.transaction(() => {
    for (let count = 0; count < 1000; count += 1) insert.run()
  })()
  const total = database.prepare('SELECT count(*) FROM rows').pluck().get()
  if (total !== 1000) throw new Error(`1000 rows were written, ${total} are there.`)
}
