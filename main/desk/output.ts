import type { Writable } from 'node:stream'

/** A stream that is written to no faster than it is read. */
export type Output = Readonly<{
  /** False once nobody reads any more, or nothing can be written. Never throws. */
  write: (text: string) => Promise<boolean>
  /** Why something written did not arrive: the system's code, such as ENOSPC; EPIPE when the reader has gone. Else null. */
  fault: () => string | null
}>

/** Wraps standard output or standard error. A reader that leaves early, as `head` does, is no reason for an exception. */
export function createOutput(stream: Writable): Output {
  let fault: string | null = null
  let goOn: (() => void) | null = null
  const resume = () => {
    goOn?.()
    goOn = null
  }
  stream.on('drain', resume)
  stream.on('error', (error: NodeJS.ErrnoException) => {
    fault ??= error.code ?? error.name
    resume()
  })
  return {
    write: async text => {
      if (fault === null && !stream.write(text)) await new Promise<void>(resolve => (goOn = resolve))
      return fault === null
    },
    fault: () => fault,
  }
}
