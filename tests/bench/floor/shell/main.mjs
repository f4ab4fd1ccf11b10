// The least that Electron can be: one window with one local page, named by the environment.
import { app, BrowserWindow } from 'electron'

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    // the spell checker would fetch its dictionaries
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  return window.loadFile(process.env['FREIGABE_BENCH_PAGE'])
})
app.on('window-all-closed', () => app.quit())
