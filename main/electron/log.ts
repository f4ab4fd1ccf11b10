import { join } from 'node:path'
import electronLog from 'electron-log/node'
import { faultOf, newRef } from './fault.ts'

// One JSON object per line, for the IT of the house: ids, codes, counts and places. Never a text, never a name.

export type LogFields = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** One area's pen. `fault` returns the reference a person may read out. */
export type Log = Readonly<{
  info: (what: string, fields?: LogFields) => void
  warn: (what: string, fields?: LogFields) => void
  error: (what: string, fields?: LogFields) => void
  fault: (what: string, error: unknown) => string
  /** For what may fail without anybody being worse off: the failure becomes a line. */
  attempt: (what: string, act: () => void) => void
}>

const MAX_LOG_BYTES = 2_000_000

/** Opens `<folder>/freigabe.log` (user-only, rotated once to freigabe.old.log) and hands out pens. */
export function openLog(folder: string, now: () => Date): (area: string) => Log {
  const { file, console: terminal } = electronLog.transports
  file.resolvePathFn = () => join(folder, 'freigabe.log')
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
  file.maxSize = MAX_LOG_BYTES
  file.format = ({ data }) => data
  file.level = 'info'
  terminal.level = false

  return area => {
    const write = (level: 'info' | 'warn' | 'error', what: string, fields: LogFields) =>
      electronLog[level](JSON.stringify({ at: now().toISOString(), level, area, what, ...fields }))
    const fault = (what: string, error: unknown) => {
      const ref = newRef()
      write('error', what, { ref, ...faultOf(error) })
      return ref
    }
    return {
      info: (what, fields = {}) => write('info', what, fields),
      warn: (what, fields = {}) => write('warn', what, fields),
      error: (what, fields = {}) => write('error', what, fields),
      fault,
      attempt: (what, act) => {
        try {
          act()
        } catch (error) {
          fault(what, error)
        }
      },
    }
  }
}

/** Nothing thrown outside a request may end the program silently: it gets a reference and a line. */
export function logUncaught(log: Log): void {
  process.on('uncaughtException', error => log.fault('uncaught', error))
  process.on('unhandledRejection', reason => log.fault('unhandledRejection', reason))
}
