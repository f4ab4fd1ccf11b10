import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import type { AppEvent } from '../../shared/contract.ts'
import type { Problem, Reply } from '../../shared/errors.ts'
import { isInputSized, isTrustedSender } from '../policy.ts'
import type { Log } from './log.ts'

const badInput: Problem = { code: 'BAD_INPUT', key: 'badInput' }
const MAX_NAME_LENGTH = 64
const MAX_PATH_LENGTH = 32_768

type Answers = Readonly<{
  dispatch: (name: string, input: unknown) => Promise<Reply<unknown>>
  offerFile: (path: string) => Promise<Reply<unknown>>
  log: Log
}>

/** The two doors in. What may be said through `rpc` stands in shared/contract.ts; `file` takes a path from the preload. */
export function serve({ dispatch, offerFile, log }: Answers): void {
  // libraries open channels of their own when they load; nothing of ours speaks through them
  ipcMain.removeAllListeners()

  const answer = (channel: string, reply: (words: readonly unknown[]) => Promise<Reply<unknown>> | null) =>
    ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...words: unknown[]): Promise<Reply<unknown>> => {
      const answered = isTrustedSender(event.senderFrame) ? reply(words) : null
      if (answered === null) log.warn('refused', { channel })
      return (await answered) ?? { ok: false, problem: badInput }
    })

  answer('rpc', ([name, input]) =>
    typeof name === 'string' && name.length <= MAX_NAME_LENGTH && isInputSized(input) ? dispatch(name, input) : null,
  )
  answer('file', ([path]) =>
    typeof path === 'string' && path !== '' && path.length <= MAX_PATH_LENGTH ? offerFile(path) : null,
  )
}

/** The one door out. */
export function tell(window: BrowserWindow, event: AppEvent): void {
  if (!window.isDestroyed()) window.webContents.send('event', event)
}
