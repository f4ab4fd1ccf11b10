import { app } from 'electron'

const MAX_CLOSING_MS = 5_000

/** Lets the core finish its slice and close the database before the program ends; at most five seconds. */
export function closeBeforeQuit(close: () => Promise<void>): void {
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', event => {
    event.preventDefault()
    const tooLong = new Promise<void>(resolve => setTimeout(resolve, MAX_CLOSING_MS))
    // not before this event is over: Electron would take the order for a part of the quitting that was just prevented
    void Promise.race([close(), tooLong]).finally(() => setImmediate(() => app.exit()))
  })
}
