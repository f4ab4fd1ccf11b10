import { setImmediate } from 'node:timers/promises'
import type { MessagePort } from 'node:worker_threads'
import { createRuleSet, type RuleSet, type RuleSetSpec } from '../../rule-set.ts'
import { type ImportFile, readSlices, type RowSlice } from '../../sources/read-slices.ts'
import type { TaskContext } from '../context.ts'
import { loadLanguagesFor } from '../languages.ts'
import { packScans, type PackedScans } from '../packed-scans.ts'

/** Slices that may lie finished before the core: enough that neither thread waits for the other, few enough to stay small. */
const SLICES_AHEAD = 6

/** What the reading thread is told: go on, from now on by these rules where there are any; or stop. */
export type ToReader = Readonly<{ kind: 'next'; rules: RuleSetSpec | null } | { kind: 'stop' }>

/** What it tells, in this order: slices, then one end. A file that cannot be read is told by the system's own words for it. */
export type FromReader =
  | Readonly<{ kind: 'slice'; slice: RowSlice; scans: PackedScans }>
  | Readonly<{ kind: 'end' }>
  | Readonly<{ kind: 'unreadable'; code: string; syscall: string }>

/**
 * Reads a file on this thread, with all that its texts say by themselves, as far ahead as the core lets it. Ends when the file does or
 * the core says so; throws what is not the file's fault.
 */
export async function readImport(
  context: Pick<TaskContext, 'signer'>,
  { file, port }: Readonly<{ file: ImportFile; port: MessagePort }>,
  [first]: readonly RuleSet[],
): Promise<null> {
  let set = first!
  let free = SLICES_AHEAD
  let isStopped = false
  let goOn = () => {}
  const obey = async (order: ToReader) => {
    if (order.kind === 'stop') isStopped = true
    else {
      if (order.rules !== null) {
        await loadLanguagesFor([order.rules])
        set = createRuleSet(order.rules)
      }
      free += 1
    }
    goOn()
  }
  const tell = (message: FromReader) => port.postMessage(message)
  port.on('message', (order: ToReader) => void obey(order))
  port.on('close', () => void obey({ kind: 'stop' }))
  try {
    for await (const slice of readSlices(file)) {
      // Orders are heard here even while whole slices wait to be cut from what was read.
      await setImmediate()
      while (free === 0 && !isStopped) await new Promise<void>(resolve => (goOn = resolve))
      if (isStopped) break
      tell({ kind: 'slice', slice, scans: packScans(context, slice.drafts, set) })
      free -= 1
    }
    tell({ kind: 'end' })
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error
    tell({ kind: 'unreadable', code: String(error.code), syscall: String(error.syscall) })
  } finally {
    port.close()
  }
  return null
}
