import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { AppEvent } from '../../shared/contract.ts'

// All that the page sees of the world outside: plain data goes in and out, no Electron object ever does.

contextBridge.exposeInMainWorld('api', {
  dispatch: (name: string, input: unknown) => ipcRenderer.invoke('rpc', name, input),
  onEvent: (listener: (event: AppEvent) => void) => {
    const forward = (_: unknown, event: AppEvent) => listener(event)
    ipcRenderer.on('event', forward)
    return () => {
      ipcRenderer.off('event', forward)
    }
  },
  // the path is taken here and goes past the page
  offerFile: (file: File) => ipcRenderer.invoke('file', webUtils.getPathForFile(file)),
})
