import { MessageChannel } from 'node:worker_threads'
import type { Scanned } from '../intake.ts'
import type { RuleSetSpec } from '../rule-set.ts'
import { type ImportFile, readSlices, type RowSlice } from '../sources/read-slices.ts'
import { loadLanguagesFor } from './languages.ts'
import { unpackScans } from './packed-scans.ts'
import type { Pool } from './pool.ts'
import type { FromReader, ToReader } from './tasks/read-import.ts'

/** A slice with what its texts say by the rules in force; empty where that is still to be found out. */
export type ScannedSlice = Readonly<{ slice: RowSlice; scanned: readonly Scanned[] }>

type Reading = Readonly<{
  pool: Pool
  file: ImportFile
  /** The rules of the moment. */
  rules: () => RuleSetSpec
  /** Without threads, or for a file too small to start one. */
  isHere: boolean
}>

/**
 * Reads a file slice by slice, on a thread of the pool that also looks at the texts, or here. Whoever stops asking stops the thread.
 * Throws Node's error when the file cannot be read, and `checkerStopped` when the thread has died.
 */
export async function* streamImport(reading: Reading): AsyncGenerator<ScannedSlice> {
  if (!reading.isHere) {
    yield* streamFromThread(reading)
    return
  }
  await loadLanguagesFor([reading.rules()])
  // Copied, as what comes from a thread is: a piece cut from a larger string keeps all of that one in memory.
  for await (const slice of readSlices(reading.file))
    yield { slice: { ...slice, drafts: structuredClone(slice.drafts) }, scanned: [] }
}

async function* streamFromThread({ pool, file, rules }: Reading): AsyncGenerator<ScannedSlice> {
  const { port1: mine, port2: theirs } = new MessageChannel()
  const inbox: FromReader[] = []
  let failure: Readonly<{ error: unknown }> | null = null
  let wake = () => {}
  mine.on('message', (message: FromReader) => {
    inbox.push(message)
    wake()
  })
  let known = rules()
  const done = pool
    .run('readImport', { file, port: theirs }, [known], [theirs])
    .catch((error: unknown) => {
      failure = { error }
    })
    .then(() => wake())
  const tell = (message: ToReader) => mine.postMessage(message)
  try {
    for (;;) {
      const message = inbox.shift()
      if (message === undefined) {
        if (failure !== null) throw (failure as { error: unknown }).error
        await new Promise<void>(resolve => (wake = resolve))
        continue
      }
      if (message.kind === 'end') return
      if (message.kind === 'unreadable')
        throw Object.assign(new Error('unreadable'), { code: message.code, syscall: message.syscall })
      const { slice, scans } = message
      // Hits belong to rules in force: what was looked at by earlier ones is looked at again, here.
      if (scans.setId !== rules().id) await loadLanguagesFor([rules()])
      const current = rules()
      const scanned = scans.setId === current.id ? unpackScans(scans, slice.drafts, current.shadows.length > 0) : []
      tell({ kind: 'next', rules: current.id === known.id ? null : current })
      known = current
      yield { slice, scanned }
    }
  } finally {
    tell({ kind: 'stop' })
    await done
    mine.close()
  }
}
