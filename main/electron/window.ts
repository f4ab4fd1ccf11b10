import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { Settings, Theme } from '../../shared/settings.ts'
import { START_PAGE, webPreferences } from '../policy.ts'
import { placeOn } from './window-place.ts'

/** The page's ground (`--paper-side` of the renderer's tokens), so that opening does not flash. A test compares the two. */
const backgrounds = { light: '#f6f7f8', dark: '#0f1114' } as const
const contrastBackgrounds = { light: '#ffffff', dark: '#000000' } as const

function ground(theme: Theme): string {
  const colours = theme === 'contrast' ? contrastBackgrounds : backgrounds
  return nativeTheme.shouldUseDarkColors ? colours.dark : colours.light
}

/** High contrast is dark or light as the system is. */
export const themeSourceOf = (theme: Theme): 'system' | 'light' | 'dark' => (theme === 'contrast' ? 'system' : theme)

/** Gives the window the ground of its page. */
export function showGround(window: BrowserWindow, theme: Theme): void {
  if (!window.isDestroyed()) window.setBackgroundColor(ground(theme))
}

/** The desk's window, hidden until its first paint. `onMoved` gets its place when it closes. */
export function createWindow(
  o: Readonly<{
    preload: string
    place: Settings['window']
    theme: () => Theme
    onMoved: (place: Settings['window']) => void
  }>,
): BrowserWindow {
  const [main, ...others] = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(display => display.workArea)
  const window = new BrowserWindow({
    ...(main !== undefined && placeOn([main, ...others], o.place)),
    minWidth: 400,
    minHeight: 300,
    show: false,
    title: app.name,
    backgroundColor: ground(o.theme()),
    webPreferences: { ...webPreferences, preload: o.preload, devTools: !app.isPackaged },
  })
  nativeTheme.on('updated', () => showGround(window, o.theme()))
  // a title would show what is being read on the task bar
  window.on('page-title-updated', event => event.preventDefault())
  window.once('ready-to-show', () => {
    if (o.place.maximised) window.maximize()
    window.show()
  })
  window.on('close', () => o.onMoved({ ...window.getNormalBounds(), maximised: window.isMaximized() }))
  return window
}

/** Brings the desk to the front, as a second start asks. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Shows the page; again after its process died, but not in a circle. */
export async function loadPage(window: BrowserWindow, onGone: (reason: string) => void): Promise<void> {
  let reloads = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    onGone(reason)
    if (reloads < MAX_RELOADS && reason !== 'clean-exit') window.webContents.reload()
    reloads += 1
  })
  await window.loadURL(START_PAGE)
}

const MAX_RELOADS = 3
